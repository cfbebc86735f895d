// How many loads of the pixel and of the unsubscribe page one process answers, against a bare node:http server in the
// same process that sends the same bytes and does nothing else. Every load of the pixel is on the disk before its
// answer leaves; the bench counts the lines afterwards.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { unsubscribeToken } from '#features/compliance/unsubscribe-token.ts';
import { openToken } from '#features/tracking/tracking-token.ts';
import { newId } from '#lib/ids.ts';
import { createLineJournal } from '#lib/line-journal.ts';
import { createLog } from '#lib/log.ts';
import type { World } from '#ports/world.ts';
import { createSecrets } from '#providers/keys/secrets.ts';
import { listen } from '#web/listen.ts';
import { createWeb } from '#web/server.ts';
import { inFolder } from './folder.ts';
import { against, type Bench, type Result } from './result.ts';

const rounds = 5;
const roundMs = 2_000;
/** Enough that a disk that takes two milliseconds is not what is measured. */
const connections = 512;
const visitors = 500;
const goal = 0.7;

export const pages: Bench = {
  names: ['pixel', 'unsubscribe'],
  run: () => inFolder(async (folder) => [await pixel(folder), await unsubscribe(folder)]),
};

const secrets = createSecrets([{ id: 'bench', key: Buffer.alloc(32, 5) }]);
const many = <T>(make: () => T) => Array.from({ length: visitors }, make);

async function pixel(folder: string): Promise<Result> {
  const token = () =>
    openToken(secrets, { form: 'person', workspaceId: newId(), touchId: newId(), leadId: newId() });
  const paths = many(() => `/t/o/${token()}.gif`);
  const measured = await measure(folder, paths);
  const { lines, answers } = measured;
  // Lines of asks whose answer nobody waited for are no loss; a missing one is.
  if (lines < answers) throw new Error(`${answers} answers, but only ${lines} events on the disk`);
  return row('pixel', measured, `${answers} answers, ${lines} events on the disk before them`);
}

async function unsubscribe(folder: string): Promise<Result> {
  const token = () =>
    unsubscribeToken(secrets, {
      ...{ workspaceId: newId(), leadId: newId(), hashKey: 'bench' },
      ...{ emailKey: `${newId()}@nord.example`, language: 'en' as const },
    });
  return row(
    'unsubscribe',
    await measure(
      folder,
      many(() => `/u/${token()}`),
    ),
    'GET of the page; no database',
  );
}

type Measured = {
  readonly value: number;
  readonly baseline: number;
  readonly answers: number;
  readonly lines: number;
};

function row(name: string, { value, baseline }: Measured, note: string): Result {
  return against({
    name,
    unit: 'answers/s',
    value,
    baseline,
    goal,
    note: `${note}; ${connections} connections`,
  });
}

/** Product and baseline in turn, each round around the other; the middle one of each counts. */
async function measure(folder: string, paths: readonly string[]): Promise<Measured> {
  const journal = createLineJournal(join(folder, 'journal', newId()));
  const site = await listen(createWeb(worldOf(journal), options), { port: 0, host: '127.0.0.1' });
  const first = new URL(paths[0] ?? '/', site.address);
  const bare = await bareLike(await answerOf(first));
  const file = join(folder, 'requests.txt');
  await writeFile(file, paths.join('\n'));
  const ask = (address: string, ms: number) => load(file, address, ms);
  try {
    await ask(site.address, 1_000);
    await ask(bare.address, 1_000);
    const before = await countLines(journal);
    const [mine, bares]: [Loaded[], Loaded[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      bares.push(await ask(bare.address, roundMs));
      mine.push(await ask(site.address, roundMs));
    }
    const lines = (await countLines(journal)) - before;
    const answers = mine.reduce((sum, one) => sum + one.answers, 0);
    return { value: middle(mine), baseline: middle(bares), answers, lines };
  } finally {
    await Promise.all([site.stop(), bare.stop()]);
    await journal.close();
  }
}

const options = { roles: ['web'], slack: null, pages: null, ready: async () => {} };

/** What these pages ask for; anything else they asked for would be missing, and the bench would break. */
function worldOf(journal: World['journal']): World {
  const world: Pick<World, 'clock' | 'journal' | 'log' | 'secrets'> = {
    clock: { now: () => new Date() },
    journal,
    log: createLog('error'),
    secrets,
  };
  return world as World;
}

type Page = { readonly headers: readonly string[]; readonly body: Buffer };

function answerOf(address: URL): Promise<Page> {
  return new Promise((resolve, reject) => {
    const asked = request(address, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ headers: ownHeaders(answer.rawHeaders), body: Buffer.concat(chunks) }),
      );
    });
    asked.on('error', reject).end();
  });
}

/** Without those that node writes by itself. */
function ownHeaders(raw: readonly string[]): string[] {
  const pairs = raw.flatMap((name, i) => (i % 2 === 0 ? [[name, raw[i + 1] ?? '']] : []));
  return pairs.filter(([name = '']) => !/^(?:date|connection|keep-alive)$/i.test(name)).flat();
}

function bareLike({ headers, body }: Page) {
  const server = createServer((_, response) => {
    response.writeHead(200, [...headers]);
    response.end(body);
  });
  return new Promise<{ address: string; stop(): Promise<void> }>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      const port = typeof bound === 'object' && bound ? bound.port : 0;
      const stop = () =>
        new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      resolve({ address: `http://127.0.0.1:${port}`, stop });
    });
  });
}

const loaded = z.object({ answers: z.number(), ms: z.number() });
type Loaded = z.infer<typeof loaded>;
const loader = fileURLToPath(new URL('http-load.ts', import.meta.url));

async function load(file: string, address: string, ms: number): Promise<Loaded> {
  const args = [loader, file, new URL(address).port, String(ms), String(connections)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return loaded.parse(JSON.parse(stdout));
}

function middle(all: readonly Loaded[]): number {
  const rates = all.map(({ answers, ms }) => answers / (ms / 1000)).toSorted((a, b) => a - b);
  return rates[Math.floor(rates.length / 2)] ?? 0;
}

async function countLines(journal: World['journal']): Promise<number> {
  let count = 0;
  for (const { name } of await journal.files()) {
    let from = 0;
    while (true) {
      const { lines, next } = await journal.read(name, from);
      if (lines.length === 0) break;
      count += lines.length;
      from = next;
    }
  }
  return count;
}
