import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../format/read.ts';
import { plainOf, richTextOf } from './rich-text-value.ts';

describe('a rich text field', () => {
  it('gives back the lines that were typed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (typed) => {
        expect(plainOf(fieldsOf(richTextOf(typed)))).toBe(typed);
      }),
    );
  });

  it('holds nothing when it is empty', () => {
    expect(richTextOf('')).toBeNull();
  });

  it('shows an initial list as lines', () => {
    const item = (text: string) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] });
    expect(
      plainOf({
        elements: [item('Why'), { type: 'rich_text_list', elements: [item('size'), item('stack')] }],
      }),
    ).toBe('Why\n• size\n• stack');
  });
});
