// What every act starts from: the person, the team, and the fields that all of Slack's interactions share.
import type { SlackActResult } from '../../protocol.ts';
import { findChannel, isMember } from '../conversations.ts';
import type { Ack, Envelope } from '../deliver.ts';
import { SlackError } from '../errors.ts';
import type { Channel, Message, Team, User } from '../state.ts';
import { nextTs, type World } from '../world.ts';

export type Scene = { world: World; team: Team; user: User };

/** The channel of an act, when this person is in it. */
export function channelFor({ team, user }: Scene, channelId: string): Channel {
  const channel = findChannel(team, channelId);
  if (!channel || !isMember(channel, user.id)) throw new SlackError('channel_not_found');
  return channel;
}

/** The message of an act, when this person sees it. */
export function messageFor(scene: Scene, at: { channelId: string; ts: string }): Message {
  const found = channelFor(scene, at.channelId).messages.find((message) => message.ts === at.ts);
  if (!found || (found.visibleTo !== null && found.visibleTo !== scene.user.id)) {
    throw new SlackError('message_not_found');
  }
  return found;
}

/** Fields of every interaction: who, where, and a fresh trigger id. */
export function interaction({ world, team, user }: Scene, viewId: string | null): Record<string, unknown> {
  return {
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: user.id, username: user.name, name: user.name, team_id: team.id },
    api_app_id: team.appId,
    token: 'local',
    action_ts: nextTs(world),
    trigger_id: world.tickets.newTrigger({ teamId: team.id, userId: user.id, viewId }),
  };
}

/** A response URL for this place. */
export function responseUrl(
  { world, team, user }: Scene,
  at: { channelId: string; messageTs: string | null },
): string {
  return `${world.url}/response/${world.tickets.newResponse({ teamId: team.id, userId: user.id, ...at })}`;
}

/** The name that payloads give a channel. */
export const channelName = (channel: Channel): string =>
  channel.kind === 'im' ? 'directmessage' : channel.name;

/** Delivers an interaction of this scene. */
export const interact = (scene: Scene, payload: Envelope['payload']): Promise<Ack> =>
  scene.world.deliver(scene.team, { type: 'interactive', payload });

/** The outcome of an act that expects nothing in its acknowledgement. */
export const outcome = (ack: Ack): SlackActResult => (ack.ok ? { ok: true } : ack);
