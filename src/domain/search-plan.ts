// How many leads a search may bring with the money that is left, and how much more it asks for. Micro-dollars.
import type { Run } from './run.ts';

type Money = Pick<Run, 'wanted' | 'budgetMicros' | 'spentMicros'>;
type Counted = Pick<Run, 'total' | 'duplicate' | 'suppressed' | 'invalid'>;

export type Allowance =
  | { readonly kind: 'go'; readonly leads: number }
  /** It has what it wanted. */
  | { readonly kind: 'enough' }
  /** What is left may be needed for leads that are still looked up. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'spent' };

/** What is left of a search's own budget; null = it has none. */
export function leftMicros({ budgetMicros, spentMicros }: Money): number | null {
  return budgetMicros === null ? null : Math.max(0, budgetMicros - spentMicros);
}

/**
 * `unfinished` leads of the run are not scored yet and may each cost up to `leadMicros` (null = unknown: then only
 * what was spent counts; 0 = they are paid for, so they are taken whatever is left).
 */
export function allowanceOf(
  run: Money & Counted,
  { unfinished, leadMicros }: { readonly unfinished: number; readonly leadMicros: number | null },
): Allowance {
  const brought = run.total - run.duplicate - run.suppressed - run.invalid;
  const missing = (run.wanted ?? 0) - brought;
  if (missing <= 0) return { kind: 'enough' };
  const left = leftMicros(run);
  if (left === null || leadMicros === 0) return { kind: 'go', leads: missing };
  if (left === 0) return { kind: 'spent' };
  if (leadMicros === null) return { kind: 'go', leads: missing };
  const leads = Math.min(missing, Math.floor((left - unfinished * leadMicros) / leadMicros));
  if (leads > 0) return { kind: 'go', leads };
  return { kind: unfinished > 0 ? 'wait' : 'spent' };
}

/** What Continue adds: nothing while there is money, else as much as a search may usually cost. */
export function moreForRun(run: Money, usualUsd: number): number {
  const left = leftMicros(run);
  if (left === null) return 0;
  const little = Math.max(100_000, (run.budgetMicros ?? 0) / 5);
  return left < little ? Math.max(1_000_000, Math.round(usualUsd * 1_000_000)) : 0;
}
