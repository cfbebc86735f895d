// The LinkedIn steps of one person and day: one message, one step at a time, updated in place.
import type { LinkedinDayCard, LinkedinStepView } from '#domain/linkedin-day.ts';
import { say, type TextKey } from '#text/text.ts';
import { actions, context, type Drawn, drawn, quoted, section, some } from '../blocks/block.ts';
import { dayName } from '../blocks/dates.ts';
import { button } from '../blocks/element.ts';
import { bold, joined, lines, type Markup, phrase } from '../blocks/markup.ts';
import { ids } from '../ids.ts';

/** Names that are listed under the step at hand; the rest is a number. */
const listed = 5;

/** The step at hand with its buttons, then who comes next and what was done. */
export function linkedinDayCard(card: LinkedinDayCard): Drawn {
  const { locale, current, done, movedOn } = card;
  const title = titleOf(card);
  const text = current ? joined([title, stepLine(current, locale)]) : title;
  return drawn(
    text,
    some(
      section(bold(title)),
      current && stepBlocks(current, card),
      nextLine(card),
      done.length > 0 && context(lines(done.slice(-10).map((one) => doneLine(one, locale)))),
      movedOn > 0 && context(phrase(locale, 'linkedin.day.moved', { n: movedOn })),
    ),
  );
}

/** A day that is over with steps that nobody did is named: "today" would be another one. */
function titleOf({ locale, open, movedOn, day }: LinkedinDayCard): Markup {
  if (open > 0) return phrase(locale, 'linkedin.day.title', { n: open });
  if (movedOn > 0) return phrase(locale, 'linkedin.day.over', { day: dayName(day, locale) });
  return phrase(locale, 'linkedin.day.none');
}

type Current = NonNullable<LinkedinDayCard['current']>;

function stepBlocks(current: Current, { locale, open }: LinkedinDayCard) {
  const about = joined([current.title, current.company]);
  const note =
    current.note === null ? [] : [context(phrase(locale, 'linkedin.day.note')), quoted(current.note)];
  return some(
    section(lines([stepLine(current, locale), about])),
    current.unsure && context(phrase(locale, 'linkedin.day.unsure')),
    note,
    actions(mainButtons(current, locale)),
    actions(otherButtons(current, { locale, more: open > 1 })),
  );
}

function mainButtons({ taskId, linkedinUrl, who }: Current, locale: LinkedinDayCard['locale']) {
  const open = { id: ids.link, label: say(locale, 'button.open_linkedin'), url: profileOf(linkedinUrl, who) };
  return [
    button(open),
    button({ id: ids.task.done, label: say(locale, 'button.done'), value: taskId, style: 'primary' }),
    button({ id: ids.linkedin.skip, label: say(locale, 'button.skip'), value: taskId }),
    button({ id: ids.linkedin.snooze, label: say(locale, 'button.snooze_tomorrow'), value: taskId }),
  ];
}

function otherButtons(
  { taskId }: Current,
  { locale, more }: { locale: LinkedinDayCard['locale']; more: boolean },
) {
  const next = button({ id: ids.linkedin.next, label: say(locale, 'button.next'), value: taskId });
  return [
    button({ id: ids.linkedin.accepted, label: say(locale, 'button.connected'), value: taskId }),
    button({ id: ids.linkedin.answered, label: say(locale, 'button.answered_linkedin'), value: taskId }),
    ...(more ? [next] : []),
  ];
}

/** The profile, or a search for the name where it is not known. */
function profileOf(url: string | null, who: string): string {
  if (url !== null && /^https:\/\//.test(url) && url.length <= 3000) return url;
  return `https://www.linkedin.com/search/results/people/?keywords=${encodeURIComponent(who.slice(0, 200))}`;
}

function stepLine({ step, who }: LinkedinStepView, locale: LinkedinDayCard['locale']): Markup {
  return phrase(locale, `card.task.${step}`, { who });
}

function nextLine({ next, locale }: LinkedinDayCard) {
  if (next.length === 0) return null;
  const names = next
    .slice(0, listed)
    .map(({ who, company, step }) =>
      say(locale, `linkedin.next.${step}`, { who: company ? `${who} (${company})` : who }),
    );
  const more = next.length - names.length;
  const key = more > 0 ? 'linkedin.day.next_more' : 'linkedin.day.next';
  return context(phrase(locale, key, { names: names.join(', '), more }));
}

const outcomes: Readonly<Record<string, TextKey>> = {
  done: 'linkedin.outcome.done',
  skipped: 'card.task.outcome.skipped',
  accepted: 'linkedin.outcome.accepted',
  answered: 'linkedin.outcome.answered',
};

function doneLine(one: LinkedinDayCard['done'][number], locale: LinkedinDayCard['locale']): Markup {
  const outcome = outcomes[one.outcome];
  return joined([stepLine(one, locale), outcome ? say(locale, outcome) : null]);
}
