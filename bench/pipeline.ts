// From a list to cards: rows are read, judged and stored as leads, which go through enrichment, score and draft until they are in
// review and the one message that counts them says so. Vendors answer at once: what is left is our own time.
import { openEmbedded } from '#store/embedded.ts';
import { migrate } from '#store/migrate.ts';
import { say } from '#text/text.ts';
import { startRedis } from '../test/redis.ts';
import { inFolder } from './folder.ts';
import { leadsCsv } from './leads-csv.ts';
import { noopSeconds } from './noop.ts';
import { openProduct, type Product, team } from './product.ts';
import { against, type Bench, type Result } from './result.ts';
import { until } from './until.ts';

const leads = 2_000;
const warmUp = 100;

export const pipelinePostgres: Bench = {
  names: ['pipeline-postgres'],
  run: () =>
    inFolder((folder) => compare('pipeline-postgres', { folder, redisUrl: null, goals: [0.25, 0.35] })),
};

export const pipelineRedis: Bench = {
  names: ['pipeline-redis'],
  run: async () => {
    const redis = await startRedis();
    if (redis === null) throw new Error('redis-server is missing on this machine');
    try {
      return await inFolder((folder) =>
        compare('pipeline-redis', { folder, redisUrl: redis.url, goals: [0.05, 0.1] }),
      );
    } finally {
      await redis.stop();
    }
  },
};

type Where = {
  readonly folder: string;
  readonly redisUrl: string | null;
  /** What has to hold, and what is aimed at. */
  readonly goals: readonly [number, number];
};

async function compare(name: string, { folder, redisUrl, goals }: Where): Promise<Result[]> {
  const database = await openEmbedded(folder);
  try {
    await migrate(database.url);
    // Half of the baseline before and half after: a machine that is busy for a while slows both.
    const half = () => noopSeconds({ databaseUrl: database.url, redisUrl }, leads / 2);
    const before = await half();
    const value = await pipelineRate(folder, redisUrl);
    const baseline = leads / (before + (await half()));
    const [least, aim] = goals;
    const goal = value / baseline >= aim ? aim : least;
    const note = `${leads} leads; aim ${aim}`;
    return [against({ name, unit: 'leads/s', value, baseline, goal, note })];
  } finally {
    await database.close();
  }
}

async function pipelineRate(folder: string, redisUrl: string | null): Promise<number> {
  const product = await openProduct(folder, redisUrl);
  try {
    await product.app.start();
    await through(product, 'Warm', { more: warmUp, total: warmUp });
    const seconds = await through(product, 'Bench', { more: leads, total: warmUp + leads });
    return leads / seconds;
  } finally {
    await product.stop();
  }
}

/** Seconds. Imports `more` leads, with dedup, and measures until the parent card counts `total`. */
export async function through(
  { app, slack, workspaceId, importCsv }: Product,
  prefix: string,
  { more, total }: { more: number; total: number },
): Promise<number> {
  const start = performance.now();
  await importCsv(leadsCsv(more, prefix.toLowerCase()));
  await app.world.queue.add({ name: 'sweep', payload: { workspaceId } });
  const sentence = say('en', 'card.queue.waiting', { n: total });
  await until(`a card that says "${sentence}"`, () =>
    slack.messages(team.id, team.channel).some(({ text }) => text.startsWith(sentence)),
  );
  return (performance.now() - start) / 1000;
}
