// The whole product for a bench: buildApp over a database that is already there, a local Slack, the rules as model,
// two mailboxes to choose from, and the demo's segment. Nothing is faster here than in production: the pace of Slack
// included.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type App, buildApp, type Overrides } from '#app.ts';
import { readConfig } from '#config/config.ts';
import { importRows } from '#features/intake/import-rows.ts';
import { startImport } from '#features/intake/start-import.ts';
import { applySettings } from '#features/workspace/apply-settings.ts';
import { createLog } from '#lib/log.ts';
import { type LocalSlack, startLocalSlack } from '#sandbox/slack/local-slack.ts';

export const team = { id: 'T0BENCH', channel: 'prospects' } as const;
const [botToken, appToken] = ['xoxb-bench', 'xapp-bench'];
const demo = new URL('../src/sandbox/demo/settings.json', import.meta.url);

export type Product = {
  readonly app: App;
  readonly slack: LocalSlack;
  readonly workspaceId: string;
  /** Reads a list, judges and saves it. Workers that run begin with its first batch. */
  importCsv(csv: string): Promise<void>;
  stop(): Promise<void>;
};

export type Vendors = {
  /** Variables of vendors. */
  readonly env?: Readonly<Record<string, string>>;
  /** Instead of those that variables name. */
  readonly research?: Overrides['research'];
};

/** Builds it; the app is not started yet. */
export async function openProduct(
  dataDir: string,
  redisUrl: string | null,
  { env = {}, research = {} }: Vendors = {},
): Promise<Product> {
  const slack = await startLocalSlack({ stateFile: join(dataDir, 'slack.json'), teams: [seed] });
  const raw = {
    DATA_DIR: dataDir,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: process.env.BENCH_LOG ?? 'error',
    ...{ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken },
    ...{ SLACK_API_URL: slack.apiUrl, SLACK_CHANNEL: team.channel },
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    ...env,
  };
  const read = readConfig(raw, dataDir);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const app = await buildApp(read.config, { log: createLog(raw.LOG_LEVEL), research });
  const workspaceId = await configure(app);
  return {
    app,
    slack,
    workspaceId,
    importCsv: (csv) => importCsv(app, workspaceId, csv),
    stop: async () => {
      await app.stop();
      await slack.close();
    },
  };
}

const user = (id: string, name: string) => ({
  id,
  name,
  realName: name,
  email: `${name}@brightlane.example`,
});
const seed = {
  id: team.id,
  name: 'Brightlane',
  domain: 'brightlane',
  ...{ botToken, appToken, botUserId: 'U0PROSPECT', appId: 'A0PROSPECT' },
  users: [user('U0ANA', 'ana'), user('U0BEN', 'ben')],
  channels: [{ id: 'C0PROSPECTS', name: team.channel }],
};

/** The demo's segment; a threshold that everybody reaches. Answers the workspace. */
async function configure({ world }: App): Promise<string> {
  const [workspace] = await world.workspaces.all();
  if (!workspace) throw new Error('there is no workspace');
  const { id: workspaceId } = workspace;
  const value: unknown = { ...JSON.parse(await readFile(demo, 'utf8')), threshold: 0 };
  const applied = await applySettings(world, { workspaceId, value, by: 'cli', via: 'cli' });
  if ('problems' in applied) throw new Error(applied.problems.join('\n'));
  for (const { id, name, email } of seed.users) {
    const at = world.clock.now();
    const person = { slackUserId: id, name, email, role: 'admin', tz: 'Europe/Paris', locale: 'en' } as const;
    const { id: memberId } = await world.members.see(workspaceId, { ...person, at });
    const granted = { provider: 'google', signature: null, tokens: '', scopes: [], canRead: false } as const;
    await world.mailboxes.connect(workspaceId, { memberId, address: email, name, ...granted, at });
  }
  return workspaceId;
}

async function importCsv({ world }: App, workspaceId: string, csv: string): Promise<void> {
  const list = { workspaceId, purpose: 'leads', name: 'bench.csv', by: 'cli', via: 'cli' } as const;
  const { id: runId } = await startImport(world, list);
  await importRows(world, { workspaceId, runId }, Readable.from([Buffer.from(csv)]));
}
