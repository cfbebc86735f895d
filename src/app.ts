// The composition root: the only place that constructs things. `buildApp` does no work before `start`; `drain` runs
// until nothing is due (tests, the sandbox's clock); `stop` is SIGTERM: handlers and jobs end, then connections close.
import type { RequestListener } from 'node:http';
import type { Config } from '#config/config.ts';
import type { World } from '#ports/world.ts';
import type { QueueName } from '#queue/catalog.ts';
import type { SharedClock } from '#store/clock.ts';
import { type Ground, type GroundOverrides, openGround, type Parts } from './ground.ts';
import { startTicks, type Ticks } from './jobs/clock.ts';
import { type DrainOptions, type RunningJobs, startJobs } from './jobs/start-jobs.ts';
import { createAbsentChat } from './slack/absent-chat.ts';
import { createSlack, type Slack } from './slack/bolt.ts';
import { type Listening, listen } from './web/listen.ts';
import { createWeb } from './web/server.ts';

export const roles = ['bot', 'worker', 'web'] as const;
export type Role = (typeof roles)[number];

/** What tests and the sandbox hand in. Nothing here reaches a vendor that the configuration does not name. */
export type Overrides = GroundOverrides & {
  /** All of them by default. */
  readonly roles?: readonly Role[];
  /** Only these queues (one worker of several). */
  readonly queues?: readonly QueueName[];
  /** Milliseconds between two messages in one Slack channel. */
  readonly slackGapMs?: number;
  /** False: no cron, `drain` does what is due. */
  readonly ticks?: boolean;
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
  drain(options?: DrainOptions): Promise<void>;
  stop(): Promise<void>;
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

function slackOf({ slack }: Config, parts: Parts, overrides: Overrides): Slack | null {
  return slack && createSlack(parts, { ...slack, gapMs: overrides.slackGapMs ?? 1_000 });
}
