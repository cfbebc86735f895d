// What waits for a decision, the oldest first.
import type { AnyBlock } from '@slack/types';
import type { HomeView } from '#domain/home.ts';
import { say } from '#text/text.ts';
import { actions, context, header, section, some } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { button } from '../blocks/element.ts';
import { phrase } from '../blocks/markup.ts';
import { ids } from '../ids.ts';
import { leadRows } from './lead-rows.ts';

/** The drafts that wait, the longest wait first. */
export function reviewTab(home: HomeView): AnyBlock[] {
  const { locale, waiting, review } = home;
  const updated = context(phrase(locale, 'home.updated', { at: moment(home.now, 'time') }));
  const title = header(say(locale, 'home.review'));
  if (waiting === 0) return [title, section(phrase(locale, 'home.review.none')), updated];
  const next = button({ id: ids.review.next, label: say(locale, 'button.review_next'), style: 'primary' });
  const rest = waiting - review.length;
  return some(
    title,
    section(phrase(locale, 'card.queue.waiting', { n: waiting })),
    actions([next]),
    leadRows(review, locale),
    rest > 0 && context(phrase(locale, 'home.review.more', { n: rest })),
    updated,
  );
}
