// What a workspace may spend in a month: one budget for language models, one for data. Months are those of the
// workspace's zone. Money in micro-dollars.
import { DateTime } from 'luxon';

export const budgetKinds = ['model', 'data'] as const;
export type BudgetKind = (typeof budgetKinds)[number];

/** A month's budget as it stands. */
export type Budget = {
  readonly kind: BudgetKind;
  /** "2026-11" */
  readonly month: string;
  /** As the settings say. */
  readonly limitMicros: number;
  /** Allowed by hand on top of it, for this month. */
  readonly extraMicros: number;
  readonly spentMicros: number;
  /** Set aside for calls that run. */
  readonly reservedMicros: number;
  /** Set aside for work that takes hours. */
  readonly heldMicros: number;
  readonly warnedAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly decidedBy: string | null;
  /** It stopped because nobody knows what this costs. */
  readonly unpriced: string | null;
};

/** From this share on there is a warning. */
export const warnShare = 0.8;

/** The month of a moment, in a zone. */
export function monthOf(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM');
}

/** From (inclusive) and to (exclusive) of a month, in a zone. */
export function monthSpan(month: string, zone: string): { readonly from: Date; readonly to: Date } {
  const start = DateTime.fromISO(`${month}-01`, { zone });
  return { from: start.toJSDate(), to: start.plus({ months: 1 }).toJSDate() };
}

/** What Allow adds: half of the budget, in whole dollars, at least one. */
export function moreMicros({ limitMicros }: Pick<Budget, 'limitMicros'>): number {
  return Math.max(1, Math.round(limitMicros / 2_000_000)) * 1_000_000;
}
