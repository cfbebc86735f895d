// What the Events API says: opened Homes, direct messages, the removal of the app.
import type { SlackAct, SlackActResult } from '../../protocol.ts';
import { openIm, post } from '../conversations.ts';
import type { Ack } from '../deliver.ts';
import { SlackError } from '../errors.ts';
import { userPayload, viewPayload } from '../payloads.ts';
import type { Team } from '../state.ts';
import { nextId, nextTs, type World } from '../world.ts';
import { channelFor, outcome, type Scene } from './context.ts';

type Of<K extends SlackAct['kind']> = Extract<SlackAct, { kind: K }>;

/** Delivers one event in Slack's envelope, under a fresh event id. */
function emit(world: World, team: Team, event: Record<string, unknown>): Promise<Ack> {
  return world.deliver(team, {
    type: 'events_api',
    payload: {
      token: 'local',
      team_id: team.id,
      context_team_id: team.id,
      context_enterprise_id: null,
      api_app_id: team.appId,
      event,
      type: 'event_callback',
      event_id: nextId(world, 'Ev'),
      event_time: Math.floor(world.settings.now() / 1000),
      is_ext_shared_channel: false,
      authorizations: [
        {
          enterprise_id: null,
          team_id: team.id,
          user_id: team.botUserId,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
    },
  });
}

/** A person opens the app's Home. */
export async function openHome({ world, team, user }: Scene, _act: Of<'open_home'>): Promise<SlackActResult> {
  const home = team.homes[user.id];
  const channel = openIm(world, team, user.id);
  const ack = await emit(world, team, {
    type: 'app_home_opened',
    user: user.id,
    channel: channel?.id ?? '',
    tab: 'home',
    event_ts: nextTs(world),
    ...(home ? { view: viewPayload(team, home) } : {}),
  });
  return outcome(ack);
}

/** A person writes: in a direct message the app hears it, in a channel only when it asked for that. */
export async function sayMessage(scene: Scene, act: Of<'message'>): Promise<SlackActResult> {
  const { world, team, user } = scene;
  const channel = channelFor(scene, act.channelId);
  if (channel.archived) throw new SlackError('is_archived');
  const message = post(world, channel, { userId: user.id, text: act.text, threadTs: act.threadTs });
  const im = channel.kind === 'im';
  const heard = im || (world.settings.channelEvents && channel.botIsMember);
  if (!heard || team.removed) return { ok: true };
  const ack = await emit(world, team, {
    type: 'message',
    channel: channel.id,
    channel_type: im ? 'im' : channel.private ? 'group' : 'channel',
    user: user.id,
    text: act.text,
    ts: message.ts,
    event_ts: message.ts,
    client_msg_id: nextId(world, 'M'),
    team: team.id,
    ...(act.threadTs ? { thread_ts: act.threadTs } : {}),
  });
  return outcome(ack);
}

/** The app is removed from the workspace: its tokens die, then it hears of it twice, in no promised order. */
export async function removeApp(world: World, team: Team): Promise<void> {
  team.removed = true;
  world.changed();
  await emit(world, team, { type: 'tokens_revoked', tokens: { oauth: [], bot: [team.botUserId] } });
  await emit(world, team, { type: 'app_uninstalled' });
}

/** Somebody is deactivated: a changed profile that says so, without locale and time zone, as Slack sends it. */
export async function deactivate(world: World, team: Team, userId: string): Promise<void> {
  const user = team.users.find(({ id }) => id === userId);
  if (!user) throw new SlackError('user_not_found');
  const { tz: _, tz_offset: __, ...left } = userPayload(team, user, false);
  const at = Math.floor(world.settings.now() / 1000);
  await emit(world, team, {
    type: 'user_change',
    user: { ...left, deleted: true },
    cache_ts: at,
    event_ts: `${at}.0001`,
  });
}
