import { describe, expect, it } from 'vitest';
import { companyKey } from './company-name.ts';
import { linkedinKey, linkedinUrl } from './linkedin.ts';
import { personKey } from './person-key.ts';

describe('a company name', () => {
  it.each([
    ['ACME, Inc.', 'Acme SAS'],
    ['Société Générale d’Exemple', 'Societe generale d exemple SA'],
    ['Müller & Söhne GmbH', 'MULLER SOHNE'],
  ])('%s is %s', (one, other) => expect(companyKey(one)).toBe(companyKey(other)));

  it('is not emptied by being only a legal form', () => expect(companyKey('AG')).toBe('ag'));
  it('keeps other scripts apart', () => expect(companyKey('株式会社例')).not.toBe(companyKey('例え')));
});

describe('a person without an address', () => {
  it('is the same with other case, accents, order and legal form', () => {
    expect(personKey('Zoé Martin', 'Acme SAS')).toBe(personKey('MARTIN zoe', 'ACME'));
  });
  it('is not the same at another company', () => {
    expect(personKey('Zoé Martin', 'Acme')).not.toBe(personKey('Zoé Martin', 'Borealis'));
  });
  it('needs two names and a company', () => {
    expect(personKey('Zoé', 'Acme')).toBeNull();
    expect(personKey('Zoé Martin', null)).toBeNull();
    expect(personKey('Zoé Martin', ' – ')).toBeNull();
  });
});

describe('a LinkedIn profile', () => {
  it.each([
    'https://www.linkedin.com/in/Ana-Roy/',
    'fr.linkedin.com/in/ana-roy?trk=x',
    'http://linkedin.com/in/ana-roy#top',
  ])('%s is one person', (url) => expect(linkedinKey(url)).toBe('in/ana-roy'));

  it.each(['https://linkedin.com/company/acme', 'https://evil.example/linkedin.com/in/x', '', 'in/ana'])(
    '%s is no profile',
    (url) => expect(linkedinKey(url)).toBeNull(),
  );

  it('opens by its key', () => {
    expect(linkedinUrl('in/zoé')).toBe('https://www.linkedin.com/in/zo%C3%A9');
    expect(linkedinKey(linkedinUrl('in/zoé'))).toBe('in/zoé');
  });
});
