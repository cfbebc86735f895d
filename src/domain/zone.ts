// The time zone of a prospect, and the country whose holidays are kept: from the city, else the country, else the
// company's place, else the sender's. The card says which it was.
import { getAllTimezones, getCountry, getTimezone } from 'countries-and-timezones';
import { DateTime } from 'luxon';
import { foldWords } from './text-fold.ts';
import type { Place } from './window.ts';
import { cityZones, usualZones } from './zone-cities.ts';

export type PlacedZone = Place & { readonly from: 'city' | 'country' | 'company' | 'sender' };

/** `country` is ISO alpha-2; `senderZone` is used as it is when it is a known zone, else UTC. */
export function zoneOf(
  place: { readonly city: string | null; readonly country: string | null },
  senderZone: string,
): PlacedZone {
  const country = place.country?.trim().toUpperCase() || null;
  const byCity = place.city ? zoneOfCity(foldWords(place.city), country) : null;
  if (byCity) return { zone: byCity, country: country ?? countryOfZone(byCity), from: 'city' };
  const byCountry = country ? zoneOfCountry(country) : null;
  if (byCountry) return { zone: byCountry, country, from: 'country' };
  const zone = isZone(senderZone) ? senderZone : 'UTC';
  return { zone, country: countryOfZone(zone), from: 'sender' };
}

/** True for a name of the IANA list that this machine knows. */
export function isZone(name: string): boolean {
  return DateTime.utc().setZone(name).isValid;
}

/** True when clocks show the same all over the country at this moment: then nothing about a time is a guess. */
export function hasOneTime(country: string, at: Date): boolean {
  const offsets = zonesOf(country).map((zone) => DateTime.fromJSDate(at, { zone }).offset);
  return new Set(offsets).size === 1;
}

function zoneOfCity(city: string, country: string | null): string | null {
  const listed = country ? cityZones.get(`${country}/${city}`) : undefined;
  if (listed) return listed;
  const candidates = country ? zonesOf(country) : Object.keys(getAllTimezones());
  // "São Paulo" and "America/Sao_Paulo" name one city.
  return candidates.find((zone) => foldWords(zone.split('/').at(-1) ?? '') === city) ?? null;
}

/** The country that a zone is mainly about; null for UTC and its like. */
export function countryOfZone(zone: string): string | null {
  const about: { readonly countries: readonly string[] } | null = getTimezone(zone);
  return about?.countries[0] ?? null;
}

function zoneOfCountry(country: string): string | null {
  const usual = usualZones[country] ?? zonesOf(country)[0];
  return usual && isZone(usual) ? usual : null;
}

function zonesOf(country: string): readonly string[] {
  return lookUp(country)?.timezones.filter(isZone) ?? [];
}

function lookUp(country: string): { readonly timezones: readonly string[] } | null {
  return getCountry(country) ?? null;
}
