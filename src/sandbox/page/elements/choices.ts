// One table for the eleven kinds of selects: where their choices come from, under which key Slack wants the answer,
// and whether one or several may be chosen.
import { type Fields, fieldsOf, isPresent, listOf, rowsOf, stringAt, textOf } from '../format/read.ts';
import type { Surface } from '../surface.ts';

export type Choice = {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly payload: unknown;
};
export type ChoiceGroup = { readonly label: string; readonly choices: readonly Choice[] };
export type SelectKind = {
  readonly key: string;
  readonly isMany: boolean;
  readonly source: 'options' | 'users' | 'channels' | 'external';
};

export const selectKinds: Readonly<Record<string, SelectKind>> = {
  static_select: { key: 'selected_option', isMany: false, source: 'options' },
  external_select: { key: 'selected_option', isMany: false, source: 'external' },
  users_select: { key: 'selected_user', isMany: false, source: 'users' },
  conversations_select: { key: 'selected_conversation', isMany: false, source: 'channels' },
  channels_select: { key: 'selected_channel', isMany: false, source: 'channels' },
  multi_static_select: { key: 'selected_options', isMany: true, source: 'options' },
  multi_external_select: { key: 'selected_options', isMany: true, source: 'external' },
  multi_users_select: { key: 'selected_users', isMany: true, source: 'users' },
  multi_conversations_select: { key: 'selected_conversations', isMany: true, source: 'channels' },
  multi_channels_select: { key: 'selected_channels', isMany: true, source: 'channels' },
};

/** An option object as a choice; its payload is the object as the app sent it. */
function choiceOfOption(option: Fields): Choice {
  const id = stringAt(option, 'value');
  return { id, label: textOf(option.text), description: textOf(option.description), payload: option };
}

/** Choices of a list that holds options or, as external answers may, groups of options. */
export function groupsOf(holder: Fields): readonly ChoiceGroup[] {
  const groups = listOf(holder.option_groups);
  if (groups.length === 0) return [{ label: '', choices: listOf(holder.options).map(choiceOfOption) }];
  return groups.map((group) => ({
    label: textOf(group.label),
    choices: listOf(group.options).map(choiceOfOption),
  }));
}

function peopleOf({ users }: Surface): readonly Choice[] {
  return users.map(({ id, realName, name }) => ({
    id,
    label: realName || name,
    description: `@${name}`,
    payload: id,
  }));
}

function channelsOf({ channels }: Surface): readonly Choice[] {
  const open = channels.filter(({ kind, archived }) => kind === 'channel' && !archived);
  return open.map(({ id, name }) => ({ id, label: `#${name}`, description: '', payload: id }));
}

/** The choices that need no question to the server. */
export function ownGroups(kind: SelectKind, element: Fields, surface: Surface): readonly ChoiceGroup[] {
  if (kind.source === 'options') return groupsOf(element);
  if (kind.source === 'users') return [{ label: '', choices: peopleOf(surface) }];
  return kind.source === 'channels' ? [{ label: '', choices: channelsOf(surface) }] : [];
}

function chosenOf(payload: unknown, known: readonly Choice[]): Choice | null {
  if (isPresent(payload)) return choiceOfOption(fieldsOf(payload));
  if (typeof payload !== 'string' || payload === '') return null;
  return known.find(({ id }) => id === payload) ?? { id: payload, label: payload, description: '', payload };
}

/** What is chosen now, as choices. */
export function selectedChoices(
  kind: SelectKind,
  value: Fields,
  known: readonly Choice[],
): readonly Choice[] {
  const held = kind.isMany ? rowsOf(value[kind.key]) : [value[kind.key]];
  return held.map((payload) => chosenOf(payload, known)).filter((choice) => choice !== null);
}

/** The value to keep and send after a choice. */
export function valueOfChoices(kind: SelectKind, chosen: readonly Choice[]): Fields {
  const payloads = chosen.map(({ payload }) => payload);
  return { [kind.key]: kind.isMany ? payloads : (payloads[0] ?? null) };
}
