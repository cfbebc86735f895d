// chat.*: post, update, delete, whisper, link. Refusals carry Slack's names.
import { z } from 'zod';
import { type Change, change, findChannel, isMember, openIm, post, remove } from '../conversations.ts';
import { listed, SlackError } from '../errors.ts';
import { messagePayload } from '../payloads.ts';
import { type Block, type Channel, type Message, rawBlock, type Team } from '../state.ts';
import { checkBlocks } from '../validate/check.ts';
import { LIMITS } from '../validate/limits.ts';
import type { World } from '../world.ts';
import { type Caller, json, method } from './method.ts';

const blocks = json(z.array(rawBlock)).optional();
const metadata = json(z.looseObject({ event_type: z.string().optional() })).optional();
const content = { text: z.string().optional(), blocks, metadata };

/** The channel to write to, opened when a person is named; refuses as Slack does. */
export function writableChannel(caller: Caller, reference: string): Channel {
  const { world, team } = caller;
  const channel = reference.startsWith('U') ? openIm(world, team, reference) : findChannel(team, reference);
  if (!channel || (channel.private && !channel.botIsMember)) throw new SlackError('channel_not_found');
  if (channel.archived) throw new SlackError('is_archived');
  if (!channel.botIsMember) throw new SlackError('not_in_channel');
  return channel;
}

/** The text and blocks of a message, when Slack would take them. Also used for response URLs. */
export function acceptContent(
  world: World,
  said: { text?: string | undefined; blocks?: Block[] | undefined },
): { text: string; blocks: Block[] | null } {
  const text = said.text ?? '';
  if (text.trim() === '') throw new SlackError('no_text');
  const problems = world.settings.validate && said.blocks?.length ? checkBlocks(said.blocks, 'message') : [];
  if (problems.length > 0) throw listed('invalid_blocks', problems);
  return { text: text.slice(0, LIMITS.messageText), blocks: said.blocks?.length ? said.blocks : null };
}

const postMessage = method(
  z.looseObject({ channel: z.string(), thread_ts: z.string().optional(), ...content }),
  (args, caller) => {
    const channel = writableChannel(caller, args.channel);
    caller.world.pace(caller.team.id, channel.id);
    const message = post(caller.world, channel, {
      userId: caller.team.botUserId,
      ...acceptContent(caller.world, args),
      threadTs: args.thread_ts ?? null,
      metadata: args.metadata,
    });
    return { channel: channel.id, ts: message.ts, message: messagePayload(caller.team, message) };
  },
);

/** A message of the bot itself that everybody can see; ephemeral ones are out of reach for chat.*. */
function own(team: Team, at: { channel: Channel; ts: string; refusal: string }): Message {
  const found = at.channel.messages.find((message) => message.ts === at.ts && message.visibleTo === null);
  if (!found) throw new SlackError('message_not_found');
  if (found.userId !== team.botUserId) throw new SlackError(at.refusal);
  return found;
}

const update = method(z.looseObject({ channel: z.string(), ts: z.string(), ...content }), (args, caller) => {
  const { world, team } = caller;
  const channel = writableChannel(caller, args.channel);
  const message = own(team, { channel, ts: args.ts, refusal: 'cant_update_message' });
  if ((args.text?.length ?? 0) > LIMITS.updateText) throw new SlackError('msg_too_long');
  const to: Change = { ...acceptContent(world, args), metadata: args.metadata };
  change(world, message, to);
  return { channel: channel.id, ts: message.ts, text: message.text, message: messagePayload(team, message) };
});

const deleteMessage = method(z.looseObject({ channel: z.string(), ts: z.string() }), (args, caller) => {
  const channel = writableChannel(caller, args.channel);
  own(caller.team, { channel, ts: args.ts, refusal: 'cant_delete_message' });
  remove(caller.world, channel, args.ts);
  return { channel: channel.id, ts: args.ts };
});

const postEphemeral = method(
  z.looseObject({ channel: z.string(), user: z.string(), thread_ts: z.string().optional(), ...content }),
  (args, caller) => {
    const { world, team } = caller;
    const channel = writableChannel(caller, args.channel);
    const known = team.users.some((user) => user.id === args.user);
    if (!known || !isMember(channel, args.user)) throw new SlackError('user_not_in_channel');
    const message = post(world, channel, {
      userId: team.botUserId,
      ...acceptContent(world, args),
      threadTs: args.thread_ts ?? null,
      visibleTo: args.user,
    });
    return { message_ts: message.ts };
  },
);

const getPermalink = method(
  z.looseObject({ channel: z.string(), message_ts: z.string() }),
  (args, caller) => {
    const channel = findChannel(caller.team, args.channel);
    if (!channel) throw new SlackError('channel_not_found');
    if (!channel.messages.some((message) => message.ts === args.message_ts)) {
      throw new SlackError('message_not_found');
    }
    const stamp = args.message_ts.replace('.', '');
    return { channel: channel.id, permalink: `${caller.world.url}/archives/${channel.id}/p${stamp}` };
  },
);

export const CHAT_METHODS = {
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.delete': deleteMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.getPermalink': getPermalink,
};
