import { describe, expect, it } from 'vitest';
import { isParked } from './parked.ts';
import { readHtml } from './read-html.ts';

const at = 'https://acme.example/';
const parked = (html: string, url = at) => isParked(readHtml(html, url), url);

describe('a parked domain', () => {
  it.each([
    'acme.example – this domain is for sale!',
    'Ce nom de domaine est à vendre',
    'Diese Domain steht zum Verkauf',
    'Este dominio está en venta',
    'Parked free, courtesy of a registrar',
    'Welcome to nginx!',
    'Apache2 Debian Default Page: It works',
  ])('says “%s”', (text) => {
    expect(parked(`<title>acme</title><h1>${text}</h1>`)).toBe(true);
  });

  it('is where parked domains are sent to', () => {
    expect(parked('<p>Offers</p>', 'https://www.hugedomains.com/domain_profile.cfm?d=acme')).toBe(true);
  });

  it('takes its page from a parking company', () => {
    expect(parked('<iframe src="https://x.sedoparking.com/y"></iframe>')).toBe(true);
  });

  it('is not a company that deals in domains', () => {
    const shop = `<h1>Domain names</h1>${'<p>We help firms to find and keep their name on the web.</p>'.repeat(40)}<p>Is this domain for sale? Ask us.</p>`;
    expect(parked(shop)).toBe(false);
  });

  it('is not a company that says little', () => {
    expect(parked('<title>Nord</title><p>Bateaux en bois, depuis 1987.</p>')).toBe(false);
  });
});
