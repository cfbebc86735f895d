// The controls of a view or message: where they are, what they hold at first, what a client sends for them.
import { z } from 'zod';
import { type Block, rawBlock } from '../state.ts';

export type Control = {
  readonly blockId: string;
  readonly block: Block;
  readonly element: Block & { action_id: string };
};
export type Values = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const control = rawBlock.extend({ action_id: z.string() });
const many = z.array(z.unknown()).catch([]);

const partsOf = (block: Block): unknown[] => [
  ...(block.type === 'card' || block.type === 'actions' || block.type === 'context_actions'
    ? [...many.parse(block.elements), ...many.parse(block.actions)]
    : []),
  block.accessory,
  block.element,
];

/** Every control of these blocks in order, those inside containers, cards and carousels included. */
export function controlsOf(blocks: readonly Block[]): Control[] {
  return blocks.flatMap((block) => {
    const nested = block.type === 'carousel' ? many.parse(block.elements) : many.parse(block.child_blocks);
    const inner = nested.flatMap((one) => rawBlock.safeParse(one).data ?? []);
    const blockId = String(block.block_id ?? '');
    const own = partsOf(block).flatMap((part) => {
      const element = control.safeParse(part).data;
      return element ? [{ blockId, block, element }] : [];
    });
    return [...own, ...controlsOf(inner)];
  });
}

/** The key under which each kind of control carries its value, and its property for the first value. */
const VALUE_KEYS: Readonly<Record<string, readonly [key: string, initial: string, empty: unknown]>> = {
  plain_text_input: ['value', 'initial_value', null],
  email_text_input: ['value', 'initial_value', null],
  url_text_input: ['value', 'initial_value', null],
  number_input: ['value', 'initial_value', null],
  rich_text_input: ['rich_text_value', 'initial_value', null],
  static_select: ['selected_option', 'initial_option', null],
  external_select: ['selected_option', 'initial_option', null],
  radio_buttons: ['selected_option', 'initial_option', null],
  checkboxes: ['selected_options', 'initial_options', []],
  multi_static_select: ['selected_options', 'initial_options', []],
  multi_external_select: ['selected_options', 'initial_options', []],
  users_select: ['selected_user', 'initial_user', null],
  multi_users_select: ['selected_users', 'initial_users', []],
  conversations_select: ['selected_conversation', 'initial_conversation', null],
  multi_conversations_select: ['selected_conversations', 'initial_conversations', []],
  channels_select: ['selected_channel', 'initial_channel', null],
  multi_channels_select: ['selected_channels', 'initial_channels', []],
  datepicker: ['selected_date', 'initial_date', null],
  timepicker: ['selected_time', 'initial_time', null],
  datetimepicker: ['selected_date_time', 'initial_date_time', null],
  file_input: ['files', 'initial_files', []],
};

/** The key of a control's value in `state.values`, or null for one without a state (a button). */
export const valueKey = (type: string): string | null => VALUE_KEYS[type]?.[0] ?? null;

/** What a client sends for an untouched control, or null for one without a state. */
function untouched(element: Block): Record<string, unknown> | null {
  const known = VALUE_KEYS[element.type];
  if (!known) return null;
  const [key, initial, empty] = known;
  return { type: element.type, [key]: element[initial] ?? empty };
}

/** The whole `state.values` of these blocks: first values, with what the person changed laid over them. */
export function stateValues(
  blocks: readonly Block[],
  changed: Values,
): Record<string, Record<string, unknown>> {
  const values: Record<string, Record<string, unknown>> = {};
  for (const { blockId, element } of controlsOf(blocks)) {
    const first = untouched(element);
    if (!first) continue;
    const given = z.looseObject({}).safeParse(changed[blockId]?.[element.action_id]).data ?? {};
    values[blockId] = { ...values[blockId], [element.action_id]: { ...first, ...given } };
  }
  return values;
}
