// What we know of a lead in lines that people read: one line a source and day, each fact with its name.
import type { Fact } from '#domain/lead.ts';
import { rowFields } from '#domain/row.ts';
import { signalNotes } from '#domain/signal-note.ts';
import { siteTroubles } from '#domain/site-report.ts';
import { shortened } from '#lib/storable.ts';
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
  const said = joined(
    facts.map((fact) => md`${bold(nameOf(fact.field, locale))} ${shortened(saidOf(fact, locale), longest)}`),
  );
  return phrase(locale, 'lead.facts_from', { source: sourceOf(first), day: dayOf(first, locale), said });
}

/** Pages of a web site are long; what they say is behind their link. */
const longest = 160;

/** What vendors and web sites add to the fields of a list. */
const learntFields = [
  'signalNote',
  'site',
  'siteTitle',
  'siteSummary',
  'siteHome',
  'siteAbout',
  'siteCareers',
  'siteLanguage',
  'keywords',
  'founded',
  'emailStatus',
] as const;

/** Codes become sentences. */
function saidOf({ field, value }: Fact, locale: Locale): string {
  const note = field === 'signalNote' && signalNotes.find((code) => code === value);
  if (note) return say(locale, `fact.note.${note}`);
  const trouble = field === 'site' && siteTroubles.find((code) => code === value);
  if (trouble) return say(locale, `fact.trouble.${trouble}`);
  return field === 'site' ? say(locale, 'fact.site_read') : value;
}

function nameOf(field: string, locale: Locale): string {
  const known = [...rowFields, ...learntFields].find((name) => name === field);
  return known ? say(locale, `fact.${known}`) : field;
}

const sourceOf = (fact: Fact | undefined): string => (fact?.source ?? '').replace(/^(?:csv|person):/, '');

function dayOf(fact: Fact | undefined, locale: Locale): string {
  const at = new Date(fact?.at ?? '');
  return Number.isNaN(at.getTime()) ? '' : localTime(at, 'UTC', { locale, shape: 'day' });
}
