// Yesterday in four numbers, and at most three things to decide, each with its button.
import type { DigestCard } from '#domain/card.ts';
import { say } from '#text/text.ts';
import { context, type Drawn, drawn, fields, header, section, some } from '../blocks/block.ts';
import { dayName, moment } from '../blocks/dates.ts';
import { button } from '../blocks/element.ts';
import { bold, joined, lines, type Markup, md, phrase } from '../blocks/markup.ts';
import { count, money } from '../blocks/numbers.ts';
import { ids } from '../ids.ts';

/** Yesterday in numbers, then at most three things to decide. */
export function digestCard(card: DigestCard): Drawn {
  const { locale } = card;
  const facts = numbers(card);
  const todo = decisions(card).slice(0, 3);
  const title = dayName(card.day, locale);
  const preferences = button({
    id: ids.config.topic,
    label: say(locale, 'button.preferences'),
    value: 'channel',
  });
  const hour = `${String(card.hour).padStart(2, '0')}:00`;
  return drawn(
    joined([title, ...facts.map(([name, value]) => md`${name}: ${value}`)]),
    some(
      header(title),
      fields(facts.map(([name, value]) => lines([bold(name), value]))),
      todo.length > 0 && section(bold(phrase(locale, 'card.digest.todo', { n: todo.length }))),
      todo,
      section(phrase(locale, 'card.digest.when', { hour }), preferences),
      card.costMicros === null && context(phrase(locale, 'card.digest.unknown_cost')),
    ),
  );
}

function numbers(card: DigestCard): [string, Markup][] {
  const { locale, found, aboveThreshold, threshold, sent, capacity, replies, costMicros } = card;
  const cost = costMicros === null ? say(locale, 'slack.unknown') : money(costMicros, locale);
  return [
    [
      say(locale, 'card.digest.found'),
      phrase(locale, 'card.digest.found_of', { found, aboveThreshold, threshold }),
    ],
    [say(locale, 'card.digest.sent'), phrase(locale, 'card.digest.sent_of', { sent, capacity })],
    [say(locale, 'card.digest.replies'), md`${count(replies, locale)}`],
    [say(locale, 'card.digest.cost'), md`${cost}`],
  ];
}

function decisions(card: DigestCard) {
  const { locale, waiting, oldestWaiting, openTasks, stoppedMailboxes } = card;
  const since = oldestWaiting && phrase(locale, 'card.queue.oldest', { at: moment(oldestWaiting, 'day') });
  const next = button({ id: ids.review.next, label: say(locale, 'button.review_next'), style: 'primary' });
  const look = button({ id: ids.mailbox.show, label: say(locale, 'button.look') });
  const show = button({ id: ids.home.tab, label: say(locale, 'button.look'), value: 'review' });
  const drafts = joined([phrase(locale, 'card.queue.waiting', { n: waiting }), since], ', ');
  return [
    ...(waiting > 0 ? [section(drafts, next)] : []),
    ...stoppedMailboxes.slice(0, 2).map(({ address, reason }) => {
      const state = reason === 'needs_reconnect' ? 'needs_reconnect' : 'paused';
      const why = phrase(locale, `mailbox.state.${state}`);
      return section(phrase(locale, 'card.digest.mailbox', { address, reason: why }), look);
    }),
    ...(openTasks > 0 ? [section(phrase(locale, 'card.digest.tasks', { n: openTasks }), show)] : []),
  ];
}
