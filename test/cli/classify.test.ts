// classify: one JSON line about a file, or about each file below a folder; no database, no configuration.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '#config/config.ts';
import { run } from './run.ts';

const files = {
  'b/away.eml':
    'From: Ada <ada@lind.example>\nSubject: Automatic reply: Hello\nDate: Sun, 22 Nov 2026 10:00:00 +0000\nAuto-Submitted: auto-replied\n\nI am out of the office until 7 December.\n',
  'a/dead.eml':
    'From: Mail Delivery Subsystem <mailer-daemon@mx.example>\nTo: ana@rayo.example\nSubject: Undelivered Mail Returned to Sender\n\n<ada@lind.example>: host mx.lind.example said: 550 5.1.1 User unknown\n',
  'c.txt':
    'Not now, ask me in March.\n\nOn Tue, Nov 24, 2026 Ana <ana@rayo.example> wrote:\n> Unsubscribe here\n',
  'd.html': '<p>Please remove me from your list.</p><blockquote>Hello Ada</blockquote>',
  'e.eml': '',
  'f.bin': '\0\0\xff',
};
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'classify-'));
  for (const sub of ['a', 'b']) await mkdir(join(folder, sub));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text, 'latin1');
});
afterAll(() => rm(folder, { recursive: true }));

it('says of one file what it is', async () => {
  const { code, out, err } = await run({ folder }, 'classify a/dead.eml');
  expect([code, out.length, err]).toEqual([0, 1, []]);
  expect(JSON.parse(out[0] ?? '')).toEqual({
    kind: 'bounce',
    bounce: {
      type: 'hard',
      recipients: ['ada@lind.example'],
      status: '5.1.1',
      reason: '<ada@lind.example>: host mx.lind.example said: 550 5.1.1 User unknown',
    },
    reply: null,
    returnsOn: null,
    intent: null,
    why: expect.arrayContaining(['bounce_signs', 'daemon', 'subject']),
  });
});

it('reads a folder in order, every file, also what is no mail at all', async () => {
  const { code, out } = await run({ folder }, 'classify --batch .');
  const lines = out.map((line) => JSON.parse(line));
  expect(code).toBe(0);
  expect(lines.map(({ file }) => file)).toEqual([
    'a/dead.eml',
    'b/away.eml',
    'c.txt',
    'd.html',
    'e.eml',
    'f.bin',
  ]);
  expect(lines[1]).toMatchObject({ kind: 'auto_reply', returnsOn: '2026-12-08', reply: null, intent: null });
  expect(lines[2]).toMatchObject({
    kind: 'reply',
    reply: { text: 'Not now, ask me in March.' },
    intent: 'not_now',
  });
  expect(lines[3]).toMatchObject({
    kind: 'unsubscribe',
    reply: { text: 'Please remove me from your list.' },
    intent: 'opt_out',
  });
});

it('needs no configuration, and refuses what is not there with a sentence', async () => {
  const config = readConfig({ PORT: 'many' }, '/');
  expect((await run({ folder, config }, 'classify c.txt')).code).toBe(0);
  for (const line of [
    'classify nothing.eml',
    'classify --batch nothing',
    'classify',
    'classify a b',
    'classify a',
  ]) {
    const { code, out, err } = await run({ folder, config }, line);
    expect([line, code, out, err.length]).toEqual([line, 1, [], 1]);
  }
});
