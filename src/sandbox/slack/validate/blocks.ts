// Every block that Slack takes, with its own rules. Rules across blocks (surface, ids, totals) are in surface.ts.
import { z } from 'zod';
import { anyText, hasOneSource, id, imageElement, imageSource, mrkdwn, plainText } from './composition.ts';
import { dataTable, dataVisualization, table } from './data-blocks.ts';
import { accessory, actionsElement, button, contextActionsElement, inputElement } from './elements.ts';
import { LIMITS } from './limits.ts';
import { richText } from './rich-text.ts';

const base = { block_id: id.optional() };
const of = <T extends string>(type: T) => z.strictObject({ type: z.literal(type), ...base });

const section = of('section')
  .extend({
    text: anyText(LIMITS.section.text).optional(),
    fields: z.array(anyText(LIMITS.section.field)).min(1).max(LIMITS.section.fields).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((one) => one.text !== undefined || one.fields !== undefined, 'needs text or fields');
const image = of('image')
  .extend({ title: plainText(LIMITS.image.title).optional(), ...imageSource })
  .refine(hasOneSource, 'needs exactly one of image_url and slack_file');
const input = of('input').extend({
  label: plainText(LIMITS.input.label),
  hint: plainText(LIMITS.input.hint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: inputElement,
});
const context = of('context').extend({
  elements: z
    .array(
      z.discriminatedUnion('type', [plainText(LIMITS.contextText), mrkdwn(LIMITS.contextText), imageElement]),
    )
    .min(1)
    .max(LIMITS.context),
});
const video = z.looseObject({
  type: z.literal('video'),
  video_url: z.string(),
  thumbnail_url: z.string(),
  alt_text: z.string(),
});

const NESTABLE = [
  section,
  image,
  input,
  context,
  richText,
  table,
  video,
  of('divider'),
  of('header').extend({ text: plainText(LIMITS.header) }),
  of('actions').extend({ elements: z.array(actionsElement).min(1).max(LIMITS.actions) }),
  of('file').extend({ source: z.literal('remote'), external_id: id }),
] as const;

const card = of('card')
  .extend({
    title: mrkdwn(LIMITS.card.title).optional(),
    subtitle: mrkdwn(LIMITS.card.subtitle).optional(),
    body: mrkdwn(LIMITS.card.body).optional(),
    subtext: mrkdwn(LIMITS.card.body).optional(),
    hero_image: imageElement.optional(),
    icon: imageElement.optional(),
    slack_icon: z.looseObject({}).optional(),
    actions: z.array(button).min(1).max(LIMITS.card.actions).optional(),
  })
  .refine(
    (one) => Boolean(one.hero_image ?? one.title ?? one.actions ?? one.body),
    'needs hero_image, title, actions or body',
  );

const container = of('container')
  .extend({
    title: plainText(LIMITS.container.title).optional(),
    rich_text_title: richText.optional(),
    subtitle: anyText(LIMITS.container.title).optional(),
    child_blocks: z
      .array(z.discriminatedUnion('type', [...NESTABLE]))
      .min(1)
      .max(LIMITS.container.children),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    icon: imageElement.optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  })
  .refine((one) => !(one.default_collapsed && !one.is_collapsible), 'default_collapsed needs is_collapsible');

const taskCard = of('task_card').extend({
  task_id: id,
  title: z.string().min(1),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
  details: richText.optional(),
  output: richText.optional(),
  sources: z.array(z.strictObject({ type: z.literal('url'), url: z.string(), text: z.string() })).optional(),
});

/** One block of any type, strict about its own properties. */
export const block = z.discriminatedUnion('type', [
  ...NESTABLE,
  card,
  container,
  taskCard,
  dataTable,
  dataVisualization,
  of('carousel').extend({ elements: z.array(card).min(1).max(LIMITS.carousel) }),
  of('markdown').extend({ text: z.string().min(1).max(LIMITS.markdown) }),
  of('alert').extend({
    text: anyText(LIMITS.alert),
    level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
  }),
  of('context_actions').extend({
    elements: z.array(contextActionsElement).min(1).max(LIMITS.contextActions),
  }),
  of('plan').extend({ title: z.string().min(1), tasks: z.array(taskCard).max(LIMITS.plan).optional() }),
]);
export type CheckedBlock = z.infer<typeof block>;
