// The command line as people start it: real processes on a data folder of their own, alone and beside each other.
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type EmbeddedDatabase, openEmbedded } from '#store/embedded.ts';
import { root } from '../ground/repository.ts';

// A process takes a second to start, and several when the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

type Ended = { readonly code: number; readonly out: string; readonly err: string };

let home: string;
let database: EmbeddedDatabase | null = null;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'prospect-process-'));
  await chmod(home, 0o755);
  await mkdir(join(home, 'desk'));
});
afterAll(async () => {
  await database?.close();
  await rm(home, { recursive: true, force: true });
});

/** Runs it as npm does: from another folder than the one where the user stands. */
function prospect(line: string, env: Record<string, string> = {}): Promise<Ended> {
  const given = {
    PATH: process.env.PATH ?? '',
    LANG: 'en_US.UTF-8',
    INIT_CWD: join(home, 'desk'),
    DATA_DIR: join(home, 'data'),
    LOG_LEVEL: 'error',
    ...env,
  };
  const args = [join(root, 'src/main.ts'), ...line.split(' ')];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: home, env: given, timeout: 55_000 }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out, err });
    });
  });
}

it('makes the database of a fresh machine, and does nothing the second time', async () => {
  const first = await prospect('migrate');
  expect([first.err, first.code, first.out]).toEqual(['', 0, expect.stringMatching(/^applied 0001_init$/m)]);
  expect(await prospect('migrate')).toEqual({ code: 0, out: 'up to date\n', err: '' });
});

it('imports a list named from where the user stands, beside another process', async () => {
  database = await openEmbedded(join(home, 'data'));
  await writeFile(join(home, 'desk', 'first.csv'), 'email\nnoah@initech.example\n');
  expect(await prospect('import first.csv')).toMatchObject({
    code: 0,
    out: 'added 1, duplicate 0, suppressed 0, invalid 0, rejected rows: none\n',
  });
  const settings = { version: 1, segments: [{ name: 'Engineers', icp: { roles: ['CTO'] } }] };
  await writeFile(join(home, 'desk', 'settings.json'), JSON.stringify(settings));
  expect(await prospect('settings apply settings.json')).toMatchObject({ code: 0 });
  const list = 'email,name\niris@globex.example,Iris Blum\nnobody,No One\n';
  await writeFile(join(home, 'desk', 'leads.csv'), list);
  const [imported, exported] = await Promise.all([prospect('import leads.csv'), prospect('settings export')]);
  const rejected = join(home, 'desk', 'leads.rejected.csv');
  expect(imported.out).toBe(`added 1, duplicate 0, suppressed 0, invalid 1, rejected rows: ${rejected}\n`);
  expect(await readFile(rejected, 'utf8')).toContain('nobody,No One');
  const { segments } = z.object({ segments: z.array(z.looseObject({})) }).parse(JSON.parse(exported.out));
  expect(segments).toMatchObject([{ name: 'Engineers', icp: { roles: ['CTO'] } }]);
  expect(segments).toHaveLength(1);
});

it('brings a backup to another machine', async () => {
  const saved = await prospect('backup all.backup');
  expect([saved.code, saved.out]).toEqual([
    0,
    expect.stringMatching(/^written: .*all\.backup \(\d+ rows\)\n$/),
  ]);
  expect(saved.err).toContain(join(home, 'data', 'encryption-key'));
  const there = { DATA_DIR: join(home, 'other') };
  const [here, restored] = await Promise.all([
    prospect('settings export'),
    prospect('restore all.backup', there),
  ]);
  expect([restored.code, restored.out]).toEqual([0, expect.stringMatching(/^restored from/)]);
  const again = await prospect('restore all.backup');
  expect([again.code, again.out]).toEqual([1, '']);
  await writeFile(
    join(home, 'other', 'encryption-key'),
    await readFile(join(home, 'data', 'encryption-key')),
  );
  expect((await prospect('settings export', there)).out).toBe(here.out);
});

it('refuses with 1 and a sentence, without a stack', async () => {
  const [unknown, broken, gone, missing] = await Promise.all([
    prospect('clasify mail.eml'),
    prospect('status', { PORT: 'many', CLOCK_START: 'soon' }),
    prospect('status', {
      DATABASE_URL: 'postgres://127.0.0.1:1/x',
      ENCRYPTION_KEY: `k:${'A'.repeat(43)}=`,
    }),
    prospect('import nowhere.csv'),
  ]);
  for (const { code, out, err } of [unknown, broken, gone, missing]) {
    expect([code, out]).toEqual([1, '']);
    expect(err).not.toMatch(/\n {4}at /);
  }
  expect(unknown.err).toMatch(/There is no command "clasify"/);
  expect(broken.err).toMatch(/PORT[\s\S]*CLOCK_START/);
  expect(gone.err).toMatch(/does not answer/);
  expect(missing.err).toBe('There is no file nowhere.csv.\n');
});
