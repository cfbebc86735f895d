// What we know of a lead in lines that people read: one line a source and day, each fact with its name.
import type { Fact } from '#domain/lead.ts';
import { rowFields } from '#domain/row.ts';
import { type Locale, say } from '#text/text.ts';
import { localTime } from './blocks/dates.ts';
import { bold, joined, type Markup, md, phrase } from './blocks/markup.ts';

/** "From demo.csv row 2 (22 Nov): *Title* VP Engineering · *City* Lyon" */
export function factLines(facts: readonly Fact[], locale: Locale): Markup[] {
  const bySource = Map.groupBy(facts, ({ source, at }) => `${source}\n${at.slice(0, 10)}`);
  return [...bySource.values()].map((group) => sourceLine(group, locale));
}

function sourceLine(facts: readonly Fact[], locale: Locale): Markup {
  const [first] = facts;
  const said = joined(facts.map(({ field, value }) => md`${bold(nameOf(field, locale))} ${value}`));
  return phrase(locale, 'lead.facts_from', { source: sourceOf(first), day: dayOf(first, locale), said });
}

function nameOf(field: string, locale: Locale): string {
  const known = rowFields.find((name) => name === field);
  return known ? say(locale, `fact.${known}`) : field;
}

const sourceOf = (fact: Fact | undefined): string => (fact?.source ?? '').replace(/^(?:csv|person):/, '');

function dayOf(fact: Fact | undefined, locale: Locale): string {
  const at = new Date(fact?.at ?? '');
  return Number.isNaN(at.getTime()) ? '' : localTime(at, 'UTC', { locale, shape: 'day' });
}
