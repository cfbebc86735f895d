// Rich text: sections, lists, quotes and preformatted runs. The structure is held; styles are taken as they come.
import { z } from 'zod';
import { id } from './composition.ts';

const inline = z.looseObject({
  type: z.enum([
    'text',
    'link',
    'user',
    'usergroup',
    'channel',
    'team',
    'emoji',
    'date',
    'broadcast',
    'color',
    'tag',
    'citation',
  ]),
});
const runs = z.array(inline);
const border = { border: z.union([z.literal(0), z.literal(1)]).optional() };
const section = z.strictObject({ type: z.literal('rich_text_section'), elements: runs });

const part = z.discriminatedUnion('type', [
  section,
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(section),
    indent: z.number().int().min(0).max(8).optional(),
    offset: z.number().int().min(0).optional(),
    ...border,
  }),
  z.strictObject({ type: z.literal('rich_text_quote'), elements: runs, ...border }),
  z.strictObject({ type: z.literal('rich_text_preformatted'), elements: runs, ...border }),
]);

export const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: id.optional(),
  elements: z.array(part).min(1),
});
