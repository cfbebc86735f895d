// Buttons, menus and confirmations, cut to Slack's limits.
import type {
  Button,
  ConfirmationDialog,
  Datepicker,
  Overflow,
  PlainTextOption,
  StaticSelect,
} from '@slack/types';
import { plainText } from './block.ts';
import { limits } from './limits.ts';

export type Choice = { readonly text: string; readonly value: string; readonly description?: string };
export type Confirmation = {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly deny: string;
  readonly danger?: boolean;
};

type ButtonInput = {
  readonly id: string;
  readonly label: string;
  readonly value?: string;
  readonly url?: string;
  readonly style?: 'primary' | 'danger';
  readonly confirm?: Confirmation;
  /** For screen readers where the label alone is ambiguous ("Open"). */
  readonly about?: string;
};

/** A button. Its value must be an id of the house (ids.ts), never data. */
export function button(input: ButtonInput): Button {
  const { id, label, value, url, style, confirm, about } = input;
  return {
    type: 'button',
    action_id: id,
    text: plainText(label, limits.button),
    ...(value === undefined ? {} : { value: held(value, limits.value) }),
    ...(url === undefined ? {} : { url }),
    ...(style ? { style } : {}),
    ...(confirm ? { confirm: confirmation(confirm) } : {}),
    ...(about === undefined ? {} : { accessibility_label: plainText(about, limits.button).text }),
  };
}

/** Slack's own "are you sure". */
export function confirmation(ask: Confirmation): ConfirmationDialog {
  return {
    title: plainText(ask.title, limits.confirmTitle),
    text: plainText(ask.text, limits.confirmText),
    confirm: plainText(ask.confirm, limits.confirmButton),
    deny: plainText(ask.deny, limits.confirmButton),
    ...(ask.danger ? { style: 'danger' as const } : {}),
  };
}

/** One line of a menu. */
export function option(choice: Choice): PlainTextOption {
  return {
    text: plainText(choice.text, limits.option),
    value: held(choice.value, limits.optionValue),
    ...(choice.description ? { description: plainText(choice.description, limits.option) } : {}),
  };
}

/** The three dots: one to five entries. */
export function overflow(id: string, choices: readonly Choice[]): Overflow {
  return { type: 'overflow', action_id: id, options: choices.slice(0, limits.overflow).map(option) };
}

/** A day to choose. `label` is what screen readers say where none is chosen. */
export function datePicker(input: { id: string; day: string; label: string }): Datepicker {
  const placeholder = plainText(input.label, limits.placeholder);
  return { type: 'datepicker', action_id: input.id, initial_date: input.day, placeholder };
}

/** A menu. `chosen` is the value that is shown as chosen. */
export function select(input: {
  id: string;
  choices: readonly Choice[];
  placeholder: string;
  chosen?: string | undefined;
}): StaticSelect {
  const options = input.choices.slice(0, limits.select).map(option);
  const initial = options.find((one) => one.value === input.chosen);
  return {
    type: 'static_select',
    action_id: input.id,
    placeholder: plainText(input.placeholder, limits.placeholder),
    options,
    ...(initial ? { initial_option: initial } : {}),
  };
}

/** A value that is too long must fail here, not be cut: it is read back. */
function held(value: string, max: number): string {
  if (value.length > max || value === '') throw new RangeError(`a value of ${value.length} characters`);
  return value;
}
