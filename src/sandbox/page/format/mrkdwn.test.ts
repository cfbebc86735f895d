import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, parseInline, parseMrkdwn } from './mrkdwn.ts';

const textOf = (parts: readonly Inline[]): string =>
  parts
    .map((part) => ('children' in part ? textOf(part.children) : 'text' in part ? part.text : ''))
    .join('');

describe('mrkdwn', () => {
  it('nests a link inside bold and keeps the words around it', () => {
    expect(parseInline('*<https://globex.example|Camille>*, VP')).toEqual([
      { kind: 'bold', children: [{ kind: 'link', url: 'https://globex.example', label: 'Camille' }] },
      { kind: 'text', text: ', VP' },
    ]);
  });

  it('reads mentions, broadcasts and dates', () => {
    expect(parseInline('<@U1><#C1|sales><!here><!date^12^{date} {time}^https://a.example|then>')).toEqual([
      { kind: 'user', id: 'U1', label: '' },
      { kind: 'channel', id: 'C1', label: 'sales' },
      { kind: 'broadcast', label: '@here' },
      { kind: 'date', at: 12, format: '{date} {time}', url: 'https://a.example', fallback: 'then' },
    ]);
  });

  it('leaves stars, underscores and tildes inside words alone', () => {
    expect(parseInline('2*3*4 snake_case_name a~b~c')).toEqual([
      { kind: 'text', text: '2*3*4 snake_case_name a~b~c' },
    ]);
  });

  it('turns the three escapes back into characters, once', () => {
    expect(parseInline('5 &lt; 6 &amp;amp; 7')).toEqual([{ kind: 'text', text: '5 < 6 &amp; 7' }]);
  });

  it('shows brackets that hold no address as the words they are', () => {
    expect(textOf(parseInline('<script>alert(1)</script>'))).toBe('<script>alert(1)</script>');
  });

  it('separates quotes and preformatted parts from lines', () => {
    expect(parseMrkdwn('a\n&gt; b\n&gt; c\n```x *y*```').map(({ kind }) => kind)).toEqual([
      'lines',
      'quote',
      'pre',
    ]);
  });

  it('keeps three ticks that are never closed', () => {
    expect(parseMrkdwn('so ```x')).toEqual([
      { kind: 'lines', children: [{ kind: 'text', text: 'so ```x' }] },
    ]);
  });

  it('never throws and never loses a plain word, whatever is typed', () => {
    const hostile = fc.stringMatching(/^[a-z<>|*_~`:@#!^&\n ]{0,80}$/u);
    fc.assert(
      fc.property(hostile, (source) => {
        const flat = JSON.stringify(parseMrkdwn(source));
        for (const word of source.match(/(?<![\p{L}<&|^!@#:`])\b[a-z]{4,}\b(?![\p{L}>|:;^`])/gu) ?? [])
          expect(flat).toContain(word);
      }),
    );
  });
});
