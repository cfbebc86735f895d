// Where jobs wait: Redis when there is one, else tables in the database (schema `bullmq`). Everything above this
// file is the same for both. Close order: workers, queues, then this; a pool that is open when its database stops
// throws from nowhere.
import {
  createPostgresBackend,
  isPgPool,
  type JobsOptions,
  type PgPool,
  Queue,
  runMigrations,
  Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { messageOf, Unavailable } from '#lib/errors.ts';
import { type QueueName, queueNames } from './catalog.ts';

export type BackendSettings = {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  /** Keeps apart what shares one Redis. */
  readonly prefix?: string;
  /** Connections to Postgres beside those that only listen; 12. */
  readonly spare?: number;
  /** Called for errors of connections; the backend connects again by itself. */
  readonly onError: (error: Error) => void;
};

type JobToAdd = { readonly name: string; readonly data: unknown; readonly opts: JobsOptions };

/** The part of a BullMQ queue that we use. */
export type OpenQueue = {
  addBulk(jobs: JobToAdd[]): Promise<unknown>;
  getJobCounts(
    ...states: ('waiting' | 'active' | 'delayed' | 'prioritized')[]
  ): Promise<Record<string, number>>;
  getJobs(types: ('waiting' | 'delayed' | 'prioritized')[]): Promise<{ name: string; data: unknown }[]>;
  promoteJobs(): Promise<void>;
  close(): Promise<void>;
};

/** The part of a running BullMQ job that we use. */
export type RunningJob = {
  readonly id?: string | undefined;
  readonly name: string;
  readonly data: unknown;
  readonly attemptsMade: number;
  moveToDelayed(timestamp: number, token?: string): Promise<void>;
};
export type Processor = (job: RunningJob, token?: string) => Promise<void>;

export type OpenWorker = {
  run(): Promise<void>;
  close(force?: boolean): Promise<void>;
};

export type QueueCounts = {
  /** Waits for a worker, or runs. */
  readonly busy: number;
  /** Waits for a moment (a retry). */
  readonly delayed: number;
};

export type Backend = {
  readonly kind: 'postgres' | 'redis';
  /** All queues in one question; queues without jobs are missing. Null: each queue has to be asked. */
  readonly counts: (() => Promise<ReadonlyMap<string, QueueCounts>>) | null;
  openQueue(name: QueueName): OpenQueue;
  openWorker(name: QueueName, processor: Processor, concurrency: number): OpenWorker;
  /** Throws when the backend does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/** Connects. On Postgres the tables are made when they are missing. */
export async function openBackend(settings: BackendSettings): Promise<Backend> {
  return settings.redisUrl === null ? openPostgres(settings) : openRedis(settings, settings.redisUrl);
}

/** A worker that was killed is noticed after the lock; the count allows for a whole chain of kills. */
const workerOptions = {
  autorun: false,
  lockDuration: 30_000,
  stalledInterval: 15_000,
  maxStalledCount: 10,
} satisfies Partial<WorkerOptions>;

/** In BullMQ's own table, by its names of states. */
const countSql = `
  SELECT queue, count(*) FILTER (WHERE state IN ('waiting', 'active'))::int AS busy,
    count(*) FILTER (WHERE state = 'delayed')::int AS delayed
  FROM job GROUP BY queue`;

async function openPostgres({ databaseUrl, spare = 12, onError }: BackendSettings): Promise<Backend> {
  // One pool for all: each worker keeps one connection to listen on, the rest is shared. Nothing here waits for the
  // disk: after a power cut the sweep orders again what the last half second lost, and a job may run twice.
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: queueNames.length + spare,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    allowExitOnIdle: true,
    options: '-c search_path=bullmq -c synchronous_commit=off',
    application_name: 'prospect queue',
  });
  pool.on('error', onError);
  pool.setMaxListeners(4 * queueNames.length);
  await runMigrations(pool);
  const made = withBackend(createPostgresBackend);
  const options = { connection: asConnection(pool) };
  return {
    kind: 'postgres',
    counts: async () => {
      const { rows } = await pool.query<QueueCounts & { queue: string }>(countSql);
      return new Map(rows.map(({ queue, busy, delayed }) => [queue, { busy, delayed }]));
    },
    openQueue: (name) => watched(new made.Queue(name, { ...options, skipMetasUpdate: true }), onError),
    openWorker: (name, processor, concurrency) =>
      watched(new made.Worker(name, processor, { ...options, ...workerOptions, concurrency }), onError),
    ping: async () => {
      await pool.query('SELECT 1');
    },
    close: () => pool.end(),
  };
}

/** The types of pg and of BullMQ describe the same pool in different words; BullMQ's own check tells them so. */
function asConnection(pool: unknown): PgPool {
  if (!isPgPool(pool)) throw new TypeError('not a connection pool');
  return pool;
}

async function openRedis({ prefix = 'prospect', onError }: BackendSettings, url: string): Promise<Backend> {
  await knock(url);
  const connection = new Redis(url, { maxRetriesPerRequest: null, enableReadyCheck: true });
  connection.on('error', onError);
  connection.setMaxListeners(8 * queueNames.length);
  const options = { connection, prefix };
  return {
    kind: 'redis',
    counts: null,
    openQueue: (name) => watched(new Queue(name, { ...options, skipMetasUpdate: true }), onError),
    openWorker: (name, processor, concurrency) =>
      watched(new Worker(name, processor, { ...options, ...workerOptions, concurrency }), onError),
    ping: async () => {
      await connection.ping();
    },
    close: async () => {
      await connection.quit().catch(() => connection.disconnect());
    },
  };
}

/** Later the client waits for a Redis that comes back; at the start one that is not there is said at once. */
async function knock(url: string): Promise<void> {
  const probe = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 5_000 });
  const seen: { error?: Error } = {};
  probe.on('error', (error: Error) => {
    seen.error = error;
  });
  try {
    await probe.connect();
    await probe.ping();
  } catch (error) {
    const cause = seen.error ?? error;
    throw new Unavailable(`Redis: ${messageOf(cause)}`, 10_000, { cause });
  } finally {
    probe.disconnect();
  }
}

/** An 'error' event that nobody listens to would end the process. */
function watched<T extends { on(event: 'error', listener: (error: Error) => void): unknown }>(
  emitter: T,
  onError: (error: Error) => void,
): T {
  emitter.on('error', onError);
  return emitter;
}
