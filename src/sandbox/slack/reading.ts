// Finding things by what a person reads: a button by its text, a field by its label, an option by its words.
import { z } from 'zod';
import type { SandboxView, SlackState } from '../protocol.ts';
import { type Control, controlsOf, valueKey } from './act/controls.ts';
import type { SeenMessage } from './control-surface.ts';
import { type Block, rawBlock } from './state.ts';

export type Target = SeenMessage | SandboxView;
/** What a person enters: text, a number, nothing, several options, or an uploaded file. */
export type Typed = string | number | null | readonly string[] | { readonly fileId: string };

const worded = z.looseObject({ text: z.string() });
const option = z.looseObject({ text: worded, value: z.string().optional() });
export type Option = z.infer<typeof option>;

const blocksOf = (target: Target): Block[] => (target.blocks ?? []).map((block) => rawBlock.parse(block));
const wordsOf = (value: unknown): string => worded.safeParse(value).data?.text ?? '';
const nameOf = (target: Target): string =>
  'ts' in target ? `the message "${target.text}"` : `"${target.title}"`;

/** The control with this visible text or action_id; throws and lists what is there instead. */
export function findControl(target: Target, name: string): Control {
  const all = controlsOf(blocksOf(target));
  const found = all.find(
    ({ element, block }) =>
      element.action_id === name || wordsOf(element.text) === name || wordsOf(block.label) === name,
  );
  if (found) return found;
  const there = all.map(({ element }) => wordsOf(element.text) || element.action_id).join(', ');
  throw new Error(`There is no "${name}" on ${nameOf(target)}. There is: ${there || 'nothing to press'}.`);
}

/** The field of a modal with this block_id, label or action_id; throws and lists the fields. */
export function labelled(modal: SandboxView, field: string): Control {
  const all = controlsOf(blocksOf(modal));
  const found = all.find(
    ({ blockId, block, element }) =>
      blockId === field || wordsOf(block.label) === field || element.action_id === field,
  );
  if (found) return found;
  const there = all.map(({ blockId, block }) => wordsOf(block.label) || blockId).join(', ');
  throw new Error(`There is no field "${field}" in "${modal.title}". There is: ${there || 'none'}.`);
}

const list = z.array(z.unknown()).catch([]);

/** All options of a menu, those in groups included. */
function optionsOf({ element }: Control): Option[] {
  const groups = list
    .parse(element.option_groups)
    .flatMap((group) => list.parse(rawGroup.parse(group).options));
  const feedback = [element.positive_button, element.negative_button].filter((one) => one !== undefined);
  return [...list.parse(element.options), ...groups, ...feedback].map((one) => option.parse(one));
}
const rawGroup = z.looseObject({ options: z.unknown() });

/** The option with these words or this value; throws and lists what the menu offers. */
function optionOf(control: Control, words: string): Option {
  const offered = optionsOf(control);
  const found = offered.find((one) => one.text.text === words || one.value === words);
  if (found) return found;
  const there = offered.map((one) => one.text.text).join(', ');
  throw new Error(`The menu "${control.element.action_id}" does not offer "${words}". It offers: ${there}.`);
}

/** What a menu without a state sends: an overflow its option, feedback buttons their value. */
export function chosen(control: Control, words: string): Record<string, unknown> {
  const found = optionOf(control, words);
  return control.element.type === 'overflow' ? { selected_option: found } : { value: found.value };
}

/** A person or channel by name or id, as the pickers send them. */
function idOf(words: string, state: SlackState): string {
  const user = state.users.find((one) => one.name === words || one.realName === words);
  const channel = state.channels.find((one) => one.name === words.replace(/^#/, ''));
  return user?.id ?? channel?.id ?? words;
}

/** What a client sends in `state.values` for this control once the person typed or picked this. */
export function typed(control: Control, value: Typed, state: SlackState): Record<string, unknown> {
  const { type } = control.element;
  const key = valueKey(type);
  if (key === null) return {};
  return { type, [key]: contentOf(control, { key, value, state }) };
}

type Entry = { key: string; value: Typed; state: SlackState };

const wordsIn = (value: Typed): string[] => {
  if (value === null || typeof value === 'object') return Array.isArray(value) ? value.map(String) : [];
  return [String(value)];
};

/** An option of a menu by its words; an external menu takes any, as its options are not on the page. */
function picked(control: Control, words: string): Option | Record<string, unknown> {
  const external = control.element.type.endsWith('external_select');
  return external ? { text: { type: 'plain_text', text: words }, value: words } : optionOf(control, words);
}

function contentOf(control: Control, { key, value, state }: Entry): unknown {
  if (typeof value === 'object' && value !== null && 'fileId' in value) return [{ id: value.fileId }];
  const words = wordsIn(value);
  const reads: Readonly<Record<string, (one: string) => unknown>> = {
    selected_option: (one) => picked(control, one),
    selected_user: (one) => idOf(one, state),
    selected_conversation: (one) => idOf(one, state),
    selected_channel: (one) => idOf(one, state),
    selected_date_time: Number,
  };
  const read = reads[key.replace(/s$/, '')] ?? String;
  const all = words.map(read);
  return key.endsWith('s') && key !== 'files' ? all : (all[0] ?? null);
}

/** The element's own part of a block_actions payload. */
export function actionOf(
  { element }: Control,
  extra: object,
): { type: string; action_id: string; [key: string]: unknown } {
  const { type, action_id, text, value } = element;
  return {
    type,
    action_id,
    ...(type === 'button' ? { text } : {}),
    ...(value === undefined ? {} : { value }),
    ...extra,
  };
}
