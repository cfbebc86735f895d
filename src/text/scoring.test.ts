import { expect, it } from 'vitest';
import { fitOf } from '#domain/fit.ts';
import { reasonOf } from '#domain/fit-sentence.ts';
import { icpSchema } from '#domain/segment.ts';
import { aCompany, aLead } from '../../test/people.ts';
import { say } from './text.ts';

const icp = icpSchema.parse({
  industries: ['SaaS'],
  roles: ['CTO'],
  sizes: [{ min: 50, max: 500 }],
  countries: ['FR'],
  exclusions: ['agency'],
});
const lead = aLead({ title: 'CTO', country: 'FR' });

it('says the reason of a score in both languages', () => {
  const fit = fitOf(icp, { lead, company: aCompany({ industry: 'Fintech' }) });
  expect(reasonOf(fit, 'en', say)).toBe('right role, right country, but a neighbouring sector; size unknown');
  expect(reasonOf(fit, 'fr', say)).toBe('bon poste, bon pays, mais un secteur voisin; taille inconnue');
});

it('says which exclusion was met, and that there is no ICP', () => {
  const fit = fitOf(icp, { lead, company: aCompany({ name: 'Pixel Agency' }) });
  expect(reasonOf(fit, 'en', say)).toBe('excluded by your criteria: “agency”');
  expect(reasonOf(fitOf(null, { lead, company: null }), 'en', say)).toBe(
    'no ICP yet, so nothing to compare with',
  );
});
