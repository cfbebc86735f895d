// Cards of searches and of the money that they cost.
import type { Card } from '#domain/card.ts';
import type { BudgetCard, RunCard, SearchView } from '#domain/run-card.ts';
import { type Locale, leadId, strange } from './facts.ts';

const search: SearchView = {
  ...{ wanted: 25, spentMicros: 725_000, budgetMicros: 1_250_000, available: 5_310 },
  ...{ good: 6, unfinished: 4, putOff: 0, moreMicros: 0 },
};

function searches(locale: Locale): Record<string, Card> {
  const run: RunCard = {
    ...{ kind: 'run', locale, runId: leadId, name: 'French CTOs', purpose: 'leads', by: 'U1' },
    ...{ state: 'running', reason: null, undoneBy: null, search },
    counts: { total: 22, added: 14, duplicate: 5, suppressed: 1, invalid: 0, pending: 2 },
  };
  return {
    'search running': run,
    'search done': { ...run, state: 'done', by: 'schedule' },
    'search paused': {
      ...run,
      state: 'paused',
      reason: strange,
      search: { ...search, moreMicros: 5_000_000 },
    },
    'search stopped': { ...run, state: 'stopped', reason: 'Ana', counts: { ...run.counts, invalid: 3 } },
    'search undone': { ...run, state: 'undone', undoneBy: 'U2', name: strange.repeat(10) },
  };
}

/** Searches, budgets and what warns of an empty stock. */
export function findingCards(locale: Locale): Record<string, Card> {
  const budget: BudgetCard = {
    ...{ kind: 'budget', locale, budget: 'data', month: '2026-11', limitMicros: 50_000_000 },
    ...{ usedMicros: 41_500_000, stopped: false, unpriced: null, moreMicros: 25_000_000, decidedBy: null },
  };
  const stopped = { ...budget, usedMicros: 49_990_000, stopped: true };
  return {
    ...searches(locale),
    'budget warning': budget,
    'budget stopped': stopped,
    'budget of models stopped': { ...stopped, budget: 'model' },
    'budget waits': { ...stopped, decidedBy: 'U1' },
    'budget allowed': { ...budget, decidedBy: 'U1' },
    'budget without a price': { ...stopped, unpriced: 'bombora call' },
    'alert low stock': {
      ...{ kind: 'alert', locale, alertId: 's', url: null, findFor: leadId },
      reason: { code: 'low_stock', params: { n: 2, segment: 'French CTOs' } },
    },
    'alert vendor': {
      ...{ kind: 'alert', locale, alertId: 'v', url: null },
      reason: { code: 'vendor_credits_gone', params: { vendor: 'apollo' } },
    },
  };
}
