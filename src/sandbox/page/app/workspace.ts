// What the page shows of the workspace, computed from the server's state: who is who, which messages belong to a
// thread, what is unread, and what `/prospect` can do. Pure.
import type { SandboxChannel, SandboxMessage, SandboxUser, SlackState } from '../../protocol.ts';
import type { Words } from '../words.ts';

/** The people one can be: everyone but bots. */
export function peopleOf(slack: SlackState): readonly SandboxUser[] {
  return slack.users.filter(({ isBot }) => !isBot);
}

/** The direct messages between the bot and the person who looks. */
export function appChannel(slack: SlackState): SandboxChannel | undefined {
  return slack.channels.find(({ kind, withUserId }) => kind === 'im' && withUserId === slack.me);
}

const isReply = ({ ts, threadTs }: SandboxMessage) => threadTs !== null && threadTs !== ts;

/** The messages of the channel itself, oldest first. */
export function topMessages(channel: SandboxChannel): readonly SandboxMessage[] {
  return channel.messages.filter((message) => !isReply(message));
}

/** The answers below one message. */
export function repliesTo(channel: SandboxChannel, ts: string): readonly SandboxMessage[] {
  return channel.messages.filter((message) => isReply(message) && message.threadTs === ts);
}

/** The ts of the newest message that somebody else wrote; '' when there is none. */
export function newestForeign(channel: SandboxChannel, me: string): string {
  const foreign = channel.messages.filter(({ userId }) => userId !== me).map(({ ts }) => ts);
  return foreign.reduce((newest, ts) => (Number(ts) > Number(newest || 0) ? ts : newest), '');
}

/** True when something new stands in the channel that this person has not seen. */
export function isUnread(
  channel: SandboxChannel,
  me: string,
  lastRead: Readonly<Record<string, string>>,
): boolean {
  return Number(newestForeign(channel, me) || 0) > Number(lastRead[`${me}:${channel.id}`] ?? 0);
}

export type Suggestion = { readonly text: string; readonly about: string };

/** What `/prospect` can do, as far as the typed text still fits; nothing once a whole command and more is typed. */
export function suggestionsFor(typed: string, words: Words): readonly Suggestion[] {
  if (!typed.startsWith('/')) return [];
  const known = Object.entries(words).flatMap(([key, about]): Suggestion[] => {
    if (!key.startsWith('command_') || typeof about !== 'string') return [];
    const name = key.slice('command_'.length);
    return [{ text: name === 'home' ? '/prospect' : `/prospect ${name}`, about }];
  });
  return known.filter(({ text }) => text.startsWith(typed.trimEnd()) && text !== typed.trimEnd());
}
