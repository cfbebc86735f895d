// What every face of the product stands on: database, clock, queues and all ports but the chat. Part of the
// composition root: only app.ts opens it, and what was opened is closed again when one piece fails.
import { join } from 'node:path';
import type { Config } from '#config/config.ts';
import { loadKeys } from '#config/keys.ts';
import { linksOf } from '#config/links.ts';
import { ensureWorkspace } from '#features/workspace/ensure-workspace.ts';
import { createLineJournal } from '#lib/line-journal.ts';
import { createLog, type Log } from '#lib/log.ts';
import type { Research, World } from '#ports/world.ts';
import { createDnsRecords, createResolver } from '#providers/dns/dns-records.ts';
import { createGoogle } from '#providers/google/mailbox.ts';
import { createSecrets } from '#providers/keys/secrets.ts';
import { createMicrosoft } from '#providers/microsoft/mailbox.ts';
import { createUnipile } from '#providers/unipile/linkedin-vendor.ts';
import { type Backend, openBackend } from '#queue/backend.ts';
import { createQueues, type Queues } from '#queue/create-queue.ts';
import { openClock, type SharedClock } from '#store/clock.ts';
import { type DbClient, openDb } from '#store/db.ts';
import { openEmbedded } from '#store/embedded.ts';
import { migrate } from '#store/migrate.ts';
import { createStores } from '#store/stores.ts';
import { createTransact } from '#store/transact.ts';
import { createMailPush } from './mail-push.ts';
import { modelOf } from './models.ts';
import { createResearch } from './research.ts';
import { createWarmup } from './warmup-tool.ts';

/** What tests and the sandbox change below the faces. */
export type GroundOverrides = {
  /** Links to this machine may stand in mails, and what says so says "sandbox". */
  readonly sandbox?: boolean;
  readonly log?: Log;
  /** Real time in milliseconds; tests let it stand still. */
  readonly realNow?: () => number;
  /** First wait before a failed job is tried again. */
  readonly backoffMs?: number;
  /** Keeps apart what shares one Redis. */
  readonly queuePrefix?: string;
  /** Database connections of the queues: each learns BullMQ's functions anew, which a short life does not pay back. */
  readonly queueSpare?: number;
  /** In place of what the configuration names. */
  readonly research?: Partial<Research>;
};

export type Parts = Omit<World, 'chat'>;
export type Ground = {
  readonly parts: Parts;
  readonly clock: SharedClock;
  readonly backend: Backend;
  readonly queues: Queues;
  claimApp(): Promise<void>;
  /** Throws when the database or the queues do not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/** Opens the database (migrated, first workspace there) and builds the ports over it. */
export async function openGround(config: Config, overrides: GroundOverrides): Promise<Ground> {
  const log = overrides.log ?? createLog(config.logLevel);
  const database =
    config.database.kind === 'url' ? given(config.database.url) : await openEmbedded(config.dataDir);
  const undo: (() => Promise<void>)[] = [database.close];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    await migrate(database.url);
    const db = openDb(database.url, config.databasePool);
    undo.push(() => db.$disconnect());
    const onError = (error: Error) => log.warn({ err: error }, 'queue connection');
    const prefix = overrides.queuePrefix ?? 'prospect';
    const backend = await openBackend({
      databaseUrl: database.url,
      redisUrl: config.redisUrl,
      prefix,
      onError,
      ...(overrides.queueSpare === undefined ? {} : { spare: overrides.queueSpare }),
    });
    undo.push(() => backend.close());
    const queues = createQueues(backend, overrides.backoffMs);
    undo.push(() => queues.close());
    const clock = await openClock({ db, start: config.clockStart, realNow: overrides.realNow ?? Date.now });
    const parts = await partsOf({ config, overrides, log, db, clock, queues });
    undo.push(() => parts.journal.close());
    await ensureWorkspace(parts, 'Prospect');
    const ping = async () => {
      await Promise.all([db.$queryRaw`SELECT 1`, backend.ping()]);
    };
    return { parts, clock, backend, queues, claimApp: database.claimApp, ping, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Wires = {
  readonly config: Config;
  readonly overrides: GroundOverrides;
  readonly log: Log;
  readonly db: DbClient;
  readonly clock: SharedClock;
  readonly queues: Queues;
};

async function partsOf({ config, overrides, log, db, clock, queues }: Wires): Promise<Parts> {
  const sandbox = overrides.sandbox ?? false;
  return {
    clock,
    queue: queues.queue,
    model: modelOf(config),
    mailVendors: {
      google: config.google && createGoogle({ ...config.google, topic: config.google.push?.topic ?? null }),
      microsoft: config.microsoft && createMicrosoft(config.microsoft),
    },
    mailPush: createMailPush(config),
    linkedin: config.unipile && createUnipile(config.unipile),
    warmup: createWarmup(config),
    dns: createDnsRecords(createResolver()),
    secrets: createSecrets(config.keys ?? (await loadKeys(config.dataDir))),
    links: linksOf(config, sandbox),
    journal: createLineJournal(join(config.dataDir, 'journal')),
    ...createResearch(config.research, clock),
    ...overrides.research,
    log,
    sandbox,
    ...createStores(db),
    transact: createTransact(db),
  };
}

/** A database that somebody else runs: several apps may share it, and we don't stop it. */
function given(url: string) {
  return { url, claimApp: async () => {}, close: async () => {} };
}
