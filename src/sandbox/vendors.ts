// The local Slack, Gmail and Microsoft 365 of the sandbox: one workspace, two people, a mailbox each at both. Their state and
// their (random) secrets lie in the sandbox's own folder. Beside them, the vendors of leads and facts.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type DataVendors, startDataVendors } from './data-vendors.ts';
import { startLocalGmail } from './gmail/local-gmail.ts';
import { type LocalGraph, startLocalGraph } from './graph/local-graph.ts';
import type { LocalMail } from './mail/local-mail.ts';
import { type LocalSlack, startLocalSlack } from './slack/local-slack.ts';
import { type LocalUnipile, startLocalUnipile } from './unipile/local-unipile.ts';

export const team = { id: 'T0SANDBOX', name: 'Brightlane', channel: 'prospects' } as const;

const tz = 'Europe/Paris';

/** Ana reads English and is admin; Ben reads French and approves. */
export const people = [
  {
    id: 'U0ANA',
    name: 'ana',
    realName: 'Ana Costa',
    email: 'ana@brightlane.example',
    locale: 'en-GB',
    isAdmin: true,
  },
  {
    id: 'U0BEN',
    name: 'ben',
    realName: 'Ben Martin',
    email: 'ben@brightlane.example',
    locale: 'fr-FR',
    isAdmin: false,
  },
] as const;

const secretsSchema = z.object({ botToken: z.string(), appToken: z.string(), clientSecret: z.string() });
export type SandboxSecrets = z.infer<typeof secretsSchema>;

export type Vendors = {
  readonly slack: LocalSlack;
  readonly gmail: LocalMail;
  readonly graph: LocalGraph;
  readonly data: DataVendors;
  readonly unipile: LocalUnipile;
  readonly secrets: SandboxSecrets;
  stop(): Promise<void>;
};

/** Starts them. `now` is the product's moved clock, in milliseconds. */
export async function startVendors(folder: string, now: () => number): Promise<Vendors> {
  const secrets = await loadSecrets(folder);
  const slack = await startLocalSlack({
    stateFile: join(folder, 'slack.json'),
    now,
    teams: [seedOf(secrets)],
  });
  const app = { clientId: 'sandbox', clientSecret: secrets.clientSecret, now };
  // Everybody has a mailbox at both; the one of Gmail is connected from the start.
  const accounts = people.map(({ email, realName }) => ({ email, name: realName, tz }));
  const gmail = await startLocalGmail({ ...app, accounts, stateFile: join(folder, 'gmail.json') });
  const graph = await startLocalGraph({ ...app, accounts, stateFile: join(folder, 'graph.json') });
  const data = await startDataVendors(now);
  const unipile = await startLocalUnipile({ apiKey: secrets.clientSecret, accounts: [] });
  return {
    slack,
    gmail,
    graph,
    data,
    unipile,
    secrets,
    stop: async () => {
      await Promise.all([slack.close(), gmail.close(), graph.close(), data.close(), unipile.close()]);
    },
  };
}

function seedOf({ botToken, appToken }: SandboxSecrets) {
  return {
    id: team.id,
    name: team.name,
    domain: 'brightlane',
    botToken,
    appToken,
    botUserId: 'U0PROSPECT',
    appId: 'A0PROSPECT',
    users: people.map((person) => ({ ...person, tz })),
    channels: [
      { id: 'C0PROSPECTS', name: team.channel },
      { id: 'C0GENERAL', name: 'general' },
    ],
  };
}

async function loadSecrets(folder: string): Promise<SandboxSecrets> {
  const file = join(folder, 'secrets.json');
  const found = await readFile(file, 'utf8').catch(() => null);
  if (found !== null) return secretsSchema.parse(JSON.parse(found));
  const random = () => randomBytes(18).toString('hex');
  const made = { botToken: `xoxb-${random()}`, appToken: `xapp-${random()}`, clientSecret: random() };
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}
