// One search: a bar, what became of the people it saw, what it has cost of its budget, and the way to stop it, to let
// it go on or to take it back.
import type { RunCard, SearchView } from '#domain/run-card.ts';
import { type Locale, say } from '#text/text.ts';
import { actions, context, type Drawn, drawn, section, some } from '../blocks/block.ts';
import { button } from '../blocks/element.ts';
import { bold, joined, lines, type Markup, person, phrase } from '../blocks/markup.ts';
import { money } from '../blocks/numbers.ts';
import { ids } from '../ids.ts';

const cells = 12;

/** The message of a search, redrawn as it goes on. */
export function searchCard(card: RunCard, search: SearchView): Drawn {
  const { locale, by } = card;
  const title = joined([bold(card.name), phrase(locale, 'card.run.purpose.search')]);
  const state = stateLine(card, search);
  const text = lines([title, progress(card, search), countsLine(card, search), state]);
  const started =
    by === 'schedule'
      ? phrase(locale, 'card.run.by_schedule')
      : phrase(locale, 'card.run.by', { who: person(by) });
  const shown = some(section(text), context(joined([started, spent(search, locale)])), buttons(card, search));
  return drawn(joined([title, state ?? progress(card, search)]), shown);
}

function progress({ counts, locale }: RunCard, { wanted }: SearchView): Markup {
  const added = counts.added + counts.pending;
  const full = wanted === 0 ? 0 : Math.min(cells, Math.round((added / wanted) * cells));
  const bar = `${'▓'.repeat(full)}${'░'.repeat(cells - full)}`;
  return phrase(locale, 'card.run.progress', { bar, added, wanted });
}

function countsLine({ counts, locale }: RunCard, { good, available }: SearchView): Markup {
  const part = (n: number, key: 'duplicate' | 'suppressed' | 'invalid') =>
    n > 0 ? phrase(locale, `card.run.${key}`, { n }) : null;
  return joined([
    good > 0 ? phrase(locale, 'card.run.good', { n: good }) : null,
    part(counts.duplicate, 'duplicate'),
    part(counts.suppressed, 'suppressed'),
    part(counts.invalid, 'invalid'),
    phrase(locale, 'card.run.seen', { n: counts.total }),
    // The last source's own number: with several sources it may be smaller than what was seen.
    (available ?? 0) <= counts.total ? null : phrase(locale, 'card.run.available', { n: available ?? 0 }),
  ]);
}

function stateLine(card: RunCard, search: SearchView): Markup | null {
  const { locale, state, reason, undoneBy } = card;
  const why = { reason: reason ?? '' };
  switch (state) {
    case 'undone':
      return phrase(locale, 'card.run.undone', { who: person(undoneBy ?? '') });
    case 'failed':
    case 'stopped':
      return phrase(locale, 'card.run.stopped', why);
    case 'paused':
      return phrase(locale, 'card.run.paused', why);
    case 'running':
      return waiting(search, locale) ?? phrase(locale, 'card.run.searching');
    case 'done': {
      const { unfinished } = search;
      const left = unfinished > 0 ? phrase(locale, 'card.run.unfinished', { n: unfinished }) : null;
      return (
        waiting(search, locale) ?? left ?? (reason === null ? null : phrase(locale, 'card.run.ended', why))
      );
    }
  }
}

/** Null while anything moves. */
function waiting({ unfinished, putOff }: SearchView, locale: Locale): Markup | null {
  return putOff > 0 && putOff === unfinished ? phrase(locale, 'card.run.put_off', { n: putOff }) : null;
}

function spent({ spentMicros, budgetMicros }: SearchView, locale: Locale): Markup {
  const budget = budgetMicros === null ? '–' : money(budgetMicros, locale);
  return phrase(locale, 'card.run.spent', { spent: money(spentMicros, locale), budget });
}

function buttons(card: RunCard, { moreMicros }: SearchView) {
  const { locale, state, runId: value, counts } = card;
  const more = money(moreMicros, locale);
  const label = moreMicros > 0 ? say(locale, 'button.continue', { more }) : say(locale, 'button.go_on');
  const stop = button({ id: ids.run.stop, label: say(locale, 'button.stop'), value });
  const goOn = button({ id: ids.run.goOn, label, value, style: 'primary' });
  const rejects = button({ id: ids.run.rejects, label: say(locale, 'button.rejected_rows'), value });
  const undo = button({ id: ids.run.undo, label: say(locale, 'button.undo'), value, confirm: undoing(card) });
  const shown = [
    ...(state === 'paused' ? [goOn] : []),
    ...(state === 'running' || state === 'paused' ? [stop] : []),
    ...(state === 'done' || state === 'stopped' ? [undo] : []),
    ...(counts.invalid > 0 ? [rejects] : []),
  ];
  return shown.length > 0 ? actions(shown) : null;
}

function undoing({ locale, name }: RunCard) {
  return {
    title: say(locale, 'card.run.undo.title.search'),
    text: say(locale, 'card.run.undo.text.leads', { name }),
    confirm: say(locale, 'card.run.undo.confirm'),
    deny: say(locale, 'button.keep'),
  };
}
