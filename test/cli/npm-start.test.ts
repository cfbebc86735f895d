// `npm start` and the signal that ends it: npm puts a shell between itself and us, and only the shell hears it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { freePort } from '#lib/free-port.ts';
import { root } from '../ground/repository.ts';

vi.setConfig({ testTimeout: 60_000 });

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'prospect-npm-start-'));
  await chmod(home, 0o755);
});
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

it('stops when the shell that npm started it in is ended', async () => {
  const port = await freePort();
  const env = {
    PATH: process.env.PATH ?? '',
    PORT: String(port),
    DATA_DIR: join(home, 'data'),
    npm_lifecycle_event: 'start',
  };
  const shell = spawn('sh', ['-c', 'node scripts/setup.js start; true'], { cwd: root, env, stdio: 'ignore' });
  await expect.poll(() => answers(port), { timeout: 60_000 }).toBe(true);
  const lock = join(home, 'data/sandbox/postgres/postmaster.pid');
  expect(existsSync(lock)).toBe(true);
  shell.kill('SIGTERM');
  await expect.poll(() => answers(port), { timeout: 20_000 }).toBe(false);
  await expect.poll(() => existsSync(lock), { timeout: 20_000 }).toBe(false);
});
