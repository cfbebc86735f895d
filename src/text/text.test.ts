import { expect, it } from 'vitest';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { fill, say, sayCode } from './text.ts';

const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)/g)].map((m) => m[1] ?? '').sort();

it('has the same keys in both languages', () => {
  expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
});

it('asks for the same parameters in both languages', () => {
  const french: Record<string, string> = fr;
  for (const [key, sentence] of Object.entries(en)) {
    expect([key, ...new Set(placeholders(french[key] ?? ''))]).toEqual([
      key,
      ...new Set(placeholders(sentence)),
    ]);
  }
});

it('chooses singular and plural by the number, as the language does', () => {
  expect(fillOf('en', 0)).toBe('0 leads');
  expect(fillOf('en', 1)).toBe('one lead');
  expect(fillOf('fr', 0)).toBe('one lead');
});

function fillOf(locale: 'en' | 'fr', n: number): string {
  return fill('{n|one lead|# leads}', { locale, params: { n } });
}

it('writes calendar days as people do, and leaves alone what only looks like one', () => {
  const on = (locale: 'en' | 'fr', day: string) => fill('{day}', { locale, params: { day } });
  expect(on('en', '2026-11-23')).toBe('23 Nov 2026');
  expect(on('fr', '2026-11-23')).toBe('23 nov. 2026');
  expect(on('en', '2026-13-45')).toBe('2026-13-45');
  expect(on('en', '2026-11-23.csv')).toBe('2026-11-23.csv');
});

it('names the teammate who contacted somebody, when it is known who that was', () => {
  const params = { who: 'Ben Ode', when: '2026-03-11', until: '2026-09-07' };
  const said = (code: string, teammate?: string) =>
    sayCode('en', 'reason', { code, params: teammate === undefined ? params : { ...params, teammate } });
  for (const code of ['person_contacted', 'company_contacted']) {
    expect(said(code, 'Ana Roy')).toContain('on 11 Mar 2026 by Ana Roy');
    expect(said(code)).not.toContain(' by ');
  }
});

it('shows an unknown code as it is instead of failing', () => {
  expect(sayCode('en', 'refusal', { code: 'not_known', params: {} })).toBe('not_known');
});

it('keeps French marks with their word, but not in what prospects read', () => {
  expect(say('fr', 'page.unsubscribe.ask')).toMatch(/écrire\u00a0\?$/);
  expect(say('fr', 'page.unsubscribe.unknown_detail')).toContain('«\u00a0stop\u00a0»');
  expect(say('fr', 'mail.footer.stop')).toContain('« stop »');
  expect(sayCode('fr', 'refusal', { code: 'mailbox_not_readable', params: { address: 'a@b.example' } })).toBe(
    'a@b.example peut envoyer mais pas lire\u00a0: reconnectez-la et autorisez la lecture.',
  );
});
