// One import: how far it is, what became of its rows, and the way back.
import type { RunCard } from '#domain/run-card.ts';
import { say } from '#text/text.ts';
import { actions, context, type Drawn, drawn, section, some } from '../blocks/block.ts';
import { button } from '../blocks/element.ts';
import { bold, joined, lines, type Markup, person, phrase } from '../blocks/markup.ts';
import { ids } from '../ids.ts';
import { searchCard } from './search-card.ts';

/** An import: its counts, and its undo while that is possible. */
export function runCard(card: RunCard): Drawn {
  if (card.search) return searchCard(card, card.search);
  const title = joined([bold(card.name), phrase(card.locale, `card.run.purpose.${card.purpose}`)]);
  const state = stateLine(card);
  const text = lines([title, countsLine(card), state]);
  const by = phrase(card.locale, 'card.run.by', { who: person(card.by) });
  return drawn(joined([title, countsLine(card), state]), some(section(text), context(by), buttons(card)));
}

function countsLine({ counts, locale, state, purpose }: RunCard): Markup | null {
  if (state === 'failed' && counts.total === 0) return null;
  const added = purpose === 'leads' ? 'card.run.added' : 'card.run.excluded';
  return joined([
    phrase(locale, added, { n: counts.added }),
    counts.duplicate > 0 ? phrase(locale, 'card.run.duplicate', { n: counts.duplicate }) : null,
    counts.suppressed > 0 ? phrase(locale, 'card.run.suppressed', { n: counts.suppressed }) : null,
    counts.invalid > 0 ? phrase(locale, 'card.run.invalid', { n: counts.invalid }) : null,
    phrase(locale, 'card.run.total', { n: counts.total }),
  ]);
}

function stateLine({ locale, state, counts, reason, undoneBy }: RunCard): Markup | null {
  if (state === 'undone') return phrase(locale, 'card.run.undone', { who: person(undoneBy ?? '') });
  if (state === 'failed') return phrase(locale, 'card.run.failed', { reason: reason ?? '' });
  if (state === 'running') return phrase(locale, 'card.run.running');
  return counts.pending > 0 ? phrase(locale, 'card.run.pending', { n: counts.pending }) : null;
}

function buttons(card: RunCard) {
  const { locale, runId, state, counts, name } = card;
  const undo = button({
    id: ids.run.undo,
    label: say(locale, 'button.undo'),
    value: runId,
    confirm: {
      title: say(locale, 'card.run.undo.title'),
      text: say(locale, `card.run.undo.text.${card.purpose}`, { name }),
      confirm: say(locale, 'card.run.undo.confirm'),
      deny: say(locale, 'button.keep'),
    },
  });
  const rejects = button({ id: ids.run.rejects, label: say(locale, 'button.rejected_rows'), value: runId });
  const shown = [...(state === 'done' ? [undo] : []), ...(counts.invalid > 0 ? [rejects] : [])];
  return shown.length > 0 ? actions(shown) : null;
}
