// Something for a person to decide: an outcome that nobody knows, a job that gave up.
import type { TaskCard } from '#domain/card.ts';
import { say, type TextKey } from '#text/text.ts';
import { actions, context, type Drawn, drawn, section, some } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { button } from '../blocks/element.ts';
import { joined, lines, person, phrase } from '../blocks/markup.ts';
import { ids } from '../ids.ts';
import { unknownButtons } from './unknown-buttons.ts';

/** One thing for a person, with its buttons until somebody did it. */
export function taskCard(card: TaskCard): Drawn {
  const { locale, task, owner, detail, done } = card;
  const who = card.who ?? say(locale, 'card.task.somebody');
  const sentence = phrase(locale, `card.task.${task}`, { who });
  const line = joined([owner && !done ? person(owner) : null, sentence], ' ');
  if (done) {
    const outcome = phrase(locale, 'card.task.done', { by: person(done.by), at: moment(done.at) });
    const what = outcomes[done.outcome];
    const text = joined([outcome, what ? say(locale, what) : null]);
    return drawn(joined([line, text]), some(section(line), context(text)));
  }
  const more = task === 'dead_letter' ? phrase(locale, 'card.task.choice', { reference: detail }) : detail;
  return drawn(line, some(section(lines([line, more])), actions(buttons(card))));
}

/** How a task ended, where "done" does not say it all. */
const outcomes: Readonly<Record<string, TextKey>> = {
  skipped: 'card.task.outcome.skipped',
  sent: 'card.task.outcome.sent',
  again: 'card.task.outcome.again',
  retried: 'card.task.outcome.retried',
  dropped: 'card.task.outcome.dropped',
  yes: 'card.task.outcome.yes',
  no: 'card.task.outcome.no',
};

function buttons({ locale, task, taskId }: TaskCard) {
  const value = taskId;
  const done = button({ id: ids.task.done, label: say(locale, 'button.done'), value, style: 'primary' });
  if (task === 'dead_letter') {
    return [
      button({ id: ids.task.retry, label: say(locale, 'button.retry'), value, style: 'primary' }),
      button({ id: ids.task.drop, label: say(locale, 'button.drop'), value }),
    ];
  }
  if (task === 'weak_match') {
    return [
      button({ id: ids.task.yes, label: say(locale, 'button.yes_answer'), value, style: 'primary' }),
      button({ id: ids.task.no, label: say(locale, 'button.no_answer'), value }),
    ];
  }
  if (task !== 'unknown_outcome') return [done];
  return unknownButtons(locale, { wasSent: ids.task.wasSent, again: ids.task.again, value });
}
