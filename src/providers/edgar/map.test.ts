import { expect, it } from 'vitest';
import { aCompany, sunday } from '../../../test/people.ts';
import type { FormD, Hit } from './filing.ts';
import { objectionTo, signalOf, titleOf } from './map.ts';

const form = (change: Partial<FormD> = {}): FormD => ({
  ...{ entityName: 'LANTERN WORKS, INC.', entityType: 'Corporation', city: 'AUSTIN', state: 'TX' },
  ...{ industryGroup: 'Other Technology', amendment: false, firstSale: '2026-11-10' },
  ...{ offered: '13992757', sold: '5000000', ...change },
});
const hit: Hit = { cik: '1', adsh: '1', form: 'D', fileDate: '2026-11-12', names: [] };
const lantern = aCompany({ name: 'Lantern Works', country: 'US', city: 'Austin' });
const window = { since: new Date('2026-10-23T10:00:00Z'), now: sunday };

it.each([
  [{ entityName: 'Lantern Works Inc /DE/' }, null],
  [{ entityName: 'LANTERN WORKS CORP' }, null],
  [{ entityName: 'Lantern Works Labs, Inc.' }, 'no_round'],
  [{ entityName: 'Lantern Works Growth Fund II, L.P.', entityType: 'Limited Partnership' }, 'no_round'],
  [{ entityType: 'Limited Partnership' }, 'no_round'],
  [{ industryGroup: 'Pooled Investment Fund' }, 'no_round'],
  [{ industryGroup: 'Other Real Estate' }, 'no_round'],
  [{ amendment: true }, 'no_round'],
  [{ city: 'BOISE', state: 'ID' }, 'namesake_ignored'],
  [{ city: null, state: 'X0' }, 'namesake_ignored'],
  [{ city: null, state: null }, null],
] as const)('a filing that says %j is judged as %s', (change, verdict) => {
  expect(objectionTo(form(change), lantern)).toBe(verdict);
});

it('believes no name alone when neither the town nor the country of the company is known', () => {
  expect(objectionTo(form(), { ...lantern, country: null, city: null })).toBe('namesake_ignored');
});

it('dates the round by the first sale, else by the filing, and leaves out what is too old', () => {
  const read = (change: Partial<FormD>) =>
    signalOf({ hit, form: form(change), url: 'https://sec.example' }, window);
  expect(read({})?.occurredAt).toEqual(new Date('2026-11-10'));
  expect(read({ firstSale: null })?.occurredAt).toEqual(new Date('2026-11-12'));
  expect(read({ firstSale: '2026-12-24' })?.occurredAt).toEqual(new Date('2026-11-12'));
  expect(read({ firstSale: '2026-10-23' })).not.toBeNull();
  expect(read({ firstSale: '2026-10-22' })).toBeNull();
});

it.each([
  ['13992757', '0', 'Form D: $13.99M offering'],
  ['2000000000', null, 'Form D: $2B offering'],
  ['750000', null, 'Form D: $750K offering'],
  ['Indefinite', '5000000', 'Form D: $5M sold'],
  [null, null, 'Form D: offering'],
] as const)('a form with %s offered and %s sold reads "%s"', (offered, sold, title) => {
  expect(titleOf({ offered, sold })).toBe(title);
});
