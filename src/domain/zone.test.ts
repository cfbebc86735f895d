import { expect, it } from 'vitest';
import { hasOneTime, isZone, zoneOf } from './zone.ts';
import { cityZones, usualZones } from './zone-cities.ts';

it('takes the only zone of a country', () => {
  expect(zoneOf({ city: 'Lyon', country: 'FR' }, 'UTC')).toEqual({
    zone: 'Europe/Paris',
    country: 'FR',
    from: 'country',
  });
  expect(zoneOf({ city: null, country: 'jp' }, 'UTC')).toEqual({
    zone: 'Asia/Tokyo',
    country: 'JP',
    from: 'country',
  });
});

it('tells the coasts of a wide country apart by the city', () => {
  const zone = (city: string) => zoneOf({ city, country: 'US' }, 'UTC').zone;
  expect(zone('San Francisco')).toBe('America/Los_Angeles');
  expect(zone('Denver')).toBe('America/Denver');
  expect(zone('New York')).toBe('America/New_York');
  expect(zone('Dallas')).toBe('America/Chicago');
});

it('takes the zone of most people when the city of a wide country is not known', () => {
  expect(zoneOf({ city: 'Smallville', country: 'US' }, 'UTC')).toEqual({
    zone: 'America/New_York',
    country: 'US',
    from: 'country',
  });
});

it('knows where a country is enough to tell the time', () => {
  const now = new Date('2026-11-20T09:00:00Z');
  expect(['FR', 'DE', 'JP', 'US', 'ES', 'ZZ'].filter((country) => hasOneTime(country, now))).toEqual([
    'FR',
    'DE',
    'JP',
  ]);
});

it('reads a city without a country, accents aside', () => {
  expect(zoneOf({ city: 'São Paulo', country: null }, 'UTC')).toEqual({
    zone: 'America/Sao_Paulo',
    country: 'BR',
    from: 'city',
  });
});

it('falls back to the sender, and to UTC when even that is unknown', () => {
  expect(zoneOf({ city: null, country: null }, 'Europe/Paris')).toEqual({
    zone: 'Europe/Paris',
    country: 'FR',
    from: 'sender',
  });
  expect(zoneOf({ city: 'Nowhere', country: 'ZZ' }, 'Mars/Base')).toEqual({
    zone: 'UTC',
    country: null,
    from: 'sender',
  });
});

it('names only zones that exist', () => {
  for (const zone of [...Object.values(usualZones), ...cityZones.values()])
    expect([zone, isZone(zone)]).toEqual([zone, true]);
});
