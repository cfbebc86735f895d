// Interactive elements and which block may hold which of them.
import { z } from 'zod';
import { confirm, id, imageElement, linkOption, plainText, richOption } from './composition.ts';
import { fileInput, PICKERS, plainTextInput, richTextInput, TYPED_INPUTS } from './inputs.ts';
import { LIMITS } from './limits.ts';
import { offersInitial, SELECTS } from './selects.ts';

const style = z.enum(['primary', 'danger']);
const base = { action_id: id.optional(), confirm: confirm.optional() };
const label = { accessibility_label: z.string().min(1).max(LIMITS.button.label).optional() };
const value = z.string().min(1).max(LIMITS.button.value);

export const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(LIMITS.button.text),
  value: value.optional(),
  url: z.string().min(1).max(LIMITS.button.url).optional(),
  style: style.optional(),
  ...label,
  ...base,
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  options: z.array(linkOption).min(1).max(LIMITS.options.overflow),
  ...base,
});

const choice = {
  options: z.array(richOption).min(1).max(LIMITS.options.choice),
  focus_on_load: z.boolean().optional(),
  ...base,
};
const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    initial_options: z.array(richOption).min(1).optional(),
    ...choice,
  })
  .refine(
    (box) => (box.initial_options ?? []).every((one) => box.options.some((o) => o.value === one.value)),
    'initial_options are not among the options',
  );
const radioButtons = z
  .strictObject({ type: z.literal('radio_buttons'), initial_option: richOption.optional(), ...choice })
  .refine(offersInitial, 'initial_option is not one of the options');

const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  text: plainText(LIMITS.button.text),
  workflow: z.looseObject({}),
  style: style.optional(),
  ...label,
  ...base,
});

const CHOICES = [checkboxes, radioButtons, ...SELECTS, ...PICKERS] as const;

export const actionsElement = z.discriminatedUnion('type', [
  button,
  overflow,
  workflowButton,
  richTextInput,
  ...CHOICES,
]);
export const accessory = z.discriminatedUnion('type', [
  button,
  overflow,
  workflowButton,
  imageElement,
  ...CHOICES,
]);
export const inputElement = z.discriminatedUnion('type', [
  plainTextInput,
  richTextInput,
  fileInput,
  ...TYPED_INPUTS,
  ...CHOICES,
]);

const feedbackButton = z.strictObject({ text: plainText(LIMITS.button.text), value, ...label });
export const contextActionsElement = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('feedback_buttons'),
    action_id: id.optional(),
    positive_button: feedbackButton,
    negative_button: feedbackButton,
  }),
  z.strictObject({
    type: z.literal('icon_button'),
    icon: z.literal('trash'),
    text: plainText(LIMITS.button.text),
    value: value.optional(),
    visible_to_user_ids: z.array(z.string()).max(10).optional(),
    ...label,
    ...base,
  }),
]);
