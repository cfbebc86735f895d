// conversations.*, users.*, reactions.add, bookmarks: who and what is in the workspace.
import { z } from 'zod';
import { findChannel, openIm } from '../conversations.ts';
import { SlackError } from '../errors.ts';
import { botPayload, channelPayload, userPayload } from '../payloads.ts';
import type { Channel, Team } from '../state.ts';
import { flag, method, page, pageArgs } from './method.ts';

/** A channel by its id, if the bot may know of it. */
function channelOf(team: Team, id: string): Channel {
  const found = findChannel(team, id);
  if (!found || (found.private && !found.botIsMember)) throw new SlackError('channel_not_found');
  return found;
}

const typeOf = (channel: Channel): string => {
  if (channel.kind === 'im') return 'im';
  return channel.private ? 'private_channel' : 'public_channel';
};

const list = method(
  z.looseObject({
    types: z.string().default('public_channel'),
    exclude_archived: flag.default(false),
    ...pageArgs,
  }),
  (args, { team }) => {
    const types = args.types.split(',').map((one) => one.trim());
    const seen = team.channels.filter(
      (channel) =>
        types.includes(typeOf(channel)) &&
        (!channel.private || channel.botIsMember) &&
        !(args.exclude_archived && channel.archived),
    );
    const { items, response_metadata } = page(seen, args);
    return { channels: items.map((channel) => channelPayload(team, channel)), response_metadata };
  },
);

const info = method(z.looseObject({ channel: z.string() }), (args, { team }) => ({
  channel: channelPayload(team, channelOf(team, args.channel)),
}));

const openConversation = method(
  z.looseObject({ users: z.string().optional(), channel: z.string().optional() }),
  (args, { world, team }) => {
    const found = args.channel ? findChannel(team, args.channel) : openIm(world, team, args.users ?? '');
    if (!found) throw new SlackError(args.channel ? 'channel_not_found' : 'user_not_found');
    return { channel: channelPayload(team, found) };
  },
);

const join = method(z.looseObject({ channel: z.string() }), (args, { world, team }) => {
  const channel = channelOf(team, args.channel);
  if (channel.archived) throw new SlackError('is_archived');
  if (channel.private) throw new SlackError('method_not_supported_for_channel_type');
  channel.botIsMember = true;
  world.changed();
  return { channel: channelPayload(team, channel) };
});

const members = method(z.looseObject({ channel: z.string(), ...pageArgs }), (args, { team }) => {
  const channel = channelOf(team, args.channel);
  const people = channel.memberIds ?? team.users.map((user) => user.id);
  const { items, response_metadata } = page(
    [...people, ...(channel.botIsMember ? [team.botUserId] : [])],
    args,
  );
  return { members: items, response_metadata };
});

const userInfo = method(
  z.looseObject({ user: z.string(), include_locale: flag.default(false) }),
  (args, { team }) => {
    if (args.user === team.botUserId) return { user: botPayload(team) };
    const found = team.users.find((user) => user.id === args.user);
    if (!found) throw new SlackError('user_not_found');
    return { user: userPayload(team, found, args.include_locale) };
  },
);

const userList = method(
  z.looseObject({ include_locale: flag.default(false), ...pageArgs }),
  (args, { team }) => {
    const { items, response_metadata } = page(team.users, args);
    const people = items.map((user) => userPayload(team, user, args.include_locale));
    return { members: [...people, botPayload(team)], response_metadata };
  },
);

const lookupByEmail = method(z.looseObject({ email: z.string() }), (args, { team }) => {
  const wanted = args.email.toLowerCase();
  const found = team.users.find((user) => user.email !== '' && user.email.toLowerCase() === wanted);
  if (!found) throw new SlackError('users_not_found');
  return { user: userPayload(team, found, false) };
});

const teamInfo = method(z.looseObject({}), (_args, { team }) => ({
  team: { id: team.id, name: team.name, domain: team.domain },
}));

const addReaction = method(
  z.looseObject({ channel: z.string(), timestamp: z.string(), name: z.string() }),
  (args, { world, team }) => {
    const message = channelOf(team, args.channel).messages.find((one) => one.ts === args.timestamp);
    if (!message) throw new SlackError('message_not_found');
    if (message.reactions.includes(args.name)) throw new SlackError('already_reacted');
    message.reactions.push(args.name);
    world.changed();
    return {};
  },
);

export const DIRECTORY_METHODS = {
  'conversations.list': list,
  'conversations.info': info,
  'conversations.open': openConversation,
  'conversations.join': join,
  'conversations.members': members,
  'users.info': userInfo,
  'users.list': userList,
  'users.lookupByEmail': lookupByEmail,
  'team.info': teamInfo,
  'reactions.add': addReaction,
  'bookmarks.add': method(z.looseObject({}), () => ({ bookmark: {} })),
  'bookmarks.list': method(z.looseObject({}), () => ({ bookmarks: [] })),
};
