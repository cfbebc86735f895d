import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './markdown.ts';

describe('a markdown block', () => {
  it('is read as its parts, in their order', () => {
    const source =
      '# Title\ntext\n- [x] done\n- open\n> said\n\n| a | b |\n|---|---|\n| 1 | 2 |\n---\n```js\nx\n```\nend';
    expect(parseMarkdown(source).map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'list',
      'quote',
      'table',
      'rule',
      'pre',
      'paragraph',
    ]);
  });

  it('knows which tasks are done', () => {
    expect(parseMarkdown('- [x] a\n- [ ] b\n- c')).toMatchObject([
      { items: [{ done: true }, { done: false }, { done: null }] },
    ]);
  });

  it('drops the separator row of a table and keeps its cells', () => {
    const [table] = parseMarkdown('| a | b |\n|:--|--:|\n| 1 | **2** |');
    expect(table).toMatchObject({
      kind: 'table',
      rows: [
        [[{ text: 'a' }], [{ text: 'b' }]],
        [[{ text: '1' }], [{ kind: 'bold' }]],
      ],
    });
  });

  it('makes links of images, since a picture would need the network', () => {
    expect(parseMarkdown('![chart](https://a.example/c.png)')).toMatchObject([
      { children: [{ kind: 'link', url: 'https://a.example/c.png', label: 'chart' }] },
    ]);
  });

  it('always ends, whatever it is given', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c#>|`*_~\-[\]() \n1.]{0,120}$/u), (source) => {
        expect(parseMarkdown(source).length).toBeLessThanOrEqual(source.split('\n').length);
      }),
    );
  });
});
