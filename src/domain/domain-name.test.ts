import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyDomain, hostOf, isFreeMail, registrableDomain } from './domain-name.ts';

describe('the domain of a company', () => {
  it.each([
    ['https://www.Acme.example/en/team?x=1', 'acme.example'],
    ['WWW.ACME.EXAMPLE.', 'acme.example'],
    ['http://shop.acme.co.uk:8080', 'acme.co.uk'],
    ['acme.test', 'acme.test'],
    ['ana@mail.acme.example', 'acme.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('of %s is %s', (text, domain) => expect(companyDomain(text)).toBe(domain));

  it.each(['gmail.com', 'ana@orange.fr', 'bbox.fr', 'mailinator.com'])(
    'is never a provider of mailboxes (%s)',
    (text) => {
      expect(isFreeMail(text.replace(/^.*@/, ''))).toBe(true);
      expect(companyDomain(text)).toBeNull();
    },
  );

  it('is never a social network, where a company only has a page', () => {
    expect(companyDomain('https://www.linkedin.com/company/acme')).toBeNull();
  });

  it.each(['', 'acme', 'localhost', '127.0.0.1', 'http://[::1]/', 'a b.example', 'n/a', '-'])(
    'is not in %j',
    (text) => expect(companyDomain(text)).toBeNull(),
  );

  it('is never confused by hostile text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const host = hostOf(text);
        expect(host === null || /^[a-z0-9._-]+$/.test(host)).toBe(true);
        const domain = registrableDomain(text);
        expect(domain === null || registrableDomain(domain) === domain).toBe(true);
      }),
    );
  });
});
