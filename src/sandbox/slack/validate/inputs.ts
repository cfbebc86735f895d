// What a person types into: text, number, e-mail, address, date, time, file.
import { z } from 'zod';
import { confirm, id, plainText } from './composition.ts';
import { LIMITS } from './limits.ts';

const action = { action_id: id.optional() };
const focus = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plainText(LIMITS.placeholder).optional() };
const dispatch = {
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).optional(),
    })
    .optional(),
};
const typed = { ...action, ...focus, ...placeholder, ...dispatch };
const picked = { ...action, ...focus, confirm: confirm.optional() };
const length = z.number().int().min(0).max(LIMITS.plainTextInput);

export const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    initial_value: z.string().max(LIMITS.plainTextInput).optional(),
    multiline: z.boolean().optional(),
    min_length: length.optional(),
    max_length: length.min(1).optional(),
    ...typed,
  })
  .refine(
    (input) => (input.initial_value?.length ?? 0) <= (input.max_length ?? LIMITS.plainTextInput),
    'initial_value is longer than max_length',
  );

/** Inputs for a modal or App Home only. */
export const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  initial_value: z.looseObject({ type: z.literal('rich_text') }).optional(),
  min_lines: z.number().int().optional(),
  max_lines: z.number().int().optional(),
  ...typed,
});

export const fileInput = z.strictObject({
  type: z.literal('file_input'),
  filetypes: z.array(z.string().min(1)).optional(),
  max_files: z.number().int().min(1).max(LIMITS.files).optional(),
  ...action,
});

const numeral = z.string().regex(/^-?\d+(\.\d+)?$/, 'must be a number written as a string');
export const TYPED_INPUTS = [
  z.strictObject({
    type: z.literal('number_input'),
    is_decimal_allowed: z.boolean(),
    initial_value: numeral.optional(),
    min_value: numeral.optional(),
    max_value: numeral.optional(),
    ...typed,
  }),
  z.strictObject({ type: z.literal('email_text_input'), initial_value: z.string().optional(), ...typed }),
  z.strictObject({ type: z.literal('url_text_input'), initial_value: z.string().optional(), ...typed }),
] as const;

export const PICKERS = [
  z.strictObject({
    type: z.literal('datepicker'),
    initial_date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be YYYY-MM-DD')
      .optional(),
    ...placeholder,
    ...picked,
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    initial_time: z
      .string()
      .regex(/^\d{2}:\d{2}$/, 'must be HH:mm')
      .optional(),
    timezone: z.string().optional(),
    ...placeholder,
    ...picked,
  }),
  z.strictObject({
    type: z.literal('datetimepicker'),
    initial_date_time: z.number().int().min(1_000_000_000).max(9_999_999_999).optional(),
    ...picked,
  }),
] as const;
