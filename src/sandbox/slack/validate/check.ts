// The questions the Web API asks: are these blocks, is this view acceptable? The answer is Slack's
// `response_metadata.messages`, empty when all is well.
import { z } from 'zod';
import { block } from './blocks.ts';
import { id, plainText } from './composition.ts';
import { LIMITS } from './limits.ts';
import { type Surface, surfaceProblems } from './surface.ts';

const line = (says: string, pointer: string): string => `[ERROR] ${says} [json-pointer:${pointer}]`;
const blockList = z.array(block).min(1);

/** What Slack would refuse in these blocks, each with its JSON pointer below `/blocks`. */
export function checkBlocks(blocks: unknown, surface: Surface): string[] {
  const parsed = blockList.safeParse(blocks);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => line(issue.message, `/blocks/${issue.path.join('/')}`));
  }
  return surfaceProblems(parsed.data, surface).map(({ at, says }) => line(says, `/blocks${at}`));
}

const shared = {
  blocks: z.array(z.unknown()).min(1),
  private_metadata: z.string().max(LIMITS.view.privateMetadata).optional(),
  callback_id: z.string().max(LIMITS.id).optional(),
  external_id: id.optional(),
};
const title = plainText(LIMITS.view.title);
const viewFrame = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('home'), ...shared }),
  z.strictObject({
    type: z.literal('modal'),
    title,
    close: title.optional(),
    submit: title.optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
    ...shared,
  }),
]);
const hasType = z.looseObject({ type: z.string() });

/** What Slack would refuse in this view, frame and blocks, each with its JSON pointer below `/view`. */
export function checkView(view: unknown): string[] {
  const parsed = viewFrame.safeParse(view);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => line(issue.message, `/view/${issue.path.join('/')}`));
  }
  const frame = parsed.data;
  const hasInput = frame.blocks.some((one) => hasType.safeParse(one).data?.type === 'input');
  const missing = frame.type === 'modal' && hasInput && frame.submit === undefined;
  return [
    ...(missing ? [line('submit is required when there are inputs', '/view')] : []),
    ...checkBlocks(frame.blocks, frame.type).map((says) => says.replace('pointer:/', 'pointer:/view/')),
  ];
}

/** Size of a view as it travels, in bytes. */
export const isTooLarge = (view: unknown): boolean =>
  Buffer.byteLength(JSON.stringify(view) ?? '') > LIMITS.view.bytes;
