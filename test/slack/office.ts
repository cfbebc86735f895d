// An office for journeys: the whole app, the real Bolt, and a local Slack in which Ana (admin), Ben (member) and Gus
// (guest) sit. Time stands still until a test moves it.
import { onTestFinished } from 'vitest';
import { readConfig } from '#config/config.ts';
import { createLog } from '#lib/log.ts';
import { type LocalSlack, startLocalSlack } from '#sandbox/slack/local-slack.ts';
import { type Person, personOf } from '#sandbox/slack/person.ts';
import type { TeamSeed } from '#sandbox/slack/seed.ts';
import { type App, buildApp } from '../../src/app.ts';
import { createDatabase } from '../database.ts';
import { until } from '../until.ts';

export const teamId = 'T0OFFICE';
const signingSecret = 'a-signing-secret-of-the-tests';

const team: TeamSeed = {
  id: teamId,
  name: 'Lumen',
  domain: 'lumen',
  botToken: 'xoxb-office',
  appToken: 'xapp-office',
  botUserId: 'U0BOT',
  appId: 'A0PROSPECT',
  users: [
    { id: 'U0ANA', name: 'ana', realName: 'Ana Lima', isAdmin: true, email: 'ana@lumen.example' },
    { id: 'U0BEN', name: 'ben', realName: 'Ben Okoro', email: 'ben@lumen.example', locale: 'fr-FR' },
    { id: 'U0GUS', name: 'gus', realName: 'Gus Guest', isGuest: true },
  ],
  channels: [
    { id: 'C0LEADS', name: 'leads' },
    { id: 'C0OTHER', name: 'other' },
    { id: 'C0CLOSED', name: 'closed', private: true, botIsMember: false },
  ],
};

/** A second workspace of the same app, for whoever wishes two. */
export const otherTeam = {
  ...team,
  id: 'T0OTHER',
  name: 'Other',
  domain: 'other',
  botToken: 'xoxb-other',
  botUserId: 'U0OTHERBOT',
  users: [{ id: 'U0BEA', name: 'bea', realName: 'Bea Stone', isAdmin: true, email: 'bea@other.example' }],
  channels: [{ id: 'C0THEIRS', name: 'theirs' }],
} satisfies TeamSeed;

export type Office = {
  readonly app: App;
  readonly slack: LocalSlack;
  readonly ana: Person;
  readonly ben: Person;
  readonly gus: Person;
  readonly workspaceId: string;
  readonly databaseUrl: string;
};

type Wish = {
  readonly channel?: string | null;
  readonly mode?: 'socket' | 'http';
  readonly gapMs?: number;
  readonly enforceRate?: boolean;
  readonly teams?: 1 | 2;
  /** Further variables: vendors and their keys. */
  readonly env?: Readonly<Record<string, string>>;
};

/** Opens it; it is closed when the running test ends. */
export async function openOffice(wish: Wish = {}): Promise<Office> {
  const database = await createDatabase();
  const slack = await startLocalSlack({
    teams: wish.teams === 2 ? [team, otherTeam] : [team],
    enforceRate: wish.enforceRate ?? false,
  });
  const app = await buildApp(configOf(slack, database.url, wish), {
    log: createLog(process.env.TEST_LOG ?? 'silent'),
    slackGapMs: wish.gapMs ?? 0,
    ticks: false,
    queueSpare: 4,
    realNow: () => new Date('2026-09-07T07:00:00Z').getTime(),
  });
  onTestFinished(async () => {
    await app.stop();
    await slack.close();
    await database.drop();
  });
  await app.start();
  if (wish.mode === 'http') slack.deliverTo(`${app.address()}/slack/events`, signingSecret);
  else await until(() => slack.connected(teamId));
  const [workspace] = await app.world.workspaces.all();
  if (!workspace) throw new Error('there is no workspace');
  const sit = (userId: string) => personOf(slack, { teamId, userId }, () => app.settle());
  return {
    app,
    slack,
    ana: sit('U0ANA'),
    ben: sit('U0BEN'),
    gus: sit('U0GUS'),
    workspaceId: workspace.id,
    databaseUrl: database.url,
  };
}

function configOf(slack: LocalSlack, databaseUrl: string, wish: Wish) {
  const way =
    wish.mode === 'http'
      ? { SLACK_MODE: 'http', SLACK_SIGNING_SECRET: signingSecret }
      : { SLACK_APP_TOKEN: 'xapp-office' };
  const channel = wish.channel === null ? {} : { SLACK_CHANNEL: wish.channel ?? 'leads' };
  const result = readConfig(
    {
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      ENCRYPTION_KEY: `test:${Buffer.alloc(32, 7).toString('base64')}`,
      SLACK_BOT_TOKEN: 'xoxb-office',
      SLACK_API_URL: slack.apiUrl,
      ...way,
      ...channel,
      ...wish.env,
    },
    process.cwd(),
  );
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.config;
}

/** Everything readable in a message, a modal or App Home, as one text. */
export function textOf(...shown: readonly unknown[]): string {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  shown.forEach(walk);
  return found.join('\n');
}
