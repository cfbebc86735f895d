// One method of the Web API: a schema for its arguments and what it does. Arguments may come form-encoded, with
// objects as JSON text and booleans as words, or as JSON.
import { z } from 'zod';
import { listed } from '../errors.ts';
import type { Team } from '../state.ts';
import type { World } from '../world.ts';

export type Caller = { world: World; team: Team };
export type Answer = Readonly<Record<string, unknown>>;
export type Method = (args: unknown, caller: Caller) => Answer | Promise<Answer>;

/** A method with its schema; arguments that do not fit are answered with `invalid_arguments`. */
export function method<S extends z.ZodType>(
  schema: S,
  run: (args: z.infer<S>, caller: Caller) => Answer | Promise<Answer>,
): Method {
  return (args, caller) => {
    const parsed = schema.safeParse(args);
    if (!parsed.success) {
      const says = parsed.error.issues.map((issue) => `[ERROR] ${issue.message}: ${issue.path.join('.')}`);
      throw listed('invalid_arguments', says);
    }
    return run(parsed.data, caller);
  };
}

function parseText(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** An object or list that may travel as JSON text. */
export const json = <S extends z.ZodType>(schema: S) => z.preprocess(parseText, schema);

/** A boolean that may travel as a word. */
export const flag = z.preprocess((value) => value === true || value === 'true' || value === '1', z.boolean());

/** A page of a list: items after the cursor, and the cursor of the next page or ''. */
export function page<T>(items: readonly T[], asked: { cursor?: string | undefined; limit: number }) {
  const from = asked.cursor ? Number(Buffer.from(asked.cursor, 'base64url').toString()) : 0;
  const to = from + asked.limit;
  const more = to < items.length;
  return {
    items: items.slice(from, to),
    response_metadata: { next_cursor: more ? Buffer.from(String(to)).toString('base64url') : '' },
  };
}

export const pageArgs = {
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
};
