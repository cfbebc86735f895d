import { describe, expect, it } from 'vitest';
import { countryCode, languageOfCountry } from './country.ts';
import { listDate } from './list-date.ts';
import { seniorityOf, sizeOf } from './seniority.ts';

describe('words of a list', () => {
  it.each([
    ['France', 'FR'],
    ['fr', 'FR'],
    ['Allemagne', 'DE'],
    ['Germany', 'DE'],
    ['ÉTATS-UNIS', 'US'],
    ['U.S.A.', 'US'],
    ['United Kingdom', 'GB'],
    ['Royaume-Uni', 'GB'],
    ['uk', 'GB'],
    ["Côte d'Ivoire", 'CI'],
    ['Autriche', 'AT'],
  ])('country %s is %s', (text, code) => expect(countryCode(text)).toBe(code));
  it.each(['', 'Atlantis', 'Unknown', '75001', 'n/a'])('country %j is not known', (text) =>
    expect(countryCode(text)).toBeNull(),
  );

  it('tell the language of a first mail only where the country decides it', () => {
    expect(languageOfCountry('FR')).toBe('fr');
    expect(languageOfCountry('SE')).toBe('en');
    expect(languageOfCountry('CH')).toBeNull();
    expect(languageOfCountry(null)).toBeNull();
  });

  it.each([
    ['CTO', 'c_level'],
    ['Chief Technology Officer', 'c_level'],
    ['Directrice générale', 'c_level'],
    ['Assistant to the CEO', 'senior'],
    ['Co-Founder & CEO', 'owner'],
    ['VP Engineering', 'vp'],
    ['Vice President, Sales', 'vp'],
    ['Head of Data', 'head'],
    ['Responsable achats', 'head'],
    ['Directeur technique', 'director'],
    ['Chef de projet', 'manager'],
    ['Ingénieure confirmée', 'senior'],
    ['Stagiaire marketing', 'junior'],
  ])('title %s is %s', (title, seniority) => expect(seniorityOf(title)).toBe(seniority));
  it('title without a rank has none', () => expect(seniorityOf('Accountant')).toBeNull());

  it.each([
    ['250', 250],
    ['1,200', 1200],
    ['1 200 salariés', 1200],
    ['1.200', 1200],
    ['51-200', 126],
    ['51 à 200', 126],
    ['10k', 10_000],
    ['10,001+', 10_001],
    ['5000+', 5000],
    ['', null],
    ['many', null],
    ['99999999999', null],
  ])('size %j is %j', (text, size) => expect(sizeOf(text)).toBe(size));

  it.each([
    ['2026-11-05', '2026-11-05'],
    ['2026-11-05T10:00:00Z', '2026-11-05'],
    ['05/11/2026', '2026-11-05'],
    ['11/25/2026', '2026-11-25'],
    ['5.11.2026', '2026-11-05'],
    ['31/02/2026', undefined],
    ['yesterday', undefined],
  ])('date %s is %s', (text, day) => expect(listDate(text)?.toISOString().slice(0, 10)).toBe(day));
});
