// Channels and their messages: finding, opening, posting, changing, deleting. No rule of the Web API is here.
import { type Block, type Channel, type Message, rawBlock, type Team } from './state.ts';
import { nextId, nextTs, type World } from './world.ts';

/** A channel by id, by name or by `#name`. */
export function findChannel(team: Team, reference: string): Channel | null {
  const name = reference.replace(/^#/, '');
  const byId = team.channels.find((channel) => channel.id === reference);
  return byId ?? team.channels.find((channel) => channel.kind === 'channel' && channel.name === name) ?? null;
}

/** The direct conversation of the bot with this person, opened when there is none; null for a stranger. */
export function openIm(world: World, team: Team, userId: string): Channel | null {
  if (!team.users.some((user) => user.id === userId)) return null;
  const found = team.channels.find((channel) => channel.withUserId === userId);
  if (found) return found;
  const opened: Channel = {
    id: nextId(world, 'D'),
    name: '',
    kind: 'im',
    private: true,
    archived: false,
    botIsMember: true,
    withUserId: userId,
    memberIds: [userId],
    messages: [],
  };
  team.channels.push(opened);
  world.changed();
  return opened;
}

/** True when this person sees the channel. */
export const isMember = (channel: Channel, userId: string): boolean =>
  channel.memberIds === null || channel.memberIds.includes(userId);

export type Draft = Pick<Message, 'userId' | 'text'> & Partial<Omit<Message, 'ts' | 'userId' | 'text'>>;

/** Says something in a channel and stamps it. */
export function post(world: World, channel: Channel, draft: Draft): Message {
  const message: Message = {
    threadTs: null,
    blocks: null,
    visibleTo: null,
    editedAt: null,
    fileIds: [],
    reactions: [],
    ...draft,
    ts: nextTs(world),
  };
  if (message.blocks) message.blocks = withIds(world, message.blocks);
  channel.messages.push(message);
  world.changed();
  return message;
}

export type Change = { text: string; blocks: Block[] | null; metadata?: unknown };

/** Replaces what a message says; blocks that are not named are gone. */
export function change(world: World, message: Message, to: Change): void {
  message.text = to.text;
  message.blocks = to.blocks ? withIds(world, to.blocks) : null;
  if (to.metadata !== undefined) message.metadata = to.metadata;
  message.editedAt = nextTs(world);
  world.changed();
}

/** Takes a message away. */
export function remove(world: World, channel: Channel, ts: string): void {
  channel.messages = channel.messages.filter((message) => message.ts !== ts);
  world.changed();
}

const INTERACTIVE =
  /^(button|overflow|checkboxes|radio_buttons|feedback_buttons|icon_button|workflow_button)$|_select$|picker$|_input$/;

/** The same blocks, where every block has a block_id and every control an action_id, as Slack sends them on. */
export function withIds(world: World, blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    const filled: Record<string, unknown> = { block_id: nextId(world, 'b'), ...block };
    for (const key of ['elements', 'child_blocks', 'actions', 'accessory', 'element']) {
      if (key in filled) filled[key] = named(world, filled[key], key === 'child_blocks');
    }
    return rawBlock.parse(filled);
  });
}

function named(world: World, value: unknown, areBlocks: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => named(world, one, areBlocks));
  const parsed = rawBlock.safeParse(value);
  if (!parsed.success) return value;
  if (areBlocks || parsed.data.type === 'card') return withIds(world, [parsed.data])[0];
  return INTERACTIVE.test(parsed.data.type) ? { action_id: nextId(world, 'a'), ...parsed.data } : value;
}
