// The cards of imports and searches, and of the money that they cost, as plain values (see card.ts).
import type { BudgetKind } from './budget.ts';
import type { RunState } from './run.ts';

export type RunCounts = {
  readonly total: number;
  readonly added: number;
  readonly duplicate: number;
  readonly suppressed: number;
  readonly invalid: number;
  /** Rows read but not yet through dedup. */
  readonly pending: number;
};

export type RunCard = {
  readonly kind: 'run';
  readonly locale: 'en' | 'fr';
  readonly runId: string;
  readonly name: string;
  readonly purpose: 'leads' | 'exclusions';
  readonly state: RunState;
  readonly by: string;
  readonly counts: RunCounts;
  readonly reason: string | null;
  readonly undoneBy: string | null;
  /** Only of a search. */
  readonly search?: SearchView;
};

/** How far a search is. Money in micro-dollars. */
export type SearchView = {
  readonly wanted: number;
  readonly spentMicros: number;
  readonly budgetMicros: number | null;
  /** Entries that the vendor has in all, when it says so. */
  readonly available: number | null;
  /** Above the threshold so far, and not scored yet. */
  readonly good: number;
  readonly unfinished: number;
  /** Of those that are not scored: they wait for money or for a vendor. */
  readonly putOff: number;
  /** What Continue adds to its budget. */
  readonly moreMicros: number;
};

/** A monthly budget that is nearly or wholly used up. Money in micro-dollars. */
export type BudgetCard = {
  readonly kind: 'budget';
  readonly locale: 'en' | 'fr';
  readonly budget: BudgetKind;
  /** "2026-11" */
  readonly month: string;
  readonly limitMicros: number;
  readonly usedMicros: number;
  readonly stopped: boolean;
  /** What nobody knows the price of. */
  readonly unpriced: string | null;
  readonly moreMicros: number;
  readonly decidedBy: string | null;
};
