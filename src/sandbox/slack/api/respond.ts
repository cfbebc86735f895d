// What the app says back to an interaction: in the acknowledgement of a command, or later to its response URL.
import { z } from 'zod';
import { change, findChannel, post, remove } from '../conversations.ts';
import { SlackError } from '../errors.ts';
import { type Channel, type Message, rawBlock } from '../state.ts';
import type { Place } from '../tickets.ts';
import { teamOf, type World } from '../world.ts';
import { acceptContent } from './chat.ts';
import { flag, json } from './method.ts';

const answerSchema = z.looseObject({
  text: z.string().optional(),
  blocks: json(z.array(rawBlock)).optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: flag.default(false),
  delete_original: flag.default(false),
  thread_ts: z.string().optional(),
});
type Said = z.infer<typeof answerSchema>;

function original(channel: Channel, place: Place): Message | null {
  return channel.messages.find((message) => message.ts === place.messageTs) ?? null;
}

function say(world: World, said: Said, at: { channel: Channel; place: Place; botUserId: string }): void {
  const { channel, place, botUserId } = at;
  const message = original(channel, place);
  if (said.delete_original) {
    if (message) remove(world, channel, message.ts);
    return;
  }
  const content = acceptContent(world, said);
  if (said.replace_original && message) {
    change(world, message, content);
    return;
  }
  post(world, channel, {
    userId: botUserId,
    ...content,
    threadTs: said.thread_ts ?? (said.response_type === 'ephemeral' ? (message?.threadTs ?? null) : null),
    visibleTo: said.response_type === 'ephemeral' ? place.userId : null,
  });
}

/** Shows an answer in the place that it belongs to; throws Slack's refusal when it cannot be shown. */
export function respond(world: World, place: Place, body: unknown): void {
  const team = teamOf(world, place.teamId);
  const channel = findChannel(team, place.channelId);
  const parsed = answerSchema.safeParse(body);
  if (!channel || !parsed.success) throw new SlackError('invalid_payload');
  if (team.removed) throw new SlackError('account_inactive');
  say(world, parsed.data, { channel, place, botUserId: team.botUserId });
}
