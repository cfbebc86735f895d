// What decisions of people say about the ICP: the numbers, the people as links, what would change, and two buttons.
import type { ProposalCard } from '#domain/proposal-card.ts';
import { say, type TextKey } from '#text/text.ts';
import { actions, context, type Drawn, drawn, section, some } from '../blocks/block.ts';
import { button } from '../blocks/element.ts';
import { bold, joined, lines, type Markup, md, person, phrase } from '../blocks/markup.ts';
import { ids } from '../ids.ts';
import { fieldName } from '../views/fields.ts';

const names: Readonly<Record<string, TextKey>> = {
  industry: 'fit.label.industry',
  role: 'fit.label.role',
  seniority: 'fit.label.seniority',
  size: 'fit.label.size',
  country: 'fit.label.country',
  technology: 'fit.label.technology',
};

/** A suggestion while it waits; shrunk to its outcome afterwards. */
export function proposalCard(card: ProposalCard): Drawn {
  const { locale, rejected, of, others, othersRejected, segment, value } = card;
  const key = names[card.dimension];
  const what = key ? say(locale, key) : card.dimension;
  const title = phrase(locale, 'proposal.title', { rejected, of, what, value });
  if (card.outcome !== null) return decided(card, title);
  const numbers = phrase(locale, 'proposal.others', { rejected: othersRejected, of: others });
  const text = lines([
    bold(title),
    joined([segment, numbers]),
    ...changeLines(card),
    bold(phrase(locale, 'proposal.who')),
  ]);
  const people = card.leads.map(({ id, name }) =>
    button({ id: `${ids.lead.open}.${id.slice(-8)}`, label: name, value: id }),
  );
  const decide = [
    button({ id: ids.icp.apply, label: say(locale, 'icp.apply'), value: card.changeId, style: 'primary' }),
    button({ id: ids.icp.dismiss, label: say(locale, 'icp.not_now'), value: card.changeId }),
  ];
  return drawn(
    title,
    some(
      section(text),
      people.length > 0 && actions(people),
      context(phrase(locale, 'proposal.note')),
      actions(decide),
    ),
  );
}

function changeLines({ changes, locale }: ProposalCard): Markup[] {
  return changes.map(({ field, before, after }) =>
    joined([fieldName(field, locale), md`${before || '–'} → ${after || '–'}`], ': '),
  );
}

function decided(card: ProposalCard, title: Markup): Drawn {
  const { locale, outcome, decidedBy, changeId } = card;
  const outcomeLine = phrase(locale, `proposal.${outcome ?? 'dismissed'}`, { who: person(decidedBy ?? '') });
  const undo = button({ id: ids.icp.undo, label: say(locale, 'icp.undo'), value: changeId });
  const text = lines([title, outcome === 'applied' ? lines(changeLines(card)) : null, outcomeLine]);
  return drawn(joined([title, outcomeLine]), [section(text, outcome === 'applied' ? undo : undefined)]);
}
