// api.test, auth.test, apps.connections.open and the exchange of an install code.
import { z } from 'zod';
import { SlackError } from '../errors.ts';
import type { World } from '../world.ts';
import { teamOf } from '../world.ts';
import { type Answer, method } from './method.ts';

export const SCOPES = [
  'chat:write',
  'commands',
  'channels:read',
  'im:history',
  'im:write',
  'files:read',
  'files:write',
  'reactions:write',
  'users:read',
  'users:read.email',
].join(',');

const authTest = method(z.looseObject({}), (_args, { world, team }) => ({
  url: `${world.url}/`,
  team: team.name,
  user: 'prospect',
  team_id: team.id,
  user_id: team.botUserId,
  bot_id: team.botId,
  is_enterprise_install: false,
}));

export const ACCOUNT_METHODS = { 'auth.test': authTest };

const codeArgs = z.looseObject({
  code: z.string(),
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
});

/** oauth.v2.access: a one-time code becomes the tokens of its team; the app is installed again there. */
export function exchangeCode(world: World, args: unknown): Answer {
  const parsed = codeArgs.safeParse(args);
  const { client } = world.settings;
  if (client && (parsed.data?.client_id !== client.id || parsed.data.client_secret !== client.secret)) {
    throw new SlackError('bad_client_secret');
  }
  const teamId = world.installCodes.get(parsed.data?.code ?? '');
  if (teamId === undefined) throw new SlackError('invalid_code');
  world.installCodes.delete(parsed.data?.code ?? '');
  const team = teamOf(world, teamId);
  team.removed = false;
  world.changed();
  return {
    access_token: team.botToken,
    token_type: 'bot',
    scope: SCOPES,
    bot_user_id: team.botUserId,
    app_id: team.appId,
    team: { id: team.id, name: team.name },
    enterprise: null,
    is_enterprise_install: false,
    authed_user: { id: team.users[0]?.id ?? '' },
  };
}
