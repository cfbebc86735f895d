// How long the sandbox takes to a page that can be used, on a new data folder and on one that was used before, and
// how much memory the Node process (all roles in one) then needs.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { freePort } from '#lib/free-port.ts';
import { team } from '#sandbox/vendors.ts';
import { inFolder } from './folder.ts';
import { leadsCsv } from './leads-csv.ts';
import { type Bench, below, type Result } from './result.ts';
import { until } from './until.ts';

const runFile = promisify(execFile);
const imported = 200;
const root = fileURLToPath(new URL('..', import.meta.url));

export const sandboxStart: Bench = {
  names: ['start', 'start-again', 'memory'],
  run: () => inFolder(measure),
};

async function measure(folder: string): Promise<Result[]> {
  const first = await startSandbox(folder);
  const megabytes = await memoryAfterImport(first, folder).finally(() => stop(first.child));
  const again = await startSandbox(folder);
  await stop(again.child);
  const seconds = { name: 'start', unit: 's', goal: 6 } as const;
  return [
    below({ ...seconds, value: first.seconds, note: 'new data folder, to the first card' }),
    below({
      ...seconds,
      name: 'start-again',
      value: again.seconds,
      note: 'known data folder, to the first card',
    }),
    below({
      name: 'memory',
      unit: 'MB',
      value: megabytes,
      goal: 400,
      note: `demo and ${imported} imported leads`,
    }),
  ];
}

type Sandbox = { readonly child: ChildProcess; readonly url: string; readonly seconds: number };

/** Starts it as `npm start` does, and waits until the page answers and the first lead's card is in Slack. */
async function startSandbox(folder: string): Promise<Sandbox> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const start = performance.now();
  const child = spawn(process.execPath, ['src/main.ts', 'sandbox'], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await until('the page of the sandbox', () => usable(child, url), { everyMs: 20, limitMs: 60_000 });
  } catch (error) {
    await stop(child);
    throw error;
  }
  return { child, url, seconds: (performance.now() - start) / 1000 };
}

async function usable(child: ChildProcess, url: string): Promise<boolean> {
  if (child.exitCode !== null) throw new Error(`the sandbox ended with ${child.exitCode}`);
  try {
    const page = await fetch(url);
    return page.ok && (await textsAt(url)).length > 0;
  } catch {
    return false;
  }
}

const stateSchema = z.object({
  slack: z.object({
    channels: z.array(z.object({ name: z.string(), messages: z.array(z.object({ text: z.string() })) })),
  }),
});

/** What stands in the review channel, as Ana sees it. */
async function textsAt(url: string): Promise<string[]> {
  const answer = await fetch(`${url}/sandbox/state?user=U0ANA`);
  const { slack } = stateSchema.parse(await answer.json());
  const review = slack.channels.find(({ name }) => name === team.channel);
  return review?.messages.map(({ text }) => text) ?? [];
}

/** Imports a list by the command line, waits for the last of its cards, and answers resident megabytes. */
async function memoryAfterImport({ child, url }: Sandbox, folder: string): Promise<number> {
  const file = join(folder, 'list.csv');
  await writeFile(file, leadsCsv(imported, 'List'));
  const { stdout } = await runFile(process.execPath, ['src/main.ts', 'import', file], {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'sandbox'), LOG_LEVEL: 'error' },
  });
  if (!stdout.includes(`added ${imported}`)) throw new Error(`the import said: ${stdout}`);
  await until('the counter of all drafts', async () => (await waitingAt(url)) >= imported, { everyMs: 250 });
  return (await residentKb(child)) / 1024;
}

/** What the parent card says. */
async function waitingAt(url: string): Promise<number> {
  const counts = (await textsAt(url)).map((text) =>
    Number(/^(\d[\d,]*) /.exec(text)?.[1]?.replaceAll(',', '')),
  );
  return Math.max(0, ...counts.filter(Number.isFinite));
}

async function residentKb(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => null);
  if (status !== null) return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
  return Number((await runFile('ps', ['-o', 'rss=', '-p', String(child.pid)])).stdout);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
