// Where a search with an actor is: about to start, running, or being read. It is kept with our run, so whatever was
// started (and is paid for) is found again.
import { z } from 'zod';
import type { ApifySpec } from '#domain/source-spec.ts';
import { parseExactly } from '#lib/vendor-http.ts';

const limitsShape = { actor: z.string(), capMicros: z.int() };

const cursorSchema = z.discriminatedUnion('at', [
  z.object({
    at: z.literal('start'),
    ...limitsShape,
    maxItems: z.int(),
    input: z.record(z.string(), z.json()),
    /** The newest run of this actor before ours; null = there was none. */
    after: z.object({ id: z.string(), startedAt: z.string() }).nullable(),
  }),
  z.object({ at: z.literal('run'), ...limitsShape, run: z.string() }),
  z.object({ at: z.literal('read'), ...limitsShape, run: z.string(), dataset: z.string(), offset: z.int() }),
]);

export type ApifyCursor = z.infer<typeof cursorSchema>;
export type StartCursor = Extract<ApifyCursor, { at: 'start' }> & { readonly input: ApifySpec['input'] };
export type RunCursor = Extract<ApifyCursor, { at: 'run' }>;
export type ReadCursor = Extract<ApifyCursor, { at: 'read' }>;

/** Reads what `writeCursor` wrote. Throws on anything else: somebody changed the row. */
export function readCursor(text: string): ApifyCursor {
  return cursorSchema.parse(parseExactly(text));
}

/** The cursor as it is stored. */
export function writeCursor(cursor: ApifyCursor): string {
  return JSON.stringify(cursor);
}
