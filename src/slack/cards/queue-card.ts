// The review queue: one message with a counter, however many drafts wait, and the way to the next one.
import type { QueueCard } from '#domain/card.ts';
import { say } from '#text/text.ts';
import { context, type Drawn, drawn, section, some } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { button } from '../blocks/element.ts';
import { joined, phrase } from '../blocks/markup.ts';
import { ids } from '../ids.ts';

/** How many drafts wait and since when, with the way to the next one. */
export function queueCard(card: QueueCard): Drawn {
  const { locale, waiting, shown, oldest } = card;
  if (waiting === 0) {
    const nothing = phrase(locale, 'card.queue.empty');
    return drawn(nothing, [section(nothing)]);
  }
  const line = phrase(locale, 'card.queue.waiting', { n: waiting });
  const since = oldest && phrase(locale, 'card.queue.oldest', { at: moment(oldest, 'day') });
  const next = button({ id: ids.review.next, label: say(locale, 'button.review_next'), style: 'primary' });
  return drawn(
    joined([line, since], ', '),
    some(
      section(joined([line, since], ', '), next),
      context(phrase(locale, 'card.queue.shown', { n: shown })),
    ),
  );
}
