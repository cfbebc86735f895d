// Lists through the command line: what is printed, what is written beside the file, what is taken back.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeWorld, type TestWorld } from '../world.ts';
import { run } from './run.ts';

let made: TestWorld;
let folder: string;
beforeAll(async () => {
  made = await makeWorld();
  folder = await mkdtemp(join(tmpdir(), 'prospect-cli-'));
});
afterAll(async () => {
  await made.stop();
  await rm(folder, { recursive: true });
});

const list = [
  'email,first name,last name,company',
  'iris@globex.example,Iris,Blum,Globex',
  'noah@initech.example,Noah,Reyes,Initech',
  'IRIS@globex.example,Iris,Blum,Globex',
  'not-an-address,Max,Null,Hooli',
].join('\n');

async function importing(name: string, text: string, options = '') {
  await writeFile(join(folder, name), text);
  return run({ world: made.world, folder }, ['import', name, ...options.split(' ').filter(Boolean)]);
}

it('prints one line with the counts and writes the rejected rows beside the list', async () => {
  const { code, out, err } = await importing('leads.csv', list);
  const rejected = join(folder, 'leads.rejected.csv');
  expect(out).toEqual([`added 2, duplicate 1, suppressed 0, invalid 1, rejected rows: ${rejected}`]);
  expect(code).toBe(0);
  expect(err.join('\n')).toMatch(/import --undo [0-9a-f-]{36}/);
  const rows = (await readFile(rejected, 'utf8')).trim().split('\r\n');
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain('not-an-address,Max,Null,Hooli');
});

it('writes no file when every row was taken, and counts people who are known already', async () => {
  const { out } = await importing('again.csv', list.split('\n').slice(0, 3).join('\n'));
  expect(out).toEqual(['added 0, duplicate 2, suppressed 0, invalid 0, rejected rows: none']);
  expect(await readdir(folder)).not.toContain('again.rejected.csv');
});

it('takes an import back by the id that it named', async () => {
  const { err } = await importing('more.csv', 'email\nzoe@vandelay.example\n');
  const undo = /import --undo ([0-9a-f-]{36})/.exec(err.join('\n'))?.[1] ?? '';
  const back = await run({ world: made.world }, ['import', '--undo', undo]);
  expect([back.code, back.out]).toEqual([0, ['removed 1, kept 0']]);
  const twice = await run({ world: made.world }, ['import', '--undo', undo]);
  expect([twice.code, twice.out]).toEqual([1, []]);
});

it('does not know an import by a word that is no id of one', async () => {
  const { code, err } = await run({ world: made.world }, ['import', '--undo', 'leads.csv']);
  expect([code, err]).toEqual([1, ['I do not know this import.']]);
});

it('never contacts whom an exclusion list names', async () => {
  const listed = await importing(
    'customers.csv',
    'domain,reason\numbrella.example,customer\n',
    '--exclusions',
  );
  expect([listed.code, listed.out[0]]).toEqual([
    0,
    'added 1, duplicate 0, suppressed 0, invalid 0, rejected rows: none',
  ]);
  const { out } = await importing('new.csv', 'email\nalice@umbrella.example\n');
  expect(out).toEqual(['added 0, duplicate 0, suppressed 1, invalid 0, rejected rows: none']);
});

it('refuses with a sentence: no such file, an empty one, no address column, an unknown segment', async () => {
  const missing = await run({ world: made.world, folder }, 'import nowhere.csv');
  expect([missing.code, missing.out, missing.err]).toEqual([1, [], ['There is no file nowhere.csv.']]);
  const empty = await importing('empty.csv', '');
  const headless = await importing('headless.csv', 'colour,shape\nred,round\n');
  for (const refused of [empty, headless]) {
    expect([refused.code, refused.out]).toEqual([1, []]);
    expect(refused.err.at(-1)).toMatch(/^[A-Z].* .*\.?$/s);
  }
  const segment = await importing('leads.csv', list, '--segment Nobody');
  expect(segment.err.at(-1)).toMatch(/no segment "Nobody"[\s\S]*Engineering leaders/);
});

it('refuses options that it does not know and words too many, with the usage', async () => {
  const unknown = await run({}, 'import leads.csv --fast');
  expect([unknown.code, unknown.err[0]]).toEqual([1, expect.stringMatching(/--fast.*Usage: import/)]);
  const missing = await run({}, 'import');
  expect([missing.code, missing.err[0]]).toEqual([1, expect.stringMatching(/<file\.csv>.*Usage: import/)]);
  const many = await run({}, 'import a.csv b.csv');
  expect([many.code, many.err[0]]).toEqual([1, expect.stringMatching(/"b\.csv"/)]);
});
