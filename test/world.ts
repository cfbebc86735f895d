// The world that use cases see, on real parts: a fresh PostgreSQL database, real queues (Postgres, or Redis with
// TEST_QUEUE=redis), real secrets, the rules model, and a clock that stands still until a test moves it.
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { JobTable } from '#jobs/jobs.ts';
import { type RunningJobs, startJobs } from '#jobs/start-jobs.ts';
import { createLineJournal } from '#lib/line-journal.ts';
import { createLog } from '#lib/log.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { Ports, World } from '#ports/world.ts';
import { createSecrets } from '#providers/keys/secrets.ts';
import { createRules } from '#providers/rules/language-model.ts';
import { openBackend } from '#queue/backend.ts';
import { createQueues } from '#queue/create-queue.ts';
import { openClock } from '#store/clock.ts';
import { type DbClient, openDb } from '#store/db.ts';
import { createStores } from '#store/stores.ts';
import { createTransact } from '#store/transact.ts';
import { say } from '#text/text.ts';
import { createDatabase } from './database.ts';
import { type Seeded, seedWorkspace } from './seed.ts';

/** A Monday, 09:00 in Paris. */
export const startOfTests = new Date('2026-09-07T07:00:00Z');

export type TestWorld = {
  readonly world: World & { readonly db: DbClient };
  readonly seed: Seeded;
  readonly databaseUrl: string;
  /** Moves the clock. Nothing runs because of it. */
  pass(time: { readonly minutes?: number; readonly hours?: number; readonly days?: number }): Promise<void>;
  /** Runs every job that is due, as the workers of the app do. `retries`: also those put off. */
  drain(options?: { readonly retries?: boolean }): Promise<void>;
  /** Jobs that were ordered and did not run. */
  waiting(): Promise<readonly JobOrder[]>;
  stop(): Promise<void>;
};

/** Ports to put in place of the usual ones; `table`: other jobs than the product's. */
export type Overrides = Partial<Ports> & { readonly table?: Partial<JobTable> };

/** Builds it; it is stopped when the running test ends. Ports that are not handed in and need a vendor throw. */
export async function buildTestWorld(overrides: Overrides = {}): Promise<TestWorld> {
  const made = await makeWorld(overrides);
  onTestFinished(made.stop);
  return made;
}

/** The same for a whole file: call `stop` in afterAll. */
export async function makeWorld({ table, ...overrides }: Overrides = {}): Promise<TestWorld> {
  const database = await createDatabase();
  const db = openDb(database.url, 8);
  const redisUrl = process.env.TEST_QUEUE === 'redis' ? (process.env.TEST_REDIS_URL ?? null) : null;
  const prefix = new URL(database.url).pathname.slice(1);
  const backend = await openBackend({
    databaseUrl: database.url,
    redisUrl,
    prefix,
    spare: 4,
    onError: () => {},
  });
  const queues = createQueues(backend, 20);
  const clock = await openClock({ db, start: null, realNow: () => startOfTests.getTime() });
  const ports: Ports = {
    clock,
    queue: queues.queue,
    chat: absent('chat'),
    model: createRules({ say }),
    mailVendors: { google: null, microsoft: null },
    mailPush: { google: null, microsoft: null },
    dns: { txt: async () => ({ kind: 'unknown' }), mx: async () => ({ kind: 'unknown' }) },
    linkedin: null,
    warmup: null,
    leadSources: [],
    enricher: null,
    signalSources: [],
    websites: null,
    emailVerifier: null,
    vendorChecks: [],
    secrets: createSecrets([{ id: 'test', key: Buffer.alloc(32, 7) }]),
    links: { inMails: 'http://localhost:3000', forTeam: 'http://localhost:3000' },
    journal: createLineJournal(join(tmpdir(), 'prospect-journal', prefix)),
    log: createLog(process.env.TEST_LOG ?? 'silent'),
    sandbox: false,
    ...overrides,
  };
  const world = { ...ports, ...createStores(db), transact: createTransact(db), db };
  let running: RunningJobs | null = null;
  return {
    world,
    drain: async (options) => {
      running ??= startJobs({ world, backend, queues, ...(table ? { table } : {}) });
      await running.drain(options);
    },
    seed: await seedWorkspace(world),
    databaseUrl: database.url,
    pass: ({ minutes = 0, hours = 0, days = 0 }) =>
      clock.moveTo(new Date(clock.now().getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000)),
    waiting: queues.waiting,
    stop: async () => {
      await running?.stop(5_000);
      await ports.journal.close();
      await rm(join(tmpdir(), 'prospect-journal', prefix), { recursive: true, force: true });
      await queues.close();
      await backend.close();
      await db.$disconnect();
      await database.drop();
    },
  };
}

/** A port that this world does not have: using it fails with its name. */
function absent<T extends object>(name: string): T {
  return new Proxy({} as T, {
    get: (_, method) => {
      throw new Error(`this test world has no ${name} (asked for ${String(method)})`);
    },
  });
}
