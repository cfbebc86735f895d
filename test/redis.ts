// A private redis-server for tests: free port, nothing saved. Where the program is missing its tests are skipped
// with a visible line, and fail when CI=true.
import { type ChildProcess, spawn } from 'node:child_process';
import { Redis } from 'ioredis';
import { freePort } from '#lib/free-port.ts';

export type TestRedis = { readonly url: string; stop(): Promise<void> };

/** Starts one; null when this machine has no redis-server. */
export async function startRedis(): Promise<TestRedis | null> {
  const port = await freePort();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', settings, { stdio: 'ignore' });
  if (!(await started(child))) return missing();
  const url = `redis://127.0.0.1:${port}`;
  await answering(url);
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function missing(): null {
  if (process.env.CI === 'true') throw new Error('redis-server is missing: install it (CI runs every test)');
  console.warn('SKIPPED: tests of the Redis queues (no redis-server on this machine)');
  return null;
}

function started(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
}

async function answering(url: string): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: 50, retryStrategy: () => 50 });
  client.on('error', () => {});
  await client.ping();
  await client.quit();
}
