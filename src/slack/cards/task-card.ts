// Something for a person to do: a LinkedIn step, an outcome that nobody knows, a job that gave up.
import type { TaskCard } from '#domain/card.ts';
import { say } from '#text/text.ts';
import { actions, context, type Drawn, drawn, section, some } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { button } from '../blocks/element.ts';
import { joined, lines, person, phrase } from '../blocks/markup.ts';
import { ids } from '../ids.ts';

export function taskCard(card: TaskCard): Drawn {
  const { locale, task, owner, detail, done } = card;
  const who = card.who ?? say(locale, 'card.task.somebody');
  const sentence = phrase(locale, `card.task.${task}`, { who });
  const line = joined([owner && !done ? person(owner) : null, sentence], ' ');
  if (done) {
    const outcome = phrase(locale, 'card.task.done', { by: person(done.by), at: moment(done.at) });
    return drawn(joined([line, outcome]), some(section(line), context(joined([outcome, done.outcome]))));
  }
  return drawn(line, some(section(lines([line, detail])), actions(buttons(card))));
}

function buttons({ locale, task, taskId, linkedinUrl }: TaskCard) {
  const value = taskId;
  const done = button({ id: ids.task.done, label: say(locale, 'button.done'), value, style: 'primary' });
  if (task === 'linkedin_visit' || task === 'linkedin_invite') {
    const label = say(locale, 'button.open_linkedin');
    return [...(isLink(linkedinUrl) ? [button({ id: ids.link, label, url: linkedinUrl })] : []), done];
  }
  if (task !== 'unknown_outcome') return [done];
  return [
    button({ id: ids.task.wasSent, label: say(locale, 'button.was_sent'), value }),
    button({ id: ids.task.again, label: say(locale, 'button.send_again'), value, confirm: again(locale) }),
  ];
}

function isLink(url: string | null): url is string {
  return url !== null && /^https:\/\//.test(url) && url.length <= 3000;
}

function again(locale: TaskCard['locale']) {
  return {
    title: say(locale, 'card.task.again.title'),
    text: say(locale, 'card.task.again.text'),
    confirm: say(locale, 'button.send_again'),
    deny: say(locale, 'button.keep'),
  };
}
