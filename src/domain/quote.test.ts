import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newText, newTextOf } from './quote.ts';

const ours = [
  'Bonjour Léa,',
  '',
  'une idée.',
  '',
  '--',
  'Example SAS',
  'Unsubscribe: https://example.example/u/x',
];
const marked = ours.map((line) => `> ${line}`).join('\n');
const answer = 'Hello Ana,\n\nyes, Tuesday.';

it.each([
  [
    'Gmail',
    `${answer}\n\nOn Tue, Nov 24, 2026 at 10:01 AM Ana Martin <ana@example.example> wrote:\n\n${marked}\n`,
  ],
  [
    'Gmail, wrapped',
    `${answer}\n\nOn Tue, Nov 24, 2026 at 10:01 AM Ana Martin\n<ana@example.example> wrote:\n\n${marked}\n`,
  ],
  [
    'Gmail in French',
    `${answer}\n\nLe mar. 24 nov. 2026 à 10:01, Ana Martin <ana@example.example> a écrit :\n\n${marked}\n`,
  ],
  [
    'French with narrow spaces',
    `${answer}\n\nLe 24 nov. 2026 à 10:01, Ana Martin\u202f<ana@example.example> a écrit\u00a0:\n\n${marked}\n`,
  ],
  [
    'Apple',
    `${answer}\n\n> On 24 Nov 2026, at 10:01, Ana Martin <ana@example.example> wrote:\n> \n${marked}\n`,
  ],
  [
    'Outlook',
    `${answer}\n\n________________________________\nFrom: Ana Martin <ana@example.example>\nSent: Tuesday, November 24, 2026 10:01 AM\nTo: Léa\nSubject: An idea\n\n${ours.join('\n')}\n`,
  ],
  [
    'Outlook in French, no ruler',
    `${answer}\n\nDe : Ana Martin\nEnvoyé : mardi 24 novembre 2026 10:01\nÀ : Léa\nObjet : Une idée\n\n${ours.join('\n')}\n`,
  ],
  ['old Outlook', `${answer}\n\n-----Original Message-----\nFrom: Ana\n\n${ours.join('\n')}`],
  ['old Outlook in French', `${answer}\n\n-----Message d'origine-----\nDe : Ana\n\n${ours.join('\n')}`],
  ['German', `${answer}\n\nAm 24.11.2026 um 10:01 schrieb Ana Martin:\n${marked}`],
  ['signature', `${answer}\n-- \nLéa Nord\nCTO`],
  [
    'a phone',
    `${answer}\n\nSent from my iPhone\n\nOn Nov 24, 2026, at 10:01, Ana <ana@example.example> wrote:\n\n${marked}`,
  ],
  ['no quote', answer],
])('keeps only the new words (%s)', (_name, text) => {
  expect(newText(text)).toBe(answer);
  expect(newText(text.replaceAll('\n', '\r\n'))).toBe(answer);
});

it('keeps answers written between quoted lines', () => {
  const text =
    'See below.\n\nOn Tue, Nov 24, 2026 Ana <ana@example.example> wrote:\n> How many?\nAbout fifteen.\n\n> When?\nIn March.\n';
  expect(newText(text).split('\n').filter(Boolean)).toEqual(['See below.', 'About fifteen.', 'In March.']);
});

it('does not take an ordinary sentence for a quote', () => {
  const text = 'On Monday I wrote: we are fine.\nFrom: what I see, yes.';
  expect(newText(text)).toBe(text);
});

it.each([
  ['<div dir="ltr">Yes</div><br><div class="gmail_quote gmail_quote_container">old</div>'],
  ['<html><body>Yes<div><br><blockquote type="cite">old</blockquote></div></body></html>'],
  ['<div>Yes</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">old</div>'],
])('cuts the quote out of HTML: %s', (html) => {
  expect(newTextOf({ text: '', html })).toBe('Yes');
});

it('answers fast on anything, however long', () => {
  const hostile = [
    '> '.repeat(400_000),
    'On '.repeat(300_000),
    'On Mon, 3 May 2027 10:01\n'.repeat(40_000),
    'yes On Mon, May 3, 2027 at 10:01 AM, Ana\n'.repeat(25_000),
    '> \n'.repeat(300_000),
    '---\n'.repeat(250_000),
    '<div class="gmail_quote">'.repeat(40_000),
    '<blockquote>a</blockquote>'.repeat(40_000),
    `${'a'.repeat(500_000)}:`,
    'From:\n'.repeat(100_000),
    '<'.repeat(400_000),
  ];
  for (const text of hostile) {
    const start = performance.now();
    newText(text);
    newTextOf({ text: '', html: text });
    expect(performance.now() - start).toBeLessThan(1500);
  }
});

it('never invents words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const known = new Set(text.split(/\s+/));
      expect(
        newText(text)
          .split(/\s+/)
          .filter((word) => word !== '' && !known.has(word)),
      ).toEqual([]);
    }),
  );
});
