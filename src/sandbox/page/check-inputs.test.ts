import { describe, expect, it } from 'vitest';
import type { RawBlock } from '../protocol.ts';
import { checkInputs } from './check-inputs.ts';
import { wordsEn } from './words-en.ts';

const input = (blockId: string, element: object, extra: object = {}): RawBlock => ({
  type: 'input',
  block_id: blockId,
  element: { action_id: 'a', ...element },
  ...extra,
});
const problems = (...blocks: RawBlock[]) => checkInputs(blocks, {}, wordsEn);

describe('a view before it is submitted', () => {
  it('names every empty required field at once, and leaves optional ones', () => {
    const found = problems(
      input('text', { type: 'plain_text_input' }),
      input('files', { type: 'file_input' }),
      input('rich', { type: 'rich_text_input' }),
      input('many', { type: 'checkboxes' }),
      input('free', { type: 'plain_text_input' }, { optional: true }),
    );
    expect(found).toEqual({
      text: wordsEn.required,
      files: wordsEn.required,
      rich: wordsEn.required,
      many: wordsEn.required,
    });
  });

  it('accepts what is filled, also a typed rich text', () => {
    const value = { type: 'rich_text', elements: [] };
    expect(problems(input('rich', { type: 'rich_text_input', initial_value: value }))).toEqual({});
  });

  it.each([
    ['email_text_input', 'ana at acme', wordsEn.needsEmail],
    ['url_text_input', 'globex.example', wordsEn.needsUrl],
    ['number_input', 'ten', wordsEn.needsNumber],
  ])('refuses %s with "%s"', (type, typed, sentence) => {
    expect(problems(input('one', { type, initial_value: typed }))).toEqual({ one: sentence });
  });

  it('keeps lengths and ranges', () => {
    expect(
      problems(input('long', { type: 'plain_text_input', max_length: 3, initial_value: 'four' })),
    ).toEqual({ long: wordsEn.tooLong(3) });
    expect(
      problems(
        input('range', { type: 'number_input', min_value: '1', max_value: '100', initial_value: '101' }),
      ),
    ).toEqual({
      range: wordsEn.outOfRange(1, 100),
    });
  });

  it('asks nothing of elements outside an input block', () => {
    expect(
      problems({ type: 'actions', block_id: 'x', elements: [{ type: 'datepicker', action_id: 'a' }] }),
    ).toEqual({});
  });
});
