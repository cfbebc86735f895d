// One search, import or list: where leads (or exclusions) came from, who started it, and what became of its rows.
import { z } from 'zod';
import { sourceSpecSchema } from './source-spec.ts';

const runSources = ['csv', 'hand', 'search'] as const;
/** `paused`: a search that needs a person (money, a key) to go on; `stopped`: one that a person ended. */
export const runStates = ['running', 'paused', 'stopped', 'done', 'failed', 'undone'] as const;
export type RunState = (typeof runStates)[number];

/** What a search asks, one source after the other. */
const searchSpecSchema = z.object({ sources: z.array(sourceSpecSchema).min(1) });
const micros = z.union([z.bigint(), z.number()]).transform(Number);

export const runSchema = z.object({
  id: z.string(),
  workspaceId: z.string(),
  segmentId: z.string().nullable(),
  source: z.enum(runSources),
  purpose: z.enum(['leads', 'exclusions']),
  name: z.string(),
  state: z.enum(runStates),
  startedBy: z.string(),
  via: z.string(),
  total: z.number().int(),
  invalid: z.number().int(),
  added: z.number().int(),
  duplicate: z.number().int(),
  suppressed: z.number().int(),
  /** Last row that was read and stored. */
  lastLine: z.number().int(),
  header: z.array(z.string()),
  fileUrl: z.string().nullable(),
  listReason: z.string().nullable(),
  reason: z.string().nullable(),
  /** Of a search: what it asks, how many leads it is to bring, what it may cost and has cost (with what was paid for
   * its leads), how far it is. Null for lists. */
  spec: searchSpecSchema.nullable(),
  wanted: z.number().int().nullable(),
  budgetMicros: micros.nullable(),
  spentMicros: micros,
  cursor: z.string().nullable(),
  available: z.number().int().nullable(),
  waitUntil: z.date().nullable(),
  startedAt: z.date(),
  finishedAt: z.date().nullable(),
  undoneAt: z.date().nullable(),
  undoneBy: z.string().nullable(),
});
export type Run = z.infer<typeof runSchema>;
