// The small objects that blocks are made of: texts, options, confirmations, pictures.
// Strict like Slack: a property that Slack does not know is an error.
import { z } from 'zod';
import { LIMITS } from './limits.ts';

/** `plain_text` of 1 to `max` characters. */
export const plainText = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });

/** `mrkdwn` of 1 to `max` characters. */
export const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });

/** Either kind of text, of 1 to `max` characters. */
export const anyText = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);

/** `block_id`, `action_id`, `callback_id`: 1 to 255 characters. */
export const id = z.string().min(1).max(LIMITS.id);

export const confirm = z.strictObject({
  title: plainText(LIMITS.confirm.title).optional(),
  text: anyText(LIMITS.confirm.text),
  confirm: plainText(LIMITS.confirm.button).optional(),
  deny: plainText(LIMITS.confirm.button).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

const described = {
  value: z.string().min(1).max(LIMITS.option.value),
  description: plainText(LIMITS.option.description).optional(),
};

/** An option of a menu: plain text only. */
export const option = z.strictObject({ text: plainText(LIMITS.option.text), ...described });

/** An option of an overflow menu, which may open a link. */
export const linkOption = option.extend({ url: z.string().min(1).max(LIMITS.option.url).optional() });

/** An option of radio buttons or checkboxes, which may be mrkdwn. */
export const richOption = z.strictObject({
  text: anyText(LIMITS.option.text),
  value: described.value,
  description: anyText(LIMITS.option.description).optional(),
});

export const optionGroup = z.strictObject({
  label: plainText(LIMITS.option.text),
  options: z.array(option).min(1).max(LIMITS.options.select),
});

const slackFile = z.union([
  z.strictObject({ id: z.string().min(1) }),
  z.strictObject({ url: z.string().min(1) }),
]);

/** What an image block and an image element share. */
export const imageSource = {
  alt_text: z.string().min(1).max(LIMITS.image.alt),
  image_url: z.string().min(1).max(LIMITS.image.url).optional(),
  slack_file: slackFile.optional(),
};

/** True when a picture names exactly one source. */
export const hasOneSource = (image: { image_url?: unknown; slack_file?: unknown }): boolean =>
  (image.image_url === undefined) !== (image.slack_file === undefined);

export const imageElement = z
  .strictObject({ type: z.literal('image'), ...imageSource })
  .refine(hasOneSource, 'needs exactly one of image_url and slack_file');
