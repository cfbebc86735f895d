// Our records in Slack's own shape: what the Web API answers with and what envelopes carry.
import type { Channel, FileRecord, Message, Team, User, View } from './state.ts';
import type { World } from './world.ts';

/** A message as `chat.*` answers it and as interactions carry it. */
export function messagePayload(team: Team, message: Message): Record<string, unknown> {
  const byBot = message.userId === team.botUserId;
  return {
    type: 'message',
    user: message.userId,
    ts: message.ts,
    text: message.text,
    team: team.id,
    ...(byBot ? { bot_id: team.botId, app_id: team.appId } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
    ...(message.editedAt ? { edited: { user: message.userId, ts: message.editedAt } } : {}),
  };
}

/** A view as `views.*` answers it; `state` is added for interactions. */
export function viewPayload(team: Team, view: View): Record<string, unknown> {
  return {
    title: null,
    submit: null,
    close: null,
    ...view.body,
    id: view.id,
    team_id: team.id,
    state: { values: {} },
    hash: view.hash,
    root_view_id: view.rootViewId,
    previous_view_id: view.previousViewId,
    app_id: team.appId,
    app_installed_team_id: team.id,
    bot_id: team.botId,
  };
}

/** A conversation as `conversations.*` answers it. */
export function channelPayload(team: Team, channel: Channel): Record<string, unknown> {
  const im = channel.kind === 'im';
  return {
    id: channel.id,
    ...(im ? { user: channel.withUserId } : { name: channel.name, name_normalized: channel.name }),
    is_channel: !im && !channel.private,
    is_group: !im && channel.private,
    is_im: im,
    is_private: im || channel.private,
    is_archived: channel.archived,
    is_member: channel.botIsMember,
    context_team_id: team.id,
  };
}

const offsetOf = (tz: string): number => {
  const name = new Intl.DateTimeFormat('en', { timeZone: tz, timeZoneName: 'longOffset' }).format(new Date());
  const found = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!found) return 0;
  const seconds = Number(found[2]) * 3600 + Number(found[3]) * 60;
  return found[1] === '-' ? -seconds : seconds;
};

/** A person as `users.info` answers it; the locale only when asked for. */
export function userPayload(team: Team, user: User, withLocale: boolean): Record<string, unknown> {
  return {
    id: user.id,
    team_id: team.id,
    name: user.name,
    real_name: user.realName,
    deleted: false,
    is_bot: false,
    is_admin: user.isAdmin || user.isOwner,
    is_owner: user.isOwner,
    is_primary_owner: user.isOwner,
    is_restricted: user.isGuest,
    is_ultra_restricted: user.isGuest,
    tz: user.tz,
    tz_offset: offsetOf(user.tz),
    ...(withLocale ? { locale: user.locale } : {}),
    profile: { real_name: user.realName, display_name: user.name, email: user.email, team: team.id },
  };
}

/** The app's own user as `users.info` answers it. */
export const botPayload = (team: Team): Record<string, unknown> => ({
  id: team.botUserId,
  team_id: team.id,
  name: 'prospect',
  real_name: 'Prospect',
  deleted: false,
  is_bot: true,
  is_admin: false,
  is_owner: false,
  is_restricted: false,
  is_ultra_restricted: false,
  tz: 'Etc/UTC',
  tz_offset: 0,
  profile: { real_name: 'Prospect', bot_id: team.botId, api_app_id: team.appId },
});

/** A file as `files.info`, messages and `file_input` carry it; its bytes need the bot's token. */
export function filePayload(world: World, file: FileRecord): Record<string, unknown> {
  const address = `${world.url}/files/${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1)?.toLowerCase() ?? '',
    size: file.size,
    user: file.userId,
    mode: 'hosted',
    url_private: address,
    url_private_download: address,
  };
}
