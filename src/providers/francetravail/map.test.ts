import { expect, it } from 'vitest';
import { aCompany, sunday } from '../../../test/people.ts';
import { ownOffers, signalsOf } from './map.ts';
import type { Offer } from './offer.ts';

const brume = aCompany({ name: 'Brume Logiciels', domain: 'brume.example', city: 'Lyon', country: 'FR' });
const offer = (change: Partial<Offer> = {}): Offer => ({
  ...{
    id: '1',
    title: 'Développeur H/F',
    createdAt: '2026-11-20T08:00:00.000Z',
    place: '69 - LYON 3E ARRONDISSEMENT',
  },
  ...{ employer: 'BRUME LOGICIELS SAS', employerUrl: null, url: 'https://offres.example/1', ...change },
});

it.each([
  ['the same name in the same town', {}, 1, []],
  ['another legal form', { employer: 'Brume Logiciels' }, 1, []],
  ['the same name in another town', { place: '29 - QUIMPER' }, 0, ['namesake_ignored']],
  ['no place', { place: null }, 0, ['namesake_ignored']],
  [
    'its own web site, in another town',
    { place: '29 - QUIMPER', employerUrl: 'https://www.brume.example' },
    1,
    [],
  ],
  ['somebody else’s web site', { employerUrl: 'https://autre.example' }, 0, ['namesake_ignored']],
  ['an employer that hides its name', { employer: null }, 0, ['employer_hidden']],
  ['a name that only begins alike', { employer: 'Brume Logiciels Conseil' }, 0, []],
  ['a town that only begins alike', { place: '69 - LYONNAIS' }, 0, ['namesake_ignored']],
] as const)('%s', (...[, change, own, notes]) => {
  const sorted = ownOffers([offer(change)], brume);
  expect([sorted.own.length, sorted.notes]).toEqual([own, notes]);
});

it('matches no name alone when nobody knows where the company is', () => {
  expect(ownOffers([offer()], { ...brume, city: null }).own).toEqual([]);
});

it('keeps offers of the last 30 days for wanted roles, and makes up no date', () => {
  const offers = [
    offer({ id: '1', title: 'Comptable', createdAt: '2026-11-21T08:00:00Z' }),
    offer({ id: '2', url: null }),
    offer({ id: '3', createdAt: '2026-09-01T08:00:00Z' }),
    offer({ id: '4', createdAt: null }),
    offer({ id: '5', title: null }),
  ];
  const since = new Date('2026-10-23T10:00:00Z');
  const found = signalsOf(offers, { hiringRoles: ['software engineer'], since, now: sunday });
  expect(found.map(({ title }) => title)).toEqual(['Développeur H/F']);
  expect(found[0]?.url).toBe('https://candidat.francetravail.fr/offres/recherche/detail/2');
});
