// What a client sends for the fields of a view, and what it refuses before it sends anything.
import { describe, expect, test } from 'vitest';
import { valueProblems } from './client-rules.ts';
import { controlsOf, stateValues } from './controls.ts';

const input = (block_id: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id,
  element: { action_id: 'v', ...element },
  ...more,
});
const value = (blockId: string, type: string, entered: unknown) => ({
  [blockId]: { v: { type, value: entered } },
});

describe('the state of a view', () => {
  test('holds every field, with its first value or with nothing', () => {
    const option = { text: { type: 'plain_text', text: 'A' }, value: 'a' };
    const blocks = [
      input('text', { type: 'plain_text_input' }),
      input('menu', { type: 'static_select', options: [option], initial_option: option }),
      input('boxes', { type: 'checkboxes', options: [option] }),
      {
        type: 'actions',
        block_id: 'row',
        elements: [
          { type: 'button', action_id: 'b' },
          { type: 'datepicker', action_id: 'd', initial_date: '2026-01-02' },
        ],
      },
      {
        type: 'section',
        block_id: 'who',
        accessory: { type: 'users_select', action_id: 'u', initial_user: 'U1' },
      },
    ];
    expect(stateValues(blocks, value('text', 'plain_text_input', 'typed'))).toEqual({
      text: { v: { type: 'plain_text_input', value: 'typed' } },
      menu: { v: { type: 'static_select', selected_option: option } },
      boxes: { v: { type: 'checkboxes', selected_options: [] } },
      row: { d: { type: 'datepicker', selected_date: '2026-01-02' } },
      who: { u: { type: 'users_select', selected_user: 'U1' } },
    });
  });

  test('lets a person empty a field that had a first value', () => {
    const blocks = [input('text', { type: 'plain_text_input', initial_value: 'first' })];
    expect(stateValues(blocks, value('text', 'plain_text_input', null)).text?.v).toMatchObject({
      value: null,
    });
  });

  test('finds the controls inside containers, cards and carousels', () => {
    const button = (action_id: string) => ({ type: 'button', action_id });
    const card = { type: 'card', block_id: 'c', actions: [button('in card')] };
    const blocks = [
      {
        type: 'container',
        block_id: 'k',
        child_blocks: [{ type: 'actions', block_id: 'a', elements: [button('in container')] }],
      },
      { type: 'carousel', block_id: 'r', elements: [card] },
    ];
    expect(controlsOf(blocks).map((one) => one.element.action_id)).toEqual(['in container', 'in card']);
  });
});

describe('before it submits, the client', () => {
  test.each([
    ['plain_text_input', { min_length: 3 }, 'ab', 'too_short'],
    ['plain_text_input', { max_length: 3 }, 'abcd', 'too_long'],
    ['plain_text_input', {}, 'x'.repeat(3001), 'too_long'],
    ['number_input', { is_decimal_allowed: false }, '1.5', 'not_a_number'],
    ['number_input', { is_decimal_allowed: true, max_value: '10' }, '11', 'out_of_range'],
    ['email_text_input', {}, 'zoe at acme', 'not_an_email'],
    ['url_text_input', {}, 'acme', 'not_a_url'],
    ['plain_text_input', {}, null, 'required'],
  ])('refuses a %s %j with %j: %s -> %s', (...row) => {
    const [type, more, entered, problem] = row;
    const blocks = [input('f', { type, ...more })];
    expect(valueProblems(blocks, value('f', type, entered))).toEqual({ f: problem });
  });

  test('lets an optional field stay empty', () => {
    const blocks = [input('f', { type: 'plain_text_input' }, { optional: true })];
    expect(valueProblems(blocks, value('f', 'plain_text_input', null))).toEqual({});
  });
});
