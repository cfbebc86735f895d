// The boundary of what a person may do: acts that come from a page are parsed here before they are believed.
import { z } from 'zod';
import type { SlackAct } from '../../protocol.ts';

const by = { userId: z.string() };
const values = z.record(z.string(), z.record(z.string(), z.unknown()));
const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), channelId: z.string(), ts: z.string() }),
  z.object({ kind: z.literal('view'), viewId: z.string() }),
]);

const schema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('command'),
    ...by,
    channelId: z.string(),
    command: z.string().startsWith('/'),
    text: z.string(),
  }),
  z.object({
    kind: z.literal('message'),
    ...by,
    channelId: z.string(),
    text: z.string(),
    threadTs: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('block_action'),
    ...by,
    source,
    blockId: z.string(),
    action: z.looseObject({ type: z.string(), action_id: z.string() }),
    values,
  }),
  z.object({ kind: z.literal('view_submission'), ...by, viewId: z.string(), values }),
  z.object({ kind: z.literal('view_closed'), ...by, viewId: z.string() }),
  z.object({
    kind: z.literal('options'),
    ...by,
    viewId: z.string().nullable(),
    actionId: z.string(),
    blockId: z.string(),
    value: z.string(),
  }),
  z.object({ kind: z.literal('open_home'), ...by }),
  z.object({
    kind: z.literal('message_shortcut'),
    ...by,
    channelId: z.string(),
    ts: z.string(),
    callbackId: z.string(),
  }),
]);

/** An act as the protocol names it; throws a ZodError for anything else. */
export const parseAct = (value: unknown): SlackAct => schema.parse(value);
