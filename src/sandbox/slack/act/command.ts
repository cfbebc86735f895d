// A person types a slash command; the answer in the acknowledgement is shown at once.
import type { SlackAct, SlackActResult } from '../../protocol.ts';
import { respond } from '../api/respond.ts';
import type { Channel, Team } from '../state.ts';
import { channelFor, channelName, responseUrl, type Scene } from './context.ts';

/** Mentions as `should_escape` sends them: `<@U…|name>`, `<#C…|name>`. */
function escapeMentions(team: Team, text: string): string {
  return text
    .replace(/(^|\s)@([\w.-]+)/g, (whole, before: string, name: string) => {
      const user = team.users.find((one) => one.name === name);
      return user ? `${before}<@${user.id}|${name}>` : whole;
    })
    .replace(/(^|\s)#([\w-]+)/g, (whole, before: string, name: string) => {
      const channel = team.channels.find((one) => one.kind === 'channel' && one.name === name);
      return channel ? `${before}<#${channel.id}|${name}>` : whole;
    });
}

function payloadOf(scene: Scene, channel: Channel, said: { command: string; text: string }) {
  const { world, team, user } = scene;
  return {
    token: 'local',
    command: said.command,
    text: world.settings.escapeCommands ? escapeMentions(team, said.text) : said.text,
    response_url: responseUrl(scene, { channelId: channel.id, messageTs: null }),
    trigger_id: world.tickets.newTrigger({ teamId: team.id, userId: user.id, viewId: null }),
    user_id: user.id,
    user_name: user.name,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channelName(channel),
    api_app_id: team.appId,
    is_enterprise_install: 'false',
  };
}

/** Sends a slash command and shows what the acknowledgement says. */
export async function typeCommand(
  scene: Scene,
  act: Extract<SlackAct, { kind: 'command' }>,
): Promise<SlackActResult> {
  const { world, team, user } = scene;
  const channel = channelFor(scene, act.channelId);
  const ack = await world.deliver(team, {
    type: 'slash_commands',
    payload: payloadOf(scene, channel, act),
  });
  if (!ack.ok) return ack;
  const answer = typeof ack.payload === 'string' ? { text: ack.payload } : ack.payload;
  const silent = answer === null || (typeof answer === 'object' && Object.keys(answer).length === 0);
  if (!silent) {
    respond(world, { teamId: team.id, userId: user.id, channelId: channel.id, messageTs: null }, answer);
  }
  return { ok: true };
}
