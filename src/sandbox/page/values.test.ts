import { describe, expect, it } from 'vitest';
import type { RawBlock } from '../protocol.ts';
import { collectValues, initialValue, withValue } from './values.ts';

const red = { text: { type: 'plain_text', text: 'Red' }, value: 'red' };
const input = (blockId: string, element: object): RawBlock => ({
  type: 'input',
  block_id: blockId,
  element: { action_id: 'a', ...element },
});

describe('state.values', () => {
  it('holds the initial value of what nobody touched, and null where nothing is chosen', () => {
    const blocks = [
      input('text', { type: 'plain_text_input', initial_value: 'Hello' }),
      input('empty', { type: 'plain_text_input' }),
      input('pick', { type: 'static_select', initial_option: red }),
      input('none', { type: 'radio_buttons' }),
      input('many', { type: 'checkboxes' }),
      input('day', { type: 'datepicker' }),
    ];
    expect(collectValues(blocks, {})).toEqual({
      text: { a: { type: 'plain_text_input', value: 'Hello' } },
      empty: { a: { type: 'plain_text_input', value: null } },
      pick: { a: { type: 'static_select', selected_option: red } },
      none: { a: { type: 'radio_buttons', selected_option: null } },
      many: { a: { type: 'checkboxes', selected_options: [] } },
      day: { a: { type: 'datepicker', selected_date: null } },
    });
  });

  it('prefers what was typed, also when it was emptied', () => {
    const blocks = [input('text', { type: 'plain_text_input', initial_value: 'Hello' })];
    const typed = withValue({}, { blockId: 'text', actionId: 'a' }, { value: null });
    expect(collectValues(blocks, typed)).toEqual({ text: { a: { type: 'plain_text_input', value: null } } });
  });

  it('keeps two elements of one block apart and forgets blocks that are gone', () => {
    const elements = [
      { type: 'users_select', action_id: 'who', initial_user: 'U1' },
      { type: 'timepicker', action_id: 'when' },
      { type: 'button', action_id: 'go' },
    ];
    const typed = withValue({}, { blockId: 'old', actionId: 'x' }, { value: 'gone' });
    expect(collectValues([{ type: 'actions', block_id: 'row', elements }], typed)).toEqual({
      row: {
        who: { type: 'users_select', selected_user: 'U1' },
        when: { type: 'timepicker', selected_time: null },
      },
    });
  });

  it('reaches into containers and accessories', () => {
    const inside = {
      type: 'section',
      block_id: 's',
      accessory: { type: 'datepicker', action_id: 'd', initial_date: '2026-12-08' },
    };
    expect(collectValues([{ type: 'container', child_blocks: [inside] }], {})).toEqual({
      s: { d: { type: 'datepicker', selected_date: '2026-12-08' } },
    });
  });

  it('says that buttons and menus hold nothing', () => {
    expect(initialValue({ type: 'button' })).toBeNull();
    expect(initialValue({ type: 'overflow' })).toBeNull();
    expect(initialValue({ type: 'constructor' })).toBeNull();
  });
});
