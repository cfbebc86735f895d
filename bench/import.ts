// A list of 100,000 rows against a million known contacts: read, deduplicated, judged. Beside it COPY, the quickest
// way that PostgreSQL has, of the very rows that came out of it, into the same tables with the same indexes.
import { Readable } from 'node:stream';
import { countRun } from '#features/intake/count-run.ts';
import { dedupFound } from '#features/intake/dedup-found.ts';
import { importRows } from '#features/intake/import-rows.ts';
import { startImport } from '#features/intake/start-import.ts';
import { openEmbedded } from '#store/embedded.ts';
import { migrate } from '#store/migrate.ts';
import { contactsCsv } from './contacts-csv.ts';
import { copySeconds } from './copy-rows.ts';
import { inFolder } from './folder.ts';
import { fillContacts } from './known-contacts.ts';
import { pagesPerSecond } from './leads-page.ts';
import { openProduct, type Product } from './product.ts';
import { against, type Bench, below, type Result } from './result.ts';

const known = Number(process.env.BENCH_KNOWN ?? 1_000_000);
const few = 10_000;
const rows = Number(process.env.BENCH_ROWS ?? 100_000);

export const manyContacts: Bench = {
  names: ['leads-page', 'import', 'import-memory'],
  run: () =>
    inFolder(async (folder) => {
      const database = await openEmbedded(folder);
      try {
        await migrate(database.url);
        return await measure(folder, database.url);
      } finally {
        await database.close();
      }
    }),
};

async function measure(folder: string, databaseUrl: string): Promise<Result[]> {
  const product = await openProduct(folder, null);
  try {
    const { world } = product.app;
    const { workspaceId } = product;
    await fillContacts(databaseUrl, world, { workspaceId, leads: few });
    const baseline = await pagesPerSecond(world, workspaceId);
    await fillContacts(databaseUrl, world, { workspaceId, leads: known });
    const value = await pagesPerSecond(world, workspaceId);
    const { seconds, read, growth, peak, runId, counts } = await importAll(product);
    const copied = await copySeconds(databaseUrl, { folder, runId });
    const outcome = `${counts.added} new, ${counts.duplicate} known, ${counts.suppressed} refused`;
    const shares = `reading ${read.toFixed(1)} s, dedup ${(seconds - read).toFixed(1)} s`;
    const note = `${rows} rows against ${known} contacts: ${outcome}; ${shares}`;
    const memory = { name: 'import-memory', unit: 'MB', value: growth, goal: 32 };
    const pages = `page 1 and page 1,000 by score and by age, at ${known} leads against ${few}`;
    return [
      against({ name: 'leads-page', unit: 'pages/s', value, baseline, goal: 0.5, note: pages }),
      against({
        name: 'import',
        unit: 'rows/s',
        value: rows / seconds,
        baseline: rows / copied,
        goal: 0.25,
        note,
      }),
      below({
        ...memory,
        note: `peak of the second half over that of the first, which is ${peak.toFixed(0)} MB`,
      }),
    ];
  } finally {
    await product.stop();
  }
}

async function importAll({ app: { world }, workspaceId }: Product) {
  const list = { workspaceId, purpose: 'leads', name: 'bench.csv', by: 'cli', via: 'cli' } as const;
  const { id: runId } = await startImport(world, list);
  const memory = watchMemory();
  const start = performance.now();
  await importRows(world, { workspaceId, runId }, Readable.from(contactsCsv(rows, known)));
  const read = (performance.now() - start) / 1000;
  await dedupFound(world, workspaceId);
  const seconds = (performance.now() - start) / 1000;
  const { peak, growth } = memory.stop();
  const counts = await countRun(world, { workspaceId, runId });
  if (counts.total !== rows || counts.pending > 0)
    throw new Error(`not all was judged: ${JSON.stringify(counts)}`);
  return { seconds, read, peak, growth, runId, counts };
}

/** Resident memory of this process while the work is done, in MB; `npm run bench` limits its heap to 448 MB. */
function watchMemory() {
  const samples: number[] = [];
  const look = () => samples.push(process.memoryUsage.rss() / 1024 / 1024);
  const timer = setInterval(look, 50);
  const most = (from: number, to: number) => samples.slice(from, to).reduce((a, b) => Math.max(a, b), 0);
  return {
    stop: () => {
      clearInterval(timer);
      const middle = Math.floor(samples.length / 2);
      const peak = most(0, middle);
      return { peak, growth: Math.max(0, most(middle, samples.length) - peak) };
    },
  };
}
