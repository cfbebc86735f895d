// One line of the journal: what was asked for, when, from where and by which program. Signed parts of the token are
// kept as they are; they were verified before the line was written.
import { z } from 'zod';

const entrySchema = z.object({
  /** open or click. */
  k: z.enum(['open', 'click']),
  /** What the token says (tracking-token.ts). */
  p: z.array(z.string()).max(20),
  /** Milliseconds since the epoch. */
  t: z.number(),
  /** Keyed hash of the shortened address. */
  n: z.string(),
  /** User-Agent, cut. */
  a: z.string(),
});
export type JournalEntry = z.infer<typeof entrySchema>;

const longestAgent = 300;

/** The line. */
export function lineOf(entry: JournalEntry): string {
  return JSON.stringify({ ...entry, a: entry.a.slice(0, longestAgent) });
}

/** Null for a line that is none of ours. */
export function entryOf(line: string): JournalEntry | null {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
