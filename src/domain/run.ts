// One search, import or list: where leads (or exclusions) came from, who started it, and what became of its rows.
import { z } from 'zod';

const runSources = ['csv', 'hand'] as const;
const runStates = ['running', 'done', 'failed', 'undone'] as const;

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
  startedAt: z.date(),
  finishedAt: z.date().nullable(),
  undoneAt: z.date().nullable(),
  undoneBy: z.string().nullable(),
});
export type Run = z.infer<typeof runSchema>;
