// `view.state.values` as Slack's own client sends it: every stateful element of the blocks that are on the screen
// now, with what was typed or else its initial value, and null or [] where nothing is chosen.
import type { RawBlock } from '../protocol.ts';
import { blocksOf, type Fields, fieldsOf, isPresent, listOf, rowsOf, stringAt } from './format/read.ts';

export type Values = Readonly<Record<string, Readonly<Record<string, Fields>>>>;
export type StatefulElement = {
  readonly blockId: string;
  readonly element: Fields;
  readonly input: RawBlock | null;
};

const typedText = (element: Fields): Fields => ({ value: stringAt(element, 'initial_value') || null });
const oneOption = (element: Fields): Fields => ({ selected_option: element.initial_option ?? null });
const manyOptions = (element: Fields): Fields => ({ selected_options: rowsOf(element.initial_options) });

const initialValues: Readonly<Record<string, (element: Fields) => Fields>> = {
  plain_text_input: typedText,
  email_text_input: typedText,
  url_text_input: typedText,
  number_input: typedText,
  rich_text_input: (element) =>
    isPresent(element.initial_value) ? { rich_text_value: element.initial_value } : {},
  static_select: oneOption,
  external_select: oneOption,
  radio_buttons: oneOption,
  multi_static_select: manyOptions,
  multi_external_select: manyOptions,
  checkboxes: manyOptions,
  users_select: (element) => ({ selected_user: element.initial_user ?? null }),
  conversations_select: (element) => ({ selected_conversation: element.initial_conversation ?? null }),
  channels_select: (element) => ({ selected_channel: element.initial_channel ?? null }),
  multi_users_select: (element) => ({ selected_users: rowsOf(element.initial_users) }),
  multi_conversations_select: (element) => ({
    selected_conversations: rowsOf(element.initial_conversations),
  }),
  multi_channels_select: (element) => ({ selected_channels: rowsOf(element.initial_channels) }),
  datepicker: (element) => ({ selected_date: element.initial_date ?? null }),
  timepicker: (element) => ({ selected_time: element.initial_time ?? null }),
  datetimepicker: (element) => ({ selected_date_time: element.initial_date_time ?? null }),
  file_input: () => ({ files: [] }),
};

/** The value of an element that nobody touched, without its `type`; null when the element has no state. */
export function initialValue(element: Fields): Fields | null {
  const type = stringAt(element, 'type');
  return Object.hasOwn(initialValues, type) ? (initialValues[type]?.(element) ?? null) : null;
}

function elementsOfBlock(block: RawBlock): readonly Fields[] {
  if (block.type === 'input') return [fieldsOf(block.element)];
  if (block.type === 'section') return [fieldsOf(block.accessory)];
  return block.type === 'actions' ? listOf(block.elements) : [];
}

/** The elements with a state, blocks inside containers included. */
export function statefulElements(blocks: readonly RawBlock[]): readonly StatefulElement[] {
  return blocks.flatMap((block) => {
    if (block.type === 'container') return statefulElements(blocksOf(block.child_blocks));
    const input = block.type === 'input' ? block : null;
    const own = elementsOfBlock(block).filter((element) => initialValue(element) !== null);
    return own.map((element) => ({ blockId: stringAt(block, 'block_id'), element, input }));
  });
}

/** What one element holds now, without its `type`. */
export function currentValue(at: { blockId: string; element: Fields }, typed: Values): Fields {
  const mine = typed[at.blockId]?.[stringAt(at.element, 'action_id')];
  return mine ?? initialValue(at.element) ?? {};
}

/** All values of the blocks, in the shape of `view.state.values`. */
export function collectValues(blocks: readonly RawBlock[], typed: Values): Values {
  const collected: Record<string, Record<string, Fields>> = {};
  for (const { blockId, element } of statefulElements(blocks)) {
    const ofBlock = collected[blockId] ?? {};
    ofBlock[stringAt(element, 'action_id')] = {
      type: stringAt(element, 'type'),
      ...currentValue({ blockId, element }, typed),
    };
    collected[blockId] = ofBlock;
  }
  return collected;
}

/** `typed` with one more value. */
export function withValue(typed: Values, at: { blockId: string; actionId: string }, value: Fields): Values {
  return { ...typed, [at.blockId]: { ...typed[at.blockId], [at.actionId]: value } };
}
