// Processes that share a data folder share one server. Real servers and real processes, because that is the point.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from './embedded.ts';

const fast = ['fsync=off'];

test('the second finds the server of the first, and the last one out stops it', async () => {
  const folder = await dataFolder();
  const first = await openEmbedded(folder, fast);
  const second = await openEmbedded(folder, fast);
  expect(second.url).toBe(first.url);
  await first.close();
  expect(await answers(second.url)).toBe(true);
  await second.close();
  expect(await answers(first.url)).toBe(false);
});

test('what was written is there after a restart, and the password is for its owner only', async () => {
  const folder = await dataFolder();
  const before = await openEmbedded(folder, fast);
  await query(before.url, 'CREATE TABLE kept AS SELECT 7 AS n');
  await before.close();
  const after = await openEmbedded(folder, fast);
  onTestFinished(after.close);
  expect(await query(after.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  expect((await stat(join(folder, 'postgres.password'))).mode & 0o777).toBe(0o600);
});

test('three that start at once on a new folder end up with one server', async () => {
  const folder = await dataFolder();
  const open = await Promise.all([1, 2, 3].map(() => openEmbedded(folder, fast)));
  expect(new Set(open.map(({ url }) => url)).size).toBe(1);
  await Promise.all(open.map(({ close }) => close()));
  expect(await answers(open[0]?.url ?? '')).toBe(false);
  expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres.password']);
});

test('a server whose owner was killed is found, used, and stopped by the next', async () => {
  const folder = await dataFolder();
  const owner = await startOwner(folder);
  owner.child.kill('SIGKILL');
  await once(owner.child, 'exit');
  expect(await answers(owner.url)).toBe(true);
  const next = await openEmbedded(folder, fast);
  expect(next.url).toBe(owner.url);
  await next.claimApp();
  await next.close();
  expect(await answers(next.url)).toBe(false);
});

test('a second app is refused and told who runs; a command is not', async () => {
  const folder = await dataFolder();
  const owner = await startOwner(folder);
  const command = await openEmbedded(folder, fast);
  const refusal = { code: 'app_running', params: { pid: String(owner.child.pid) } };
  await expect(command.claimApp()).rejects.toMatchObject(refusal);
  expect(await query(command.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  owner.child.kill('SIGKILL');
  await once(owner.child, 'exit');
  await command.close();
});

test('a restart of the server does not make users forget each other', async () => {
  const folder = await dataFolder();
  const [one, two] = [await openEmbedded(folder, fast), await openEmbedded(folder, fast)];
  const kill =
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'prospect %'";
  await query(one.url, kill);
  const seats = "SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name LIKE 'prospect %'";
  await expect.poll(() => query(one.url, seats), { timeout: 10_000 }).toEqual([{ n: 2 }]);
  await one.close();
  expect(await answers(two.url)).toBe(true);
  await two.close();
  expect(await answers(two.url)).toBe(false);
});

test.runIf(process.getuid?.() === 0)('as root, a folder that others may not pass is named', async () => {
  const folder = await dataFolder();
  await chmod(folder, 0o700);
  const refusal = { code: 'data_folder_closed', params: { folder } };
  await expect(openEmbedded(join(folder, 'data'))).rejects.toMatchObject(refusal);
});

test('a folder that cannot be made is named', async () => {
  const folder = join(await dataFolder(), 'file', 'data');
  await writeFile(join(folder, '..'), 'not a folder');
  const refusal = { code: 'data_folder_not_writable', params: { folder } };
  await expect(openEmbedded(folder)).rejects.toMatchObject(refusal);
});

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'prospect-embedded-'));
  await chmod(folder, 0o755);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Another process: it opens the database, claims the app, and stays. */
async function startOwner(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const file = fileURLToPath(new URL('embedded.ts', import.meta.url));
  const script = `const { openEmbedded } = await import(${JSON.stringify(file)});
    const db = await openEmbedded(${JSON.stringify(folder)}, ['fsync=off']);
    await db.claimApp();
    process.stdout.write(db.url);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(child.stdout, 'data');
  return { child, url: String(url) };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function answers(url: string): Promise<boolean> {
  return query(url, 'SELECT 1').then(
    () => true,
    () => false,
  );
}
