import { describe, expect, it } from 'vitest';
import { findPageLink, samePage } from './find-links.ts';
import { guessedPaths } from './page-words.ts';

const home = 'https://acme.example/';
const link = (path: string, text = '') => ({ url: new URL(path, home).href, text });

describe('the careers page', () => {
  it.each([
    ['/en/careers', 'Careers'],
    ['/carrieres', 'Carrières'],
    ['/x1', 'Nous rejoindre'],
    ['/x2', 'Rejoignez-nous !'],
    ['/recrutement', ''],
    ['/karriere.html', ''],
    ['/x3', 'Stellenangebote'],
    ['/x4', 'Lavora con noi'],
    ['/x5', 'Trabaja con nosotros'],
    ['/x6', 'Vacatures'],
    ['/x7', 'Lediga jobb'],
    ['/x8', 'Praca'],
    ['/x9', '採用情報'],
    ['https://jobs.acme.example/', 'Open'],
    ['/x10', 'Jobs & Karriere'],
  ])('%s “%s” is it', (path, text) => {
    const links = [link('/', 'Home'), link('/products', 'Products'), link(path, text)];
    expect(findPageLink(links, 'careers', home)).toBe(new URL(path, home).href);
  });

  it('is the page itself rather than one of its offers', () => {
    const links = [link('/careers/senior-engineer', 'Senior engineer'), link('/careers', 'Careers')];
    expect(findPageLink(links, 'careers', home)).toBe('https://acme.example/careers');
  });

  it('is not an article about careers, a file, or another company’s', () => {
    const links = [
      link('/blog/x', 'How we changed the careers of a hundred engineers in Lyon'),
      link('/careers.pdf', 'Careers'),
      link('https://other.example/careers', 'Careers'),
      link('/#careers', 'Careers'),
    ];
    expect(findPageLink(links, 'careers', home)).toBeNull();
  });
});

describe('the page about the company', () => {
  it.each([
    ['/about', 'About'],
    ['/y1', 'Qui sommes-nous ?'],
    ['/y2', 'À propos'],
    ['/y3', 'Über uns'],
    ['/y4', 'Chi siamo'],
    ['/y5', 'Over ons'],
    ['/sobre-nosotros', ''],
    ['/%C3%BCber-uns', ''],
  ])('%s “%s” is it', (path, text) => {
    expect(findPageLink([link('/', 'Home'), link(path, text)], 'about', home)).toBe(new URL(path, home).href);
  });

  it('is guessed in the language of the site, then in English', () => {
    expect(guessedPaths('about', 'fr-ca')).toEqual(['/a-propos', '/about']);
    expect(guessedPaths('careers', null)).toEqual(['/careers', '/jobs']);
  });
});

it('one page has several addresses', () => {
  expect(samePage('http://www.acme.example/index.html#top', 'https://acme.example')).toBe(true);
  expect(samePage('https://acme.example/about/', 'https://acme.example/about')).toBe(true);
  expect(samePage('https://acme.example/about', 'https://acme.example/')).toBe(false);
});
