// The sandbox: the whole product, pointed at a Slack and mailboxes of this machine by the same settings that point it
// at the real ones, with a page around it. Everything it keeps is below DATA_DIR/sandbox.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type App, buildApp, type Overrides } from '#app.ts';
import type { Config } from '#config/config.ts';
import type { Log } from '#lib/log.ts';
import { createDesk } from './desk.ts';
import { createPages } from './pages.ts';
import { seedDemo } from './seed-demo.ts';
import { people, startVendors, team, type Vendors } from './vendors.ts';
import { startLocalWarmup } from './warmup.ts';

export type Sandbox = {
  readonly address: string;
  readonly app: App;
  readonly vendors: Vendors;
  stop(): Promise<void>;
};

/** Starts it and, the first time, fills it with the demo. Resolves when the page can be used. */
export async function runSandbox(config: Config, log: Log, overrides: Overrides = {}): Promise<Sandbox> {
  const folder = join(config.dataDir, 'sandbox');
  await mkdir(folder, { recursive: true });
  const running: { app?: App } = {};
  const now = () => running.app?.clock.now().getTime() ?? Date.now();
  const vendors = await startVendors(folder, now);
  const warmup = await startLocalWarmup(config.warmup, { emails: people.map(({ email }) => email), now });
  const stopVendors = async () => {
    await Promise.all([vendors.stop(), warmup.close()]);
  };
  try {
    const desk = createDesk(() => running.app, vendors, { modelHost: modelHostOf(config) });
    const local = localConfig({ ...config, warmup: warmup.config }, folder, vendors);
    const app = await buildApp(local, {
      ...overrides,
      sandbox: true,
      log,
      slackGapMs: 0,
      queuePrefix: 'prospect-sandbox',
      pages: createPages(desk),
    });
    running.app = app;
    await app.start();
    await seedDemo(app, vendors);
    return {
      address: app.address()?.replace('127.0.0.1', 'localhost') ?? '',
      app,
      vendors,
      stop: async () => {
        await app.stop();
        await stopVendors();
      },
    };
  } catch (error) {
    await running.app?.stop();
    await stopVendors();
    throw error;
  }
}

/** The real settings, with every vendor but the model on this machine. */
function localConfig(
  config: Config,
  folder: string,
  { slack, gmail, graph, data, unipile, secrets }: Vendors,
): Config {
  return {
    ...config,
    dataDir: folder,
    database: { kind: 'own' },
    keys: null,
    server: { ...config.server, host: '127.0.0.1', publicUrl: null },
    slack: {
      botToken: secrets.botToken,
      apiUrl: slack.apiUrl,
      channel: team.channel,
      mode: { kind: 'socket', appToken: secrets.appToken },
    },
    google: {
      clientId: 'sandbox',
      clientSecret: secrets.clientSecret,
      apiUrl: `${gmail.url}/`,
      oauthUrl: gmail.url,
      push: null,
    },
    microsoft: {
      clientId: 'sandbox',
      clientSecret: secrets.clientSecret,
      tenant: 'common',
      graphUrl: graph.apiUrl,
      loginUrl: graph.url,
    },
    research: data.config,
    unipile: { dsn: unipile.url, apiKey: secrets.clientSecret },
  };
}

function modelHostOf({ openai }: Config): string | null {
  return openai && new URL(openai.baseUrl).host;
}
