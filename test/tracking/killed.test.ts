// A web process is killed while many load the pixel: every load that got its answer is on the disk, and another
// process loads all of them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { entryOf } from '#features/tracking/journal-entry.ts';
import { openToken } from '#features/tracking/tracking-token.ts';
import { freePort } from '#lib/free-port.ts';
import { newId } from '#lib/ids.ts';
import { createLineJournal } from '#lib/line-journal.ts';
import { createSecrets } from '#providers/keys/secrets.ts';
import { createDatabase } from '../database.ts';
import { startProcess } from '../process.ts';
import { until } from '../until.ts';

it('loses no event whose answer left, when the process is killed under load', async () => {
  const [folder, database, port] = await Promise.all([
    mkdtemp(join(tmpdir(), 'prospect-killed-')),
    createDatabase(),
    freePort(),
  ]);
  onTestFinished(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  const key = Buffer.alloc(32, 7);
  const web = startProcess('web', {
    ...{ DATABASE_URL: database.url, DATA_DIR: folder, HOST: '127.0.0.1', PORT: String(port) },
    ...{ ENCRYPTION_KEY: `test:${key.toString('base64')}`, PUBLIC_URL: 'https://prospect.lumen.example' },
    ...{ SLACK_BOT_TOKEN: 'xoxb-test', SLACK_SIGNING_SECRET: 'test' },
  });
  const address = `http://127.0.0.1:${port}`;
  const up = async () => (await fetch(`${address}/healthz`).catch(() => null))?.ok === true;
  // A start takes longer where much else runs.
  await until(up).catch(() => until(up));

  const secrets = createSecrets([{ id: 'test', key }]);
  const asked = new Set<string>();
  const answered = new Set<string>();
  const visit = async (): Promise<void> => {
    while (true) {
      const touchId = newId();
      asked.add(touchId);
      const token = openToken(secrets, { form: 'person', workspaceId: newId(), touchId, leadId: newId() });
      const answer = await fetch(`${address}/t/o/${token}.gif`).catch(() => null);
      const bytes = await answer?.arrayBuffer().catch(() => null);
      if (bytes?.byteLength !== 43) return;
      answered.add(touchId);
    }
  };
  const visitors = Array.from({ length: 40 }, visit);
  await until(() => answered.size > 1_000);
  web.kill();
  await Promise.all([web.ended, ...visitors]);

  const journal = createLineJournal(join(folder, 'journal'));
  const written = new Set<string>();
  for (const { name } of await journal.files()) {
    for (let from = 0; ; ) {
      const { lines, next } = await journal.read(name, from);
      if (lines.length === 0) break;
      for (const { text } of lines) written.add(entryOf(text)?.p[2] ?? '');
      from = next;
    }
  }
  expect([...answered].filter((id) => !written.has(id))).toEqual([]);
  expect([...written].filter((id) => !asked.has(id))).toEqual([]);
  // At most one load of each visitor was under way.
  expect(written.size - answered.size).toBeLessThanOrEqual(40);
}, 90_000);
