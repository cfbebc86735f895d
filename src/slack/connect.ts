// The first contact with Slack of a single workspace: auth.test says which team the token belongs to, and that team
// is bound to the workspace that `migrate` made. A token of another team never takes a bound workspace over.

import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { Refusal } from '#lib/errors.ts';
import { localeOf } from '#text/text.ts';
import type { Clients } from './clients.ts';
import { houseError } from './errors.ts';
import type { SlackOptions, SlackParts } from './options.ts';

const whoWeAre = z.object({
  team_id: z.string(),
  team: z.string(),
  user_id: z.string(),
  url: z.string().optional(),
  app_id: z.string().optional(),
});

/** Binds the token's team and stores the installation. Throws Refusal when the token belongs to another team. */
export async function connectWorkspace(
  world: SlackParts,
  clients: Clients,
  options: Pick<SlackOptions, 'botToken' | 'channel'>,
): Promise<void> {
  const { botToken } = options;
  if (botToken === null) return;
  const client = clients.byToken(botToken);
  const me = whoWeAre.parse(await client.auth.test().catch(rethrow));
  const workspaceId = await workspaceOf(world, client, me);
  await world.installations.save(workspaceId, {
    slackTeamId: me.team_id,
    botToken: world.secrets.seal(botToken),
    botUserId: me.user_id,
    appId: me.app_id ?? null,
    at: world.clock.now(),
  });
  await firstChannel(world, workspaceId, options.channel);
}

async function workspaceOf(world: SlackParts, client: WebClient, me: z.infer<typeof whoWeAre>) {
  const bound = await world.workspaces.ofTeam(me.team_id);
  if (bound) return bound.id;
  const free = (await world.workspaces.all()).find((workspace) => workspace.slackTeamId === null);
  if (!free) throw new Refusal('slack_other_team', { team: me.team });
  const domain = /^https:\/\/([\w-]+)\.(?:[\w-]+\.)?slack(?:-gov)?\.com/.exec(me.url ?? '')?.[1] ?? null;
  const locale = await languageOf(client, me.user_id);
  await world.workspaces.bind(free.id, { slackTeamId: me.team_id, name: me.team, domain, locale });
  return free.id;
}

/** The language that Slack gives our own user: the workspace's. */
async function languageOf(client: WebClient, userId: string): Promise<'en' | 'fr'> {
  const answer = await client.users.info({ user: userId, include_locale: true }).catch(() => null);
  return localeOf(answer?.user?.locale);
}

/** SLACK_CHANNEL is the review channel until somebody chooses another. */
async function firstChannel(world: SlackParts, workspaceId: string, channel: string | null): Promise<void> {
  if (channel === null) return;
  const { version, doc } = await world.settings.current(workspaceId);
  if (doc.review.channel !== null) return;
  const change = { by: 'system', via: 'system', at: world.clock.now(), expected: version } as const;
  await world.settings.save(workspaceId, { ...change, doc: { ...doc, review: { channel } } });
}

function rethrow(error: unknown): never {
  throw houseError(error);
}
