// The composition root: the only place that constructs things. `buildApp` does no work before `start`; `drain` runs
// until nothing is due (tests, the sandbox's clock); `stop` is SIGTERM: handlers and jobs end, then connections close.
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import type { Config } from '#config/config.ts';
import { loadKeys } from '#config/keys.ts';
import { linksOf } from '#config/links.ts';
import { ensureWorkspace } from '#features/workspace/ensure-workspace.ts';
import { createLineJournal } from '#lib/line-journal.ts';
import { createLog, type Log } from '#lib/log.ts';
import type { LanguageModel } from '#ports/language-model.ts';
import type { Warmup } from '#ports/warmup.ts';
import type { Research, World } from '#ports/world.ts';
import { createDnsRecords, createResolver } from '#providers/dns/dns-records.ts';
import { createGoogle } from '#providers/google/mailbox.ts';
import { createInstantly } from '#providers/instantly/warmup.ts';
import { createSecrets } from '#providers/keys/secrets.ts';
import { createMicrosoft } from '#providers/microsoft/mailbox.ts';
import { keepLimits } from '#providers/openai/keep-limits.ts';
import { createOpenAiModel } from '#providers/openai/language-model.ts';
import { createRules } from '#providers/rules/language-model.ts';
import { createSmartlead } from '#providers/smartlead/warmup.ts';
import { createUnipile } from '#providers/unipile/linkedin-vendor.ts';
import { type Backend, openBackend } from '#queue/backend.ts';
import type { QueueName } from '#queue/catalog.ts';
import { createQueues, type Queues } from '#queue/create-queue.ts';
import { openClock, type SharedClock } from '#store/clock.ts';
import { type DbClient, openDb } from '#store/db.ts';
import { openEmbedded } from '#store/embedded.ts';
import { migrate } from '#store/migrate.ts';
import { createStores } from '#store/stores.ts';
import { createTransact } from '#store/transact.ts';
import { say } from '#text/text.ts';
import { startTicks, type Ticks } from './jobs/clock.ts';
import { type RunningJobs, startJobs } from './jobs/start-jobs.ts';
import { createMailPush } from './mail-push.ts';
import { createResearch } from './research.ts';
import { createAbsentChat } from './slack/absent-chat.ts';
import { createSlack, type Slack } from './slack/bolt.ts';
import { type Listening, listen } from './web/listen.ts';
import { createWeb } from './web/server.ts';

export const roles = ['bot', 'worker', 'web'] as const;
export type Role = (typeof roles)[number];

/** What tests and the sandbox hand in. Nothing here reaches a vendor that the configuration does not name. */
export type Overrides = {
  /** All of them by default. */
  readonly roles?: readonly Role[];
  /** Only these queues (one worker of several). */
  readonly queues?: readonly QueueName[];
  /** Links to this machine may stand in mails, and what says so says "sandbox". */
  readonly sandbox?: boolean;
  readonly log?: Log;
  /** Real time in milliseconds; tests let it stand still. */
  readonly realNow?: () => number;
  /** Milliseconds between two messages in one Slack channel. */
  readonly slackGapMs?: number;
  /** First wait before a failed job is tried again. */
  readonly backoffMs?: number;
  /** Keeps apart what shares one Redis. */
  readonly queuePrefix?: string;
  /** False: no cron, `drain` does what is due. */
  readonly ticks?: boolean;
  /** In place of what the configuration names. */
  readonly research?: Partial<Research>;
  /** Served before our own routes (the sandbox page); false = not mine. */
  readonly pages?: (...request: Parameters<RequestListener>) => boolean;
};

export type App = {
  readonly world: World;
  readonly clock: SharedClock;
  /** Where it listens; null before `start`. */
  address(): string | null;
  start(): Promise<void>;
  /** Waits until no Slack handler runs. */
  settle(): Promise<void>;
  /** Runs what is due now, and what follows from it. */
  drain(options?: { readonly retries?: boolean }): Promise<void>;
  stop(): Promise<void>;
};

type Parts = Omit<World, 'chat'>;
type Ground = {
  readonly parts: Parts;
  readonly clock: SharedClock;
  readonly backend: Backend;
  readonly queues: Queues;
  claimApp(): Promise<void>;
  /** Throws when the database or the queues do not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/** Database, clock, queues and ports for one command, beside a running app or without one. */
export async function openWorld(
  config: Config,
  overrides: Overrides = {},
): Promise<{ readonly world: World; close(): Promise<void> }> {
  const ground = await openGround(config, overrides);
  return { world: { ...ground.parts, chat: createAbsentChat() }, close: ground.close };
}

/** Opens the database (migrated, first workspace there) and builds every face over it. */
export async function buildApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const ground = await openGround(config, overrides);
  try {
    await ground.claimApp();
  } catch (error) {
    await ground.close();
    throw error;
  }
  const slack = slackOf(config, ground.parts, overrides);
  const world: World = { ...ground.parts, chat: slack?.chat ?? createAbsentChat() };
  return assemble({ config, overrides, ground, slack, world });
}

type Built = {
  readonly config: Config;
  readonly overrides: Overrides;
  readonly ground: Ground;
  readonly slack: Slack | null;
  readonly world: World;
};

type Running = { http?: Listening; jobs?: RunningJobs; ticks?: Ticks };

function assemble(built: Built): App {
  const { ground, slack, world } = built;
  const running: Running = {};
  return {
    world,
    clock: ground.clock,
    address: () => running.http?.address ?? null,
    start: () => startFaces(built, running),
    settle: async () => slack?.settled(),
    drain: async (options) => {
      await running.jobs?.drain(options);
    },
    stop: async () => {
      await running.ticks?.stop();
      await Promise.all([running.http?.stop(), slack?.stop(), running.jobs?.stop()]);
      await ground.close();
    },
  };
}

async function startFaces(
  { config, overrides, ground, slack, world }: Built,
  running: Running,
): Promise<void> {
  const mine = overrides.roles ?? roles;
  const web = createWeb(world, {
    roles: mine,
    hooksSecret: config.hooksSecret,
    slack: slack?.requestListener ?? null,
    pages: overrides.pages ?? null,
    ready: () => ground.ping(),
  });
  running.http = await listen(web, {
    port: config.server.port,
    host: config.server.host ?? hostOf(overrides),
  });
  if (mine.includes('bot')) await slack?.start();
  else if (mine.includes('worker')) await slack?.connect();
  if (!mine.includes('worker')) return;
  const { backend, queues } = ground;
  const only = overrides.queues ? { only: overrides.queues } : {};
  running.jobs = startJobs({ world, backend, queues, ...only });
  if (overrides.ticks !== false) running.ticks = startTicks(world, () => ground.clock.refresh());
}

function hostOf(overrides: Overrides): string {
  return overrides.sandbox ? '127.0.0.1' : '0.0.0.0';
}

async function openGround(config: Config, overrides: Overrides): Promise<Ground> {
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
  readonly overrides: Overrides;
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
    warmup: warmupOf(config),
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

function warmupOf({ warmup }: Config): Warmup | null {
  if (warmup === null) return null;
  return warmup.tool === 'instantly' ? createInstantly(warmup) : createSmartlead(warmup);
}

function modelOf(config: Config): LanguageModel {
  return openModels(config).at(-1) ?? createRules({ say });
}

/** Every scorer that this configuration has: the rules, then the model if it has a key. Nothing is sent. */
export function openModels({ openai }: Pick<Config, 'openai'>): readonly LanguageModel[] {
  return [
    createRules({ say }),
    ...(openai ? [keepLimits(createOpenAiModel(openai, { say }), openai.limits)] : []),
  ];
}

function slackOf({ slack }: Config, parts: Parts, overrides: Overrides): Slack | null {
  return slack && createSlack(parts, { ...slack, gapMs: overrides.slackGapMs ?? 1_000 });
}

/** A database that somebody else runs: several apps may share it, and we don't stop it. */
function given(url: string) {
  return { url, claimApp: async () => {}, close: async () => {} };
}
