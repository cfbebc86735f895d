// The whole product as it runs, for journeys: buildApp on a fresh database, real Bolt over a local Slack, a local
// Gmail that counts what it accepts, and a clock that stands still until the test moves it. Nothing of ours is
// replaced; the vendors are reached by the same settings as the real ones.
import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { type App, buildApp, type Overrides } from '#app.ts';
import type { MailVendor } from '#domain/mailbox.ts';
import { createLog } from '#lib/log.ts';
import type { World } from '#ports/world.ts';
import type { Delivery } from '#sandbox/mail/types.ts';
import type { SeenMessage } from '#sandbox/slack/control-surface.ts';
import { type LocalSlack, startLocalSlack } from '#sandbox/slack/local-slack.ts';
import type { Person } from '#sandbox/slack/person.ts';
import type { SeededTeam } from '#sandbox/slack/seed.ts';
import { createDatabase } from './database.ts';
import { configOf, type Environment, environmentOf, signingSecret } from './product/environment.ts';
import { furnish } from './product/furnish.ts';
import { handsOf, type Time } from './product/hands.ts';
import { type MailServer, startMailServer } from './product/mail-server.ts';
import { settingsOf, teamOf } from './product/team.ts';
import { until } from './until.ts';

/** A Monday, 09:00 in Paris: inside the working hours of most prospects here. */
export const monday = new Date('2026-09-07T07:00:00Z');

export type ProductOptions = {
  /** Whose mailboxes Ana and Ben have; Google's when absent. */
  readonly vendor?: MailVendor;
  /** Slack by signed HTTP instead of Socket Mode. */
  readonly http?: boolean;
  readonly redisUrl?: string;
  readonly overrides?: Overrides;
  /** More settings for the document that is applied at the start. */
  readonly settings?: Record<string, unknown>;
  /** False: a fresh workspace with nothing configured and no mailbox. */
  readonly configured?: boolean;
  readonly env?: Environment;
};

/** What one team has of it. Teams that were made together share app, Slack, mail vendor and clock. */
export type Product = {
  readonly app: App;
  readonly world: World;
  readonly slack: LocalSlack;
  readonly mailServer: MailServer;
  readonly teamId: string;
  readonly team: SeededTeam;
  readonly workspaceId: string;
  readonly databaseUrl: string;
  /** What a second process on the same database is started with. */
  readonly environment: Environment;
  /** Admin. */
  readonly ana: Person;
  /** Approver. */
  readonly ben: Person;
  /** A guest: may look. */
  readonly gus: Person;
  /** Runs what is due until nothing is, Slack included. */
  settle(): Promise<void>;
  /** Moves the clock, then settles. */
  pass(time: Time): Promise<void>;
  /** An hour on, or to the next morning on which people in Paris work. */
  workday(): Promise<void>;
  /** Goes on day by day, as time does: what is due on each day happens on it, one mail of a mailbox after the other. */
  live(days: number): Promise<void>;
  /** Goes on for so long by such steps; where nothing is planned, to the next planned moment at once. */
  through(time: Time, steps: Time): Promise<void>;
  /** Imports rows (header: see `listOf`) and settles. */
  importList(csv: string): Promise<void>;
  leadId(name: string): Promise<string>;
  stateOf(name: string): Promise<string | undefined>;
  /** The card of a person as it stands in the review channel now. */
  card(name: string): SeenMessage;
  /** Everything that stands in the thread of a card. */
  thread(name: string): SeenMessage[];
  /** What the provider accepted for this address, in order. */
  deliveriesTo(email: string): Delivery[];
  /** Approves the card as Ana; the mail leaves within two minutes. */
  send(name: string): Promise<void>;
  /** Stops the app and leaves its surroundings; `restart` starts another one. */
  halt(): Promise<void>;
  /** Stops the app and starts another one on the same database, as after a deployment or a crash. */
  restart(): Promise<Product>;
  stop(): Promise<void>;
};

export type Row = {
  readonly name: string;
  readonly email: string;
  readonly company?: string;
  readonly title?: string;
  readonly country?: string;
};

/** A CSV list of people at software companies that fit the tests' ICP. */
export function listOf(rows: readonly Row[]): string {
  const head = 'First name,Last name,Email,Title,Company,Website,Industry,Employees,City,Country';
  const lines = rows.map(({ name, email, company, title = 'CTO', country = 'France' }) => {
    const [first = '', last = ''] = name.split(' ');
    const at = email.split('@')[1] ?? '';
    const firm = [company ?? at.split('.')[0], `https://${at}`, 'Software', '120', 'Paris', country];
    return [first, last, email, title, ...firm].join(',');
  });
  return [head, ...lines].join('\n');
}

export const camille: Row = {
  name: 'Camille Roux',
  email: 'camille.roux@globex.example',
  company: 'Globex',
  title: 'VP Engineering',
};

/** Starts it; everything is stopped when the running test ends. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const product = await makeProduct(options);
  onTestFinished(() => product.stop());
  return product;
}

/** The same for a whole file: call `stop` in afterAll. */
export async function makeProduct(options: ProductOptions = {}): Promise<Product> {
  return (await makeTeams(['A'], options)).A;
}

/** Several teams that use one installation of Prospect. Stopping one stops all. */
export async function makeTeams<L extends string>(
  letters: readonly [L, ...L[]],
  options: ProductOptions = {},
): Promise<Record<L, Product>> {
  const building = await build(letters.map(teamOf), options);
  const made = await Promise.all(
    letters.map(async (letter) => {
      const team = teamOf(letter);
      const workspaceId = await moveIn(await building.app(), team);
      const home = { team, workspaceId };
      const settings = { ...settingsOf(letter), ...options.settings };
      if (options.configured !== false) await furnish(await building.app(), home, settings);
      return [letter, await productOf(building, home)] as const;
    }),
  );
  return Object.fromEntries(made) as Record<L, Product>;
}

type Building = Pick<Product, 'slack' | 'mailServer' | 'databaseUrl' | 'environment' | 'halt' | 'stop'> & {
  /** The app that runs; starts one when none does. */
  app(): Promise<App>;
};

async function build(teams: readonly SeededTeam[], options: ProductOptions): Promise<Building> {
  const database = await createDatabase();
  const running: { app?: App; starting?: Promise<App> } = {};
  const now = () => running.app?.clock.now().getTime() ?? monday.getTime();
  const slack = await startLocalSlack({ teams, now, eventRetryDelaysMs: [] });
  const accounts = teams.flatMap(({ users }) =>
    users.slice(0, 2).map(({ email, realName }) => ({ email, name: realName })),
  );
  const mailServer = await startMailServer(options.vendor ?? 'google', { now, accounts });
  const { http = false, redisUrl = null } = options;
  const botToken = teams[0]?.botToken ?? '';
  const around = { slack, mailServer, databaseUrl: database.url, botToken, http, redisUrl };
  const environment = { ...environmentOf(around), ...options.env };
  const start = async (): Promise<App> => {
    const app = await startApp(environment, options.overrides);
    running.app = app;
    if (http) slack.deliverTo(`${app.address()}/slack/events`, signingSecret);
    else await until(() => slack.connected(teams[0]?.id ?? ''));
    return app;
  };
  const halt = async () => {
    if (running.starting === undefined) return;
    delete running.starting;
    await running.app?.stop();
  };
  return {
    ...{ slack, mailServer, databaseUrl: database.url, environment, halt },
    app: () => {
      running.starting ??= start();
      return running.starting;
    },
    stop: async () => {
      await halt();
      await Promise.all([slack.close(), mailServer.close()]);
      await database.drop();
    },
  };
}

async function startApp(environment: Environment, overrides: Overrides = {}): Promise<App> {
  const app = await buildApp(configOf(environment), {
    realNow: () => monday.getTime(),
    log: createLog(process.env.TEST_LOG ?? 'silent'),
    slackGapMs: 0,
    backoffMs: 20,
    ticks: false,
    queueSpare: 4,
    queuePrefix: new URL(environment.DATABASE_URL ?? '').pathname.slice(1),
    ...overrides,
  });
  await app.start();
  return app;
}

/** The workspace of a team. The first team is bound by the app itself, another one is installed beside it. */
async function moveIn({ world }: App, { id, name, botToken, botUserId, appId }: SeededTeam): Promise<string> {
  const bound = await world.workspaces.ofTeam(id);
  if (bound) return bound.id;
  const at = world.clock.now();
  const hashKey = world.secrets.seal(randomBytes(32).toString('base64url'));
  const { id: workspaceId } = await world.workspaces.create({ name, hashKey, at, slackTeamId: id });
  const bot = { slackTeamId: id, botToken: world.secrets.seal(botToken), botUserId, appId, at };
  await world.installations.save(workspaceId, bot);
  return workspaceId;
}

async function productOf(
  building: Building,
  home: { team: SeededTeam; workspaceId: string },
): Promise<Product> {
  const app = await building.app();
  const { slack, mailServer, databaseUrl, environment, halt, stop } = building;
  const { team, workspaceId } = home;
  return {
    ...{ app, world: app.world, slack, mailServer, databaseUrl, environment, halt, stop },
    ...{ team, workspaceId },
    teamId: team.id,
    ...handsOf({ app, slack, mailServer, team, workspaceId }),
    restart: async () => {
      await building.halt();
      return productOf(building, home);
    },
  };
}
