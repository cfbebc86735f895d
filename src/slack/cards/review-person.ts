// The first lines of a review card: who this is, where, and what time it is there.
import type { PersonView, ReviewCard } from '#domain/review-card.ts';
import { hasOneTime } from '#domain/zone.ts';
import { type Locale, say } from '#text/text.ts';
import { localTime, zoneTown } from '../blocks/dates.ts';
import { bold, joined, lines, link, type Markup, md, phrase } from '../blocks/markup.ts';

/** Name, title and company with their links; below, the company's facts and the local time. */
export function personLines({ person, locale, now }: ReviewCard): Markup {
  const facts = joined([
    person.industry,
    person.size === null ? null : phrase(locale, 'review.people', { n: person.size }),
    placeOf(person, locale),
    clockOf(person, { locale, now }),
  ]);
  return lines([
    joined([bold(link(person.linkedinUrl, person.name)), position(person, locale)], ', '),
    facts,
  ]);
}

/** The same without markup, for notifications. */
export function personText({ person }: ReviewCard): Markup {
  return joined([md`${person.name}`, person.title, person.company], ', ');
}

function position(person: PersonView, locale: Locale): Markup | null {
  const { title, company } = person;
  const linked = company === null ? null : bold(link(person.website, company));
  if (linked === null) return title === null ? null : md`${title}`;
  return title === null ? linked : phrase(locale, 'review.at', { title, company: linked });
}

/** "Lyon, France" */
function placeOf({ city, country }: PersonView, locale: Locale): Markup | null {
  const place = joined([city, country && countryName(country, locale)], ', ');
  return place.mrkdwn === '' ? null : place;
}

/** The town that dates are given in; else the country, else the zone's own town. */
export function townOf({ city, country, zone, zoneFrom }: PersonView, locale: Locale): string {
  if (zoneFrom === 'city' && city) return city;
  if (zoneFrom !== 'sender' && country) return city ?? countryName(country, locale);
  return zoneTown(zone);
}

function clockOf(
  { zone, zoneFrom, country }: PersonView,
  { locale, now }: { locale: Locale; now: Date },
): string {
  if (zoneFrom === 'sender') return say(locale, 'review.local_time_unknown');
  const time = localTime(now, zone, { locale, shape: 'time' });
  if (zoneFrom === 'company') return say(locale, 'review.local_time_company', { time });
  const sure = zoneFrom === 'city' || hasOneTime(country ?? '', now);
  return say(locale, sure ? 'review.local_time' : 'review.local_time_country', { time });
}

/** The country in the reader's language; the code itself when it is not known. */
export function countryName(code: string, locale: Locale): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}
