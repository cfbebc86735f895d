// The budget of the month is used up (or nobody knows what a call would cost): paid work of that kind stops. A
// Refusal, because a person decides what happens next; whoever works for leads lets them wait where they are.
import type { BudgetKind } from '#domain/budget.ts';
import { Refusal } from '#lib/errors.ts';

export class BudgetReached extends Refusal {
  readonly kind: BudgetKind;
  /** When the next month begins. */
  readonly until: Date;

  constructor(kind: BudgetKind, { until, unpriced }: { until: Date; unpriced: string | null }) {
    const said = unpriced === null ? budgetCodes[kind] : 'price_unknown';
    super(said, unpriced === null ? {} : { what: unpriced });
    this.kind = kind;
    this.until = until;
  }
}

const budgetCodes = { model: 'budget_model_reached', data: 'budget_data_reached' } as const;
