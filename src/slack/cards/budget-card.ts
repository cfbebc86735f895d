// A monthly budget: a warning when it is nearly used up, and a question when it is.

import type { BudgetCard } from '#domain/run-card.ts';
import { say } from '#text/text.ts';
import { actions, context, type Drawn, drawn, section, some } from '../blocks/block.ts';
import { button } from '../blocks/element.ts';
import { bold, joined, lines, type Markup, person, phrase } from '../blocks/markup.ts';
import { money, monthName, share } from '../blocks/numbers.ts';
import { ids, writeBudgetValue } from '../ids.ts';

/** What was used of it, and the two ways on while it is stopped and nobody decided. */
export function budgetCard(card: BudgetCard): Drawn {
  const { locale, budget, stopped, decidedBy } = card;
  const title = bold(phrase(locale, `card.budget.${budget}`, { month: monthName(card.month, locale) }));
  const text = lines([title, sentence(card)]);
  const by = decidedBy === null ? null : person(decidedBy);
  const decided = by && phrase(locale, stopped ? 'card.budget.waits' : 'card.budget.allowed', { by });
  const asks = stopped && decidedBy === null && card.unpriced === null;
  return drawn(
    joined([title, sentence(card)], ': '),
    some(section(text), decided ? context(decided) : null, asks ? actions(buttons(card)) : null),
  );
}

function sentence({ locale, stopped, unpriced, usedMicros, limitMicros, budget }: BudgetCard): Markup {
  if (stopped && unpriced !== null) return phrase(locale, 'card.budget.unpriced', { what: unpriced });
  const limit = money(limitMicros, locale);
  const used = money(usedMicros, locale);
  if (stopped) return phrase(locale, `card.budget.reached.${budget}`, { used, limit });
  return phrase(locale, 'card.budget.warning', {
    used,
    limit,
    share: share(usedMicros, limitMicros, locale) ?? '',
  });
}

function buttons({ locale, budget, month, moreMicros }: BudgetCard) {
  const value = writeBudgetValue({ kind: budget, month });
  const label = say(locale, 'button.allow_more', { sum: money(moreMicros, locale) });
  return [
    button({ id: ids.budget.more, label, value, style: 'primary' }),
    button({ id: ids.budget.wait, label: say(locale, 'button.wait_month'), value }),
  ];
}
