// The whole product as it runs, for journeys: buildApp on a fresh database, real Bolt over a local Slack, a local
// Gmail that counts what it accepts, and a clock that stands still until the test moves it. Nothing of ours is
// replaced; the vendors are reached by the same settings as the real ones.
import { onTestFinished } from 'vitest';
import { type App, buildApp, type Overrides } from '#app.ts';
import { type Config, readConfig } from '#config/config.ts';
import { importRows } from '#features/intake/import-rows.ts';
import { startImport } from '#features/intake/start-import.ts';
import { sealTokens } from '#features/mailbox/open-session.ts';
import { applySettings } from '#features/workspace/apply-settings.ts';
import { createLog } from '#lib/log.ts';
import type { World } from '#ports/world.ts';
import { type LocalGmail, startLocalGmail } from '#sandbox/gmail/local-gmail.ts';
import type { SeenMessage } from '#sandbox/slack/control-surface.ts';
import { type LocalSlack, startLocalSlack } from '#sandbox/slack/local-slack.ts';
import { type Person, personOf } from '#sandbox/slack/person.ts';
import { createDatabase } from './database.ts';

/** A Monday, 09:00 in Paris: inside the working hours of most prospects here. */
export const monday = new Date('2026-09-07T07:00:00Z');

export const teamOf = (letter: string) => ({
  id: `T0TEAM${letter}`,
  name: `Team ${letter}`,
  domain: `team-${letter.toLowerCase()}`,
  botToken: `xoxb-test-${letter}`,
  appToken: 'xapp-test',
  botUserId: `U0BOT${letter}`,
  appId: 'A0PROSPECT',
  users: [
    {
      id: `U0ANA${letter}`,
      name: 'ana',
      realName: 'Ana Costa',
      email: `ana@team-${letter.toLowerCase()}.example`,
      isAdmin: true,
      locale: 'en-GB',
    },
    {
      id: `U0BEN${letter}`,
      name: 'ben',
      realName: 'Ben Martin',
      email: `ben@team-${letter.toLowerCase()}.example`,
      locale: 'en-GB',
    },
    {
      id: `U0GUS${letter}`,
      name: 'gus',
      realName: 'Gus Guest',
      email: 'gus@elsewhere.example',
      isGuest: true,
      locale: 'en-GB',
    },
  ],
  channels: [{ id: `C0PROSPECTS${letter}`, name: 'prospects' }],
});

export type ProductOptions = {
  /** Slack by signed HTTP instead of Socket Mode. */
  readonly http?: boolean;
  readonly redisUrl?: string;
  readonly overrides?: Overrides;
  /** More settings for the document that is applied at the start. */
  readonly settings?: Record<string, unknown>;
  /** False: a fresh workspace with nothing configured and no mailbox. */
  readonly configured?: boolean;
  readonly env?: Readonly<Record<string, string>>;
};

export type Product = {
  readonly app: App;
  readonly world: World;
  readonly slack: LocalSlack;
  readonly gmail: LocalGmail;
  readonly teamId: string;
  readonly workspaceId: string;
  readonly databaseUrl: string;
  /** Admin. */
  readonly ana: Person;
  /** Approver. */
  readonly ben: Person;
  /** A guest: may look. */
  readonly gus: Person;
  /** Runs what is due until nothing is, Slack included. */
  settle(): Promise<void>;
  /** Moves the clock, then settles. */
  pass(time: {
    readonly seconds?: number;
    readonly minutes?: number;
    readonly hours?: number;
    readonly days?: number;
  }): Promise<void>;
  /** Imports rows (header: see `listOf`) and settles. */
  importList(csv: string): Promise<void>;
  /** The card of a person as it stands in the review channel now. */
  card(name: string): SeenMessage;
  /** Everything that stands in the thread of a card. */
  thread(name: string): SeenMessage[];
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
  const lines = rows.map(({ name, email, company, title = 'CTO', country = 'France' }) => {
    const [first = '', last = ''] = name.split(' ');
    const at = email.split('@')[1] ?? '';
    return [
      first,
      last,
      email,
      title,
      company ?? at.split('.')[0],
      `https://${at}`,
      'Software',
      '120',
      'Paris',
      country,
    ].join(',');
  });
  return ['First name,Last name,Email,Title,Company,Website,Industry,Employees,City,Country', ...lines].join(
    '\n',
  );
}

export const camille: Row = {
  name: 'Camille Roux',
  email: 'camille.roux@globex.example',
  company: 'Globex',
  title: 'VP Engineering',
};

const settingsDocument = (letter: string) => ({
  version: 1,
  review: { channel: 'prospects' },
  threshold: 50,
  sender: {
    company: `Team ${letter}`,
    postalAddress: '1 rue du Port, 69002 Lyon, France',
    privacyContact: `privacy@team-${letter.toLowerCase()}.example`,
  },
  segments: [
    {
      name: 'Engineering leaders',
      languages: ['en', 'fr'],
      icp: {
        industries: ['Software'],
        roles: ['CTO', 'VP Engineering'],
        sizes: [{ min: 20, max: 500 }],
        countries: ['FR', 'GB', 'JP', 'US'],
      },
      offer: {
        valueProposition:
          'Every branch gets its own running environment.\n\nChaque branche a son propre environnement.',
        proofPoints: ['Set up in an afternoon.', 'Prêt en une après-midi.'],
        caseStudies: [
          { title: 'How Tidewater did it', text: 'Tidewater replaced nine shared servers in a month.' },
        ],
      },
    },
  ],
});

/** Starts it; everything is stopped when the running test ends. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const product = await makeProduct(options);
  onTestFinished(() => product.stop());
  return product;
}

/** The same for a whole file: call `stop` in afterAll. */
export async function makeProduct(options: ProductOptions = {}, letter = 'A'): Promise<Product> {
  const database = await createDatabase();
  const running: { app?: App } = {};
  const now = () => running.app?.clock.now().getTime() ?? monday.getTime();
  const team = teamOf(letter);
  const slack = await startLocalSlack({
    teams: [team],
    now,
    eventRetryDelaysMs: [],
    ...(options.http ? { ackDeadlineMs: 3_000 } : {}),
  });
  const accounts = team.users.slice(0, 2).map(({ email, realName }) => ({ email, name: realName }));
  const gmail = await startLocalGmail({ now, accounts, clientId: 'test', clientSecret: 'test' });
  const config = configOf({ options, databaseUrl: database.url, slack, gmail, botToken: team.botToken });
  const start = async (): Promise<App> => {
    const app = await buildApp(config, {
      realNow: () => monday.getTime(),
      log: createLog(process.env.TEST_LOG ?? 'silent'),
      slackGapMs: 0,
      backoffMs: 20,
      ticks: false,
      queuePrefix: database.url.split('/').at(-1) ?? 'test',
      ...options.overrides,
    });
    running.app = app;
    await app.start();
    if (options.http) slack.deliverTo(`${app.address()}/slack/events`, signingSecret);
    return app;
  };
  const stop = async () => {
    await running.app?.stop();
    await Promise.all([slack.close(), gmail.close()]);
    await database.drop();
  };
  const app = await start();
  const parts = { slack, gmail, team, databaseUrl: database.url, stop, start, running };
  const workspaceId = (await app.world.workspaces.ofTeam(team.id))?.id ?? '';
  if (options.configured !== false)
    await configure(app, { ...parts, workspaceId, letter, settings: options.settings ?? {} });
  return productOf(app, { ...parts, workspaceId });
}

const signingSecret = 'test-signing-secret';

type Wiring = {
  options: ProductOptions;
  databaseUrl: string;
  slack: LocalSlack;
  gmail: LocalGmail;
  botToken: string;
};

function configOf({ options, databaseUrl, slack, gmail, botToken }: Wiring): Config {
  const result = readConfig(
    {
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL: 'https://prospect.lumen.example',
      DATABASE_URL: databaseUrl,
      ENCRYPTION_KEY: `test:${Buffer.alloc(32, 7).toString('base64')}`,
      SLACK_BOT_TOKEN: botToken,
      SLACK_CHANNEL: 'prospects',
      SLACK_API_URL: slack.apiUrl,
      ...(options.http ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: 'xapp-test' }),
      GOOGLE_CLIENT_ID: 'test',
      GOOGLE_CLIENT_SECRET: 'test',
      GOOGLE_API_URL: `${gmail.url}/`,
      GOOGLE_OAUTH_URL: gmail.url,
      ...(options.redisUrl ? { REDIS_URL: options.redisUrl } : {}),
      ...options.env,
    },
    '/',
  );
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.config;
}

type Parts = {
  readonly slack: LocalSlack;
  readonly gmail: LocalGmail;
  readonly team: ReturnType<typeof teamOf>;
  readonly databaseUrl: string;
  readonly workspaceId: string;
  readonly running: { app?: App };
  start(): Promise<App>;
  stop(): Promise<void>;
};

type Configuring = Pick<Parts, 'gmail' | 'team' | 'workspaceId'> & {
  letter: string;
  settings: Record<string, unknown>;
};

async function configure(
  { world }: App,
  { gmail, team, workspaceId, letter, settings }: Configuring,
): Promise<void> {
  const value = { ...settingsDocument(letter), ...settings };
  const applied = await applySettings(world, { workspaceId, value, by: 'test', via: 'cli' });
  if ('problems' in applied) throw new Error(applied.problems.join('\n'));
  const scopes = ['gmail.send', 'gmail.readonly', 'gmail.settings.basic'].map(
    (name) => `https://www.googleapis.com/auth/${name}`,
  );
  for (const { id, realName, email, ...user } of team.users.slice(0, 2)) {
    const role = 'isAdmin' in user ? 'admin' : 'approver';
    const at = world.clock.now();
    const member = await world.members.see(workspaceId, {
      slackUserId: id,
      name: realName,
      email,
      role,
      tz: 'Europe/Paris',
      locale: 'en',
      at,
    });
    const tokens = sealTokens(world, { ...gmail.grant({ email, scopes }), expiresAt: null });
    await world.mailboxes.connect(workspaceId, {
      memberId: member.id,
      address: email,
      name: realName,
      signature: null,
      tokens,
      scopes,
      canRead: true,
      at,
    });
  }
}

function productOf(app: App, parts: Parts): Product {
  const { slack, gmail, team, workspaceId, databaseUrl, stop } = parts;
  const channel = 'prospects';
  const settle = async () => {
    await app.drain();
    await slack.idle();
    await app.drain();
  };
  const cards = () => slack.messages(team.id, channel).filter(({ threadTs }) => threadTs === null);
  const card = (name: string): SeenMessage => {
    const found = cards().find((message) => JSON.stringify(message.blocks).includes(name));
    if (!found)
      throw new Error(
        `no card of ${name}; there are: ${
          cards()
            .map(({ text }) => text)
            .join(' | ') || 'none'
        }`,
      );
    return found;
  };
  const sit = (index: number): Person =>
    personOf(slack, { teamId: team.id, userId: team.users[index]?.id ?? '' }, settle);
  return {
    app,
    world: app.world,
    slack,
    gmail,
    teamId: team.id,
    workspaceId,
    databaseUrl,
    ana: sit(0),
    ben: sit(1),
    gus: sit(2),
    settle,
    pass: async ({ seconds = 0, minutes = 0, hours = 0, days = 0 }) => {
      const byMs = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000;
      await app.clock.moveTo(new Date(app.clock.now().getTime() + byMs));
      await settle();
    },
    importList: async (csv) => {
      const run = await startImport(app.world, {
        workspaceId,
        purpose: 'leads',
        name: 'list.csv',
        by: 'cli',
        via: 'cli',
      });
      await importRows(app.world, { workspaceId, runId: run.id }, bytesOf(csv));
      await settle();
    },
    card,
    thread: (name) => slack.messages(team.id, channel).filter(({ threadTs }) => threadTs === card(name).ts),
    restart: async () => {
      await parts.running.app?.stop();
      return productOf(await parts.start(), parts);
    },
    stop,
  };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
