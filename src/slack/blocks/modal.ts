// Modals and their inputs. Every input has the action id "v"; its block id is the name of what is typed in, so that
// typed text survives an update and an error is shown below its own input.
import type { AnyBlock, InputBlock, InputBlockElement, ModalView } from '@slack/types';
import { plainText } from './block.ts';
import { type Choice, option } from './element.ts';
import { cut, limits } from './limits.ts';

/** The action id of every input of ours. */
const inputId = 'v';

type Frame = {
  readonly callback: string;
  readonly title: string;
  readonly submit: string | null;
  readonly close: string;
  /** Ids only: it is visible to the client. */
  readonly metadata?: string;
  readonly blocks: readonly AnyBlock[];
};

/** A form. `metadata` travels to Slack and back: ids and versions only. */
export function modal(frame: Frame): ModalView {
  return {
    type: 'modal',
    callback_id: frame.callback,
    title: plainText(frame.title, limits.title),
    close: plainText(frame.close, limits.title),
    ...(frame.submit === null ? {} : { submit: plainText(frame.submit, limits.title) }),
    ...(frame.metadata ? { private_metadata: frame.metadata } : {}),
    blocks: frame.blocks.slice(0, limits.viewBlocks),
  };
}

type Labelled = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
};

function input(labelled: Labelled, element: InputBlockElement): InputBlock {
  const { name, label, hint, optional } = labelled;
  return {
    type: 'input',
    block_id: name,
    label: plainText(label, limits.label),
    ...(hint ? { hint: plainText(hint, limits.label) } : {}),
    optional: optional ?? false,
    element,
  };
}

/** One line or, with `multiline`, a box. A longer initial text is cut (Slack takes at most 3,000 characters). */
export function textInput(
  labelled: Labelled & { value?: string | null; multiline?: boolean; max?: number; placeholder?: string },
): InputBlock {
  const max = Math.min(labelled.max ?? limits.input, limits.input);
  return input(labelled, {
    type: 'plain_text_input',
    action_id: inputId,
    multiline: labelled.multiline ?? false,
    max_length: max,
    ...(labelled.value ? { initial_value: cut(labelled.value, max) } : {}),
    ...(labelled.placeholder ? { placeholder: plainText(labelled.placeholder, limits.placeholder) } : {}),
  });
}

/** One address; Slack checks its form. */
export function emailInput(labelled: Labelled & { value?: string | null }): InputBlock {
  const initial = labelled.value ? { initial_value: labelled.value } : {};
  return input(labelled, { type: 'email_text_input', action_id: inputId, ...initial });
}

/** A whole number between two bounds. */
export function numberInput(
  labelled: Labelled & { value?: number | null; min: number; max: number },
): InputBlock {
  return input(labelled, {
    type: 'number_input',
    action_id: inputId,
    is_decimal_allowed: false,
    min_value: String(labelled.min),
    max_value: String(labelled.max),
    ...(labelled.value === null || labelled.value === undefined
      ? {}
      : { initial_value: String(labelled.value) }),
  });
}

/** A menu with one answer. */
export function selectInput(
  labelled: Labelled & { choices: readonly Choice[]; chosen?: string | undefined },
): InputBlock {
  const options = labelled.choices.slice(0, limits.select).map(option);
  const initial = options.find((one) => one.value === labelled.chosen);
  return input(labelled, {
    type: 'static_select',
    action_id: inputId,
    options,
    ...(initial ? { initial_option: initial } : {}),
  });
}

/** One answer, all of them in sight. */
export function radioInput(
  labelled: Labelled & { choices: readonly Choice[]; chosen?: string | undefined },
): InputBlock {
  const options = labelled.choices.slice(0, limits.choices).map(option);
  const initial = options.find((one) => one.value === labelled.chosen);
  return input(labelled, {
    type: 'radio_buttons',
    action_id: inputId,
    options,
    ...(initial ? { initial_option: initial } : {}),
  });
}

/** Boxes to tick. */
export function checkInput(
  labelled: Labelled & { choices: readonly Choice[]; chosen?: readonly string[] },
): InputBlock {
  const options = labelled.choices.slice(0, limits.choices).map(option);
  const initial = options.filter((one) => one.value !== undefined && labelled.chosen?.includes(one.value));
  return input(labelled, {
    type: 'checkboxes',
    action_id: inputId,
    options,
    ...(initial.length > 0 ? { initial_options: initial } : {}),
  });
}

/** One file of these types. */
export function fileInput(labelled: Labelled & { types: readonly string[] }): InputBlock {
  return input(labelled, {
    type: 'file_input',
    action_id: inputId,
    filetypes: [...labelled.types],
    max_files: 1,
  });
}

/** A day without a time ("2026-11-05"). */
export function dateInput(labelled: Labelled & { value?: string | null }): InputBlock {
  const initial = labelled.value ? { initial_date: labelled.value } : {};
  return input(labelled, { type: 'datepicker', action_id: inputId, ...initial });
}

/** A channel that the app may post in. */
export function channelInput(labelled: Labelled & { value?: string | null }): InputBlock {
  const initial = labelled.value ? { initial_conversation: labelled.value } : {};
  return input(labelled, {
    type: 'conversations_select',
    action_id: inputId,
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    ...initial,
  });
}

/** Somebody of this Slack workspace. */
export function personInput(labelled: Labelled & { value?: string | null }): InputBlock {
  const initial = labelled.value ? { initial_user: labelled.value } : {};
  return input(labelled, { type: 'users_select', action_id: inputId, ...initial });
}

/** Some people of this Slack workspace. */
export function peopleInput(labelled: Labelled & { value: readonly string[] }): InputBlock {
  const initial = labelled.value.length > 0 ? { initial_users: [...labelled.value] } : {};
  return input(labelled, { type: 'multi_users_select', action_id: inputId, ...initial });
}
