// One change of a versioned document (settings, ICP, Offer): checked whole, written as the next version, audited
// with what was before. Invalid input writes nothing and names every problem.
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { Refusal } from '#lib/errors.ts';
import { shortened } from '#lib/storable.ts';
import type { Transaction, World } from '#ports/world.ts';

/** What changed, field by field, as a person reads it. */
export type FieldChange = { readonly field: string; readonly before: string; readonly after: string };
/** `path`: the names of the field and of what it is in. */
export type Problem = { readonly path: readonly string[]; readonly says: string };
export type ChangeResult =
  | { readonly kind: 'changed'; readonly changes: readonly FieldChange[] }
  | { readonly kind: 'same' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** Who changes it, and where they stood. */
export type Changing = { readonly workspaceId: string; readonly by: string; readonly via: 'slack' | 'cli' };

/** Checks a whole document; every problem by the field it is in. */
export function checked<S extends z.ZodType>(
  schema: S,
  value: unknown,
): { doc: z.infer<S> } | { problems: Problem[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { doc: parsed.data };
  const problems = parsed.error.issues.map((issue) => ({
    path: issue.path.filter((part) => typeof part === 'string'),
    says: issue.message,
  }));
  return { problems };
}

/** The fields that differ. */
export function differences(before: object | null, after: object): FieldChange[] {
  const was = new Map(Object.entries(before ?? {}));
  return Object.entries(after)
    .filter(([field, value]) => !isDeepStrictEqual(value, was.get(field) ?? emptyOf(value)))
    .map(([field, value]) => ({ field, before: words(was.get(field)), after: words(value) }));
}

function emptyOf(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value === 'object' && value !== null) return {};
  return typeof value === 'string' ? '' : null;
}

/** A value in one line. */
export function words(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(words).join(', ');
  if (typeof value !== 'object') return String(value);
  if ('min' in value && 'max' in value) return `${value.min}–${value.max ?? '…'}`;
  if ('title' in value) return String(value.title);
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== '')
    .map(([name, inner]) => `${name}: ${words(inner)}`)
    .join(', ');
}

/** What is written into the audit: short, and flat. */
function auditDetail(changes: readonly FieldChange[]): Record<string, string> {
  return Object.fromEntries(
    changes.map(({ field, before, after }) => [
      field,
      `${shortened(before, 200)} → ${shortened(after, 200)}`,
    ]),
  );
}

/** `action`: "icp.change". `subject`: what has the document; null for the workspace itself. */
export type Written = Changing & {
  readonly action: string;
  readonly subject: string | null;
  readonly changes: readonly FieldChange[];
};

/**
 * The next version and its line in the audit, together. `save` writes the version with the transaction's stores; its
 * answer is handed on. Refuses with changed_meanwhile.
 */
export async function writeVersion<T>(
  world: Pick<World, 'clock' | 'transact'>,
  { workspaceId, by, via, action, subject, changes }: Written,
  save: (stores: Transaction, stamp: Pick<Changing, 'by' | 'via'> & { readonly at: Date }) => Promise<T>,
): Promise<T> {
  const at = world.clock.now();
  const entry = {
    at,
    actor: by,
    via,
    action,
    subject,
    outcome: 'done',
    detail: auditDetail(changes),
  } as const;
  const work = world.transact(async (stores) => {
    const saved = await save(stores, { by, via, at });
    await stores.audit.add(workspaceId, entry);
    return saved;
  });
  return orChangedMeanwhile(work);
}

/** A version that somebody else wrote in between becomes a refusal. */
async function orChangedMeanwhile<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'P2002') {
      throw new Refusal('changed_meanwhile');
    }
    throw error;
  });
}
