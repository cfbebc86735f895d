// The rules of Block Kit, one sentence each: what Slack refuses is refused here, by the same limits.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBlocks, checkView } from './check.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const of = (length: number) => 'x'.repeat(length);
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const button = (more: object = {}) => ({ type: 'button', text: plain('Go'), action_id: 'go', ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (value: string, text = value) => ({ text: plain(text), value });
const select = (more: object) => ({ type: 'static_select', action_id: 's', ...more });
const options = (count: number) => Array.from({ length: count }, (_, i) => option(`o${i}`));
const input = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain('L'),
  element,
  ...more,
});
const typing = (more: object = {}) => ({ type: 'plain_text_input', action_id: 'v', ...more });
const cell = (text: string) => ({ type: 'raw_text', text });
const rows = (height: number, width = 2, text = 'c') =>
  Array.from({ length: height }, () => Array.from({ length: width }, () => cell(text)));
const container = (...child_blocks: object[]) => ({ type: 'container', title: plain('More'), child_blocks });
const chart = (more: object) => ({ type: 'data_visualization', title: 'T', chart: more });
const bars = (labels: string[]) =>
  chart({
    type: 'bar',
    series: [{ name: 'S', data: labels.map((label) => ({ label, value: 1 })) }],
    axis_config: { categories: ['a', 'b'] },
  });

const TAKEN: [string, object[]][] = [
  ['a section of 3,000 characters', [section(of(3000))]],
  ['a button with a value of 2,000 characters', [actions(button({ value: of(2000) }))]],
  ['fifty blocks', Array.from({ length: 50 }, () => ({ type: 'divider' }))],
  ['a container of ten blocks', [container(...Array.from({ length: 10 }, () => section('x')))]],
  ['a data_table of 101 rows', [{ type: 'data_table', caption: 'Leads', rows: rows(101) }]],
  ['a bar chart with every category', [bars(['a', 'b'])]],
  [
    'a confirmation',
    [
      actions(
        button({
          confirm: {
            title: plain('Sure?'),
            text: plain('It leaves.'),
            confirm: plain('Yes'),
            deny: plain('No'),
          },
        }),
      ),
    ],
  ],
  [
    'feedback buttons',
    [
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'f',
            positive_button: { text: plain('+'), value: 'y' },
            negative_button: { text: plain('-'), value: 'n' },
          },
        ],
      },
    ],
  ],
  [
    'rich text',
    [
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'Hi' }] }],
      },
    ],
  ],
];

const REFUSED: [string, object[], RegExp][] = [
  ['no blocks', [], /pointer:\/blocks/],
  ['a type that nobody knows', [{ type: 'nonsense' }], /blocks\/0\/type/],
  ['a property that nobody knows', [{ type: 'divider', colour: 'red' }], /colour/],
  ['fifty-one blocks', Array.from({ length: 51 }, () => ({ type: 'divider' })), /no more than 50/],
  ['a section of 3,001 characters', [section(of(3001))], /blocks\/0\/text\/text/],
  ['a section with nothing in it', [{ type: 'section' }], /text or fields/],
  ['an empty text', [section('')], /text/],
  ['eleven fields', [{ type: 'section', fields: Array.from({ length: 11 }, () => mrkdwn('f')) }], /fields/],
  ['a header of 151 characters', [{ type: 'header', text: plain(of(151)) }], /header|text/],
  ['a header in mrkdwn', [{ type: 'header', text: mrkdwn('x') }], /text\/type/],
  [
    'eleven elements of context',
    [{ type: 'context', elements: Array.from({ length: 11 }, () => mrkdwn('x')) }],
    /elements/,
  ],
  [
    'twenty-six actions',
    [actions(...Array.from({ length: 26 }, (_, i) => button({ action_id: `a${i}` })))],
    /elements/,
  ],
  ['a button of 76 characters', [actions(button({ text: plain(of(76)) }))], /text/],
  ['a button value of 2,001 characters', [actions(button({ value: of(2001) }))], /value/],
  ['a button with an unknown style', [actions(button({ style: 'green' }))], /style/],
  ['an overflow of six', [actions({ type: 'overflow', action_id: 'o', options: options(6) })], /options/],
  ['a menu of 101 options', [actions(select({ options: options(101) }))], /options/],
  ['a menu with neither options nor groups', [actions(select({}))], /option_groups/],
  [
    'a first choice that is not offered',
    [actions(select({ options: options(2), initial_option: option('z') }))],
    /not one of/,
  ],
  ['an option value of 76 characters', [actions(select({ options: [option(of(76), 'x')] }))], /value/],
  [
    'eleven radio buttons',
    [actions({ type: 'radio_buttons', action_id: 'r', options: options(11) })],
    /options/,
  ],
  ['the same action_id twice in a block', [actions(button(), button())], /action_id already exists/],
  [
    'the same block_id twice',
    [
      { ...section('a'), block_id: 'b' },
      { ...section('b'), block_id: 'b' },
    ],
    /block_id already exists/,
  ],
  [
    'the same block_id inside a container',
    [{ ...section('a'), block_id: 'b' }, container({ ...section('b'), block_id: 'b' })],
    /child_blocks\/0/,
  ],
  ['a picture without alt_text', [{ type: 'image', image_url: 'https://a.example/p.png' }], /alt_text/],
  [
    'a picture with two sources',
    [{ type: 'image', alt_text: 'x', image_url: 'https://a.example/p.png', slack_file: { id: 'F1' } }],
    /exactly one/,
  ],
  [
    'a container of eleven blocks',
    [container(...Array.from({ length: 11 }, () => section('x')))],
    /child_blocks/,
  ],
  ['a card inside a container', [container({ type: 'card', title: mrkdwn('x') })], /child_blocks\/0\/type/],
  [
    'a data_table inside a container',
    [container({ type: 'data_table', caption: 'x', rows: rows(2) })],
    /child_blocks\/0\/type/,
  ],
  ['a card with nothing to show', [{ type: 'card', subtitle: mrkdwn('x') }], /hero_image/],
  [
    'a card with four buttons',
    [{ type: 'card', actions: [1, 2, 3, 4].map((i) => button({ action_id: `a${i}` })) }],
    /actions/,
  ],
  [
    'markdown of 12,001 characters together',
    [
      { type: 'markdown', text: of(6001) },
      { type: 'markdown', text: of(6000) },
    ],
    /12000/,
  ],
  ['an alert in a message', [{ type: 'alert', text: plain('x') }], /not allowed/],
  ['a file field in a message', [input({ type: 'file_input', action_id: 'f' })], /file_input is not allowed/],
  [
    'two tables',
    [
      { type: 'table', rows: rows(1) },
      { type: 'table', rows: rows(1) },
    ],
    /only one table/,
  ],
  ['a table of 10,001 characters', [{ type: 'table', rows: rows(100, 1, of(101)) }], /too many characters/],
  ['a data_table with a header only', [{ type: 'data_table', caption: 'x', rows: rows(1) }], /rows/],
  ['a data_table of 102 rows', [{ type: 'data_table', caption: 'x', rows: rows(102) }], /rows/],
  [
    'a data_table with ragged rows',
    [{ type: 'data_table', caption: 'x', rows: [...rows(1, 2), ...rows(1, 3)] }],
    /same number/,
  ],
  ['a data_table without a caption', [{ type: 'data_table', rows: rows(2) }], /caption/],
  [
    'a data_table of 20,001 characters',
    [{ type: 'data_table', caption: 'x', rows: rows(101, 1, of(199)) }],
    /too many characters/,
  ],
  ['three charts', [bars(['a', 'b']), bars(['a', 'b']), bars(['a', 'b'])], /no more than 2/],
  ['a chart that misses a category', [bars(['a'])], /every category/],
  [
    'a pie with a slice of nothing',
    [chart({ type: 'pie', segments: [{ label: 'a', value: 0 }] })],
    /segments/,
  ],
  [
    'a plan of fifty-one tasks',
    [
      {
        type: 'plan',
        title: 'x',
        tasks: Array.from({ length: 51 }, (_, i) => ({
          type: 'task_card',
          task_id: `t${i}`,
          title: 'x',
          status: 'pending',
        })),
      },
    ],
    /tasks/,
  ],
];

describe('a message', () => {
  test.each(TAKEN)('may hold %s', (_says, blocks) => {
    expect(checkBlocks(blocks, 'message')).toEqual([]);
  });
  test.each(REFUSED)('may not hold %s', (_says, blocks, pattern) => {
    expect(checkBlocks(blocks, 'message').join('\n')).toMatch(pattern);
  });
  test('is judged, never crashed on, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(Array.isArray(checkBlocks(value, 'message'))).toBe(true);
        expect(checkView(value).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a view', () => {
  const modal = (more: object = {}) => ({
    type: 'modal',
    title: plain('T'),
    submit: plain('OK'),
    blocks: [section('x')],
    ...more,
  });
  test('may be a modal with an alert and an input, or a Home with a hundred blocks', () => {
    expect(checkView(modal({ blocks: [{ type: 'alert', text: plain('x') }, input(typing())] }))).toEqual([]);
    expect(
      checkView({ type: 'home', blocks: Array.from({ length: 100 }, () => ({ type: 'divider' })) }),
    ).toEqual([]);
  });
  test.each<[string, object, RegExp]>([
    ['a title of 25 characters', modal({ title: plain(of(25)) }), /view\/title/],
    ['a submit label of 25 characters', modal({ submit: plain(of(25)) }), /view\/submit/],
    ['no title', { type: 'modal', blocks: [section('x')] }, /title/],
    [
      'inputs and no submit',
      { type: 'modal', title: plain('T'), blocks: [input(typing())] },
      /submit is required/,
    ],
    ['private_metadata of 3,001 characters', modal({ private_metadata: of(3001) }), /private_metadata/],
    [
      'a hundred and one blocks',
      modal({ blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }),
      /no more than 100/,
    ],
    [
      'a table',
      modal({ blocks: [{ type: 'table', rows: rows(1) }] }),
      /view\/blocks\/0\].*|table is not allowed/,
    ],
    ['a container', modal({ blocks: [container(section('x'))] }), /container is not allowed/],
    ['markdown', modal({ blocks: [{ type: 'markdown', text: 'x' }] }), /markdown is not allowed/],
    [
      'a first text longer than its limit',
      modal({ blocks: [input(typing({ max_length: 3, initial_value: 'long' }))] }),
      /max_length/,
    ],
    [
      'two fields with the focus',
      modal({ blocks: [input(typing({ focus_on_load: true })), input(typing({ focus_on_load: true }))] }),
      /focus_on_load/,
    ],
    [
      'a placeholder of 151 characters',
      modal({ blocks: [input(typing({ placeholder: plain(of(151)) }))] }),
      /placeholder/,
    ],
  ])('may not have %s', (_says, view, pattern) => {
    expect(checkView(view).join('\n')).toMatch(pattern);
  });
});
