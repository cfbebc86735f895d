// The workspace as one person sees it, in the words of the protocol.
import type { SandboxChannel, SandboxMessage, SandboxUser, SandboxView, SlackState } from '../protocol.ts';
import { isMember } from './conversations.ts';
import type { Channel, Message, Team, View } from './state.ts';
import { stackOf } from './views.ts';

/** A message as the page draws it. */
export const messageSeen = (team: Team, message: Message): SandboxMessage => ({
  ts: message.ts,
  threadTs: message.threadTs,
  userId: message.userId,
  text: message.text,
  blocks: message.blocks,
  visibleTo: message.visibleTo,
  editedAt: message.editedAt,
  fileNames: message.fileIds.map((id) => team.files[id]?.name ?? id),
});

const viewSeen = (view: View): SandboxView => ({
  id: view.id,
  type: view.body.type,
  callbackId: view.body.callback_id,
  title: view.body.title?.text ?? '',
  submit: view.body.submit?.text ?? null,
  close: view.body.close?.text ?? null,
  blocks: view.body.blocks,
  errors: view.errors,
  hash: view.hash,
});

const channelSeen = (team: Team, channel: Channel, me: string): SandboxChannel => ({
  id: channel.id,
  name: channel.name,
  kind: channel.kind,
  archived: channel.archived,
  withUserId: channel.withUserId,
  messages: channel.messages
    .filter((message) => message.visibleTo === null || message.visibleTo === me)
    .map((message) => messageSeen(team, message)),
});

const usersOf = (team: Team): SandboxUser[] => [
  ...team.users.map((user) => ({
    id: user.id,
    name: user.name,
    realName: user.realName,
    isAdmin: user.isAdmin,
    isGuest: user.isGuest,
    isBot: false,
    tz: user.tz,
    locale: user.locale,
  })),
  {
    id: team.botUserId,
    name: 'prospect',
    realName: 'Prospect',
    isAdmin: false,
    isGuest: false,
    isBot: true,
    tz: 'Etc/UTC',
    locale: 'en-GB',
  },
];

/** Everything that this person sees: their channels, whispers to them, their Home and open modals. */
export function seenBy(team: Team, me: string, connected: boolean): SlackState {
  const home = team.homes[me];
  return {
    team: { id: team.id, name: team.name },
    me,
    botUserId: team.botUserId,
    users: usersOf(team),
    channels: team.channels
      .filter((channel) => isMember(channel, me))
      .map((channel) => channelSeen(team, channel, me)),
    home: home ? viewSeen(home) : null,
    modals: stackOf(team, me).map(viewSeen),
    connected,
  };
}
