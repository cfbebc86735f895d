// Whatever a lead is called and however long a text is, Slack takes what we draw.
import type { AnyBlock } from '@slack/types';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkBlocks, checkView } from '#sandbox/slack/validate/check.ts';
import {
  actions,
  context,
  drawn,
  fields,
  folded,
  header,
  letter,
  quoted,
  section,
  sections,
  table,
} from '#slack/blocks/block.ts';
import { button, overflow, select } from '#slack/blocks/element.ts';
import { cut, cutMarkup, pieces, slices } from '#slack/blocks/limits.ts';
import { bold, link, md, person } from '#slack/blocks/markup.ts';
import { modal, textInput } from '#slack/blocks/modal.ts';
import { drawnHash, stamped } from '#slack/blocks/stamp.ts';

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '<!channel>',
    '<@U123|x>',
    '&lt;',
    '*a*',
    '‮RTL',
    '👩‍👩‍👧‍👦'.repeat(900),
    'x'.repeat(9000),
    '\n\n',
    '',
    ' ',
  ),
  fc.constant(`${'שלום '.repeat(800)}\r\n<https://evil.example|bank>`),
);

const draw = (a: string, b: string): AnyBlock[] => [
  header(a),
  section(
    md`${bold(a)} ${link('https://globex.example/?a=1&b=|<', b)}`,
    button({ id: 'x', label: b, about: a }),
  ),
  ...sections(a).slice(0, 10),
  fields([a, b]),
  context(a, b, md`${a}`),
  letter(a, b),
  quoted(b),
  ...folded(a, [letter(b, a)], false),
  ...folded(a, [letter(b, a)], true),
  table([
    ['Name', 'Title'],
    [a, b],
  ]),
  actions([
    overflow('o', [{ text: a, value: 'v' }]),
    select({ id: 's', choices: [{ text: b, value: 'w' }], placeholder: a, chosen: 'w' }),
  ]),
];

it('draws within the limits, whatever it is given', () => {
  fc.assert(
    fc.property(nasty, nasty, (a, b) => {
      expect(checkBlocks(stamped(drawn(a, draw(a, b)), 'h'), 'message')).toEqual([]);
    }),
  );
});

it('keeps modals within the limits, titles included', () => {
  fc.assert(
    fc.property(nasty, nasty, (a, b) => {
      const blocks = [textInput({ name: 'n', label: a, value: b, hint: b, multiline: true })];
      const view = modal({ callback: 'c', title: a, submit: b, close: a, blocks });
      expect(checkView(view)).toEqual([]);
    }),
  );
});

it('never lets a name mention, link or break the line', () => {
  const { mrkdwn } = md`${'<!channel> <@U1> <https://evil.example|bank>\n*next line*'}`;
  expect(mrkdwn).toBe('&lt;!channel&gt; &lt;@U1&gt; &lt;https://evil.example|bank&gt; *next line*');
  expect(person('<!here>').mrkdwn).toBe('&lt;!here&gt;');
  expect(link('javascript:alert(1)', 'x').mrkdwn).toBe('x');
  expect(link('https://a.example/|b>c', 'x|y').mrkdwn).toBe('<https://a.example/%7Cb%3Ec|x¦y>');
});

it('cuts whole characters, and no link in the middle', () => {
  expect(cut('a👍👍', 4)).toBe('a👍…');
  expect(cut('abc', 3)).toBe('abc');
  expect(cutMarkup('see <https://a.example|this page>', 20)).toBe('see…');
  expect(cutMarkup('a &amp; b', 6)).toBe('a…');
});

it('loses nothing of a mail that is longer than a block', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.integer({ min: 20, max: 60 }),
      (text, max) => {
        expect(slices(text, max).join('')).toBe(text);
        expect(slices(text, max).every((piece) => piece.length <= max)).toBe(true);
        expect(pieces(text, max).every((piece) => piece.length <= max)).toBe(true);
      },
    ),
  );
});

it('gives new block ids when anything changes, and the same hash when nothing does', () => {
  const one = drawn('a', [section('a')]);
  const same = drawn('a', [section('a')]);
  const other = drawn('a', [section('b')]);
  expect(drawnHash(one)).toBe(drawnHash(same));
  expect(stamped(one, drawnHash(one))[0]?.block_id).not.toBe(stamped(other, drawnHash(other))[0]?.block_id);
});
