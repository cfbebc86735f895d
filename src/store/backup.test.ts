// A backup brings everything back, and a restore never leaves half of it.
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { freshDatabase } from '../../test/database.ts';
import { seedLead } from '../../test/seed.ts';
import { buildTestWorld } from '../../test/world.ts';
import { backup, restore } from './backup.ts';
import { openDb } from './db.ts';

test('every row comes back as it was: bytes, JSON, lists, dates, odd characters', async () => {
  const { world, seed, databaseUrl } = await buildTestWorld();
  await seedLead(world, { ...seed, n: 7 });
  await world.db.lead.updateMany({ data: { fullName: 'Zoë "\\u0041" \n😀 مرحبا' } });
  await world.db.message.create({ data: { ...message, workspaceId: seed.workspaceId } });
  const file = await backupFile();
  const count = await backup(databaseUrl, file);
  const target = await freshDatabase();
  expect(await restore(target, file, 'restored')).toEqual({ rows: count, paused: 0 });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const copy = openDb(target, 2);
  onTestFinished(() => copy.$disconnect());
  for (const table of ['lead', 'company', 'message', 'workspace', 'member', 'settings', 'segment'] as const) {
    const rows = (db: typeof copy) =>
      db.$queryRawUnsafe(`SELECT * FROM "${table[0]?.toUpperCase()}${table.slice(1)}"`);
    expect(await rows(copy), table).toEqual(await rows(world.db));
  }
});

test('planned mails wait for a person: what left after the backup would leave again', async () => {
  const { world, seed, databaseUrl } = await buildTestWorld();
  const { workspaceId, segmentId } = seed;
  const leadId = await seedLead(world, { workspaceId, segmentId, state: 'approved' });
  const steps = [{ step: 0, kind: 'email' as const, day: 1, at: world.clock.now() }];
  await world.touches.plan(workspaceId, { leadId, mailboxId: leadId, reviewId: leadId, steps });
  const file = await backupFile();
  await backup(databaseUrl, file);
  const target = await freshDatabase();
  expect(await restore(target, file, 'restored')).toMatchObject({ paused: 1 });
  const copy = openDb(target, 1);
  onTestFinished(() => copy.$disconnect());
  expect(await copy.workspace.findFirst()).toMatchObject({ pausedBy: 'cli', pauseReason: 'restored' });
});

test('a database that holds something is refused', async () => {
  const { world, seed, databaseUrl } = await buildTestWorld();
  await seedLead(world, seed);
  const file = await backupFile();
  await backup(databaseUrl, file);
  await expect(restore(databaseUrl, file, 'restored')).rejects.toMatchObject({ code: 'database_not_empty' });
});

test('a cut file, another version and another file are refused, and nothing is written', async () => {
  const { world, seed, databaseUrl } = await buildTestWorld();
  await seedLead(world, seed);
  const file = await backupFile();
  await backup(databaseUrl, file);
  const whole = await readFile(file);
  const lines = gunzipSync(whole).toString('utf8').split('\n');
  const bad: [string, Buffer, string][] = [
    ['half of the bytes', whole.subarray(0, whole.length / 2), 'backup_not_ours'],
    ['without its end', gzipSync(lines.slice(0, -2).join('\n')), 'backup_not_ours'],
    [
      'a row missing',
      gzipSync(lines.filter((line) => !line.includes('"Lead"')).join('\n')),
      'backup_not_ours',
    ],
    [
      'another version',
      gzipSync(lines.join('\n').replace(/"migration":"\w[\w-]*"/, '"migration":"0000_old"')),
      'backup_other_version',
    ],
    ['not gzip', Buffer.from('hello'), 'backup_not_ours'],
    ['empty', Buffer.alloc(0), 'backup_not_ours'],
    ['a table of the system', gzipSync('{"table":"pg_authid","rows":[{}]}\n{"end":1}\n'), 'backup_not_ours'],
  ];
  const target = await freshDatabase();
  for (const [what, bytes, code] of bad) {
    await writeFile(file, bytes);
    await expect(restore(target, file, 'restored'), what).rejects.toMatchObject({ code });
  }
  const copy = openDb(target, 1);
  onTestFinished(() => copy.$disconnect());
  expect(await copy.lead.count()).toBe(0);
  expect(await copy.workspace.count()).toBe(0);
});

const message = {
  id: '0196f0aa-0000-7000-8000-00000000000a',
  mailboxId: '0196f0aa-0000-7000-8000-00000000000b',
  direction: 'in',
  kind: 'reply',
  providerId: 'p1',
  fromAddress: 'chloe@company7.example',
  toAddress: 'ana@lumen.example',
  personKey: 'chloe@company7.example',
  subject: 'Re: tests',
  text: 'Yes.\r\nTell me more.',
  raw: Buffer.from([0, 1, 2, 250, 255]),
  at: new Date('2026-09-07T07:00:00.123Z'),
};

async function backupFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'prospect-backup-'));
  await chmod(folder, 0o755);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'backup.gz');
}
