// Samples for the gallery: every element in an `actions` block or as accessory, every input of a modal, and texts
// that try to break a layout.
import type { RawBlock } from '../protocol.ts';
import { mrkdwn, plain, type Sample } from './gallery-parts.ts';
import { reviewCard } from './gallery-review-card.ts';

const option = (text: string, description?: string) => ({
  text: plain(text),
  value: text.toLowerCase(),
  ...(description === undefined ? {} : { description: plain(description) }),
});
const colours = [option('Red'), option('Green'), option('Blue')];
const groups = [
  { label: plain('Warm'), options: [option('Red'), option('Orange')] },
  { label: plain('Cold'), options: [option('Blue')] },
];

const element = (type: string, extra: object = {}) => ({
  type,
  action_id: type,
  placeholder: plain(`Pick: ${type}`),
  ...extra,
});

/** Elements that act at once. */
const direct: readonly (readonly [string, object])[] = [
  ['button', { type: 'button', action_id: 'button', text: plain('Review Next'), value: 'v' }],
  [
    'button-url',
    {
      type: 'button',
      action_id: 'button-url',
      text: plain('Open Site'),
      url: 'https://globex.example',
      value: 'v',
    },
  ],
  [
    'button-confirm',
    {
      type: 'button',
      action_id: 'button-confirm',
      style: 'danger',
      text: plain('Block Company…'),
      value: 'v',
      confirm: {
        title: plain('Block Globex?'),
        text: mrkdwn('Nobody at *Globex* is contacted again.'),
        confirm: plain('Block'),
        deny: plain('Keep'),
        style: 'danger',
      },
    },
  ],
  ['overflow', element('overflow', { options: colours })],
  ['static_select', element('static_select', { options: colours })],
  [
    'static_select-groups',
    element('static_select', {
      action_id: 'static_select-groups',
      option_groups: groups,
      initial_option: option('Orange'),
    }),
  ],
  [
    'multi_static_select',
    element('multi_static_select', { options: colours, initial_options: [option('Red')] }),
  ],
  ['external_select', element('external_select', { min_query_length: 2 })],
  ['users_select', element('users_select')],
  ['channels_select', element('channels_select')],
  ['conversations_select', element('conversations_select', { initial_conversation: 'C1' })],
  [
    'checkboxes',
    element('checkboxes', {
      options: [option('Red', 'like a stop sign'), option('Green')],
      initial_options: [option('Green')],
    }),
  ],
  ['radio_buttons', element('radio_buttons', { options: colours, initial_option: option('Blue') })],
  ['datepicker', element('datepicker', { initial_date: '2026-12-08' })],
  ['timepicker', element('timepicker', { initial_time: '09:30' })],
  ['datetimepicker', element('datetimepicker', { initial_date_time: 1795421520 })],
];

/** One sample per element, in an `actions` block. */
export const elementSamples: readonly Sample[] = direct.map(([name, one]) => ({
  name: `element ${name}`,
  blocks: [{ type: 'actions', block_id: `b-${name}`, elements: [one] }],
}));

/** The same, beside a section. */
export const accessorySamples: readonly Sample[] = [
  {
    name: 'accessories',
    blocks: direct.slice(0, 8).map(
      ([name, one]): RawBlock => ({
        type: 'section',
        block_id: `s-${name}`,
        text: mrkdwn(`With *${name}*`),
        accessory: one,
      }),
    ),
  },
];

const inputs: readonly (readonly [string, object, object])[] = [
  [
    'plain_text_input',
    element('plain_text_input', { initial_value: 'Environments for your team', max_length: 60 }),
    { hint: plain('At most nine words.') },
  ],
  [
    'plain_text_input-multiline',
    element('plain_text_input', {
      multiline: true,
      initial_value: 'Bonjour Camille,\n\nWould Thursday work?',
    }),
    {},
  ],
  ['email_text_input', element('email_text_input'), {}],
  ['url_text_input', element('url_text_input'), { optional: true }],
  [
    'number_input',
    element('number_input', {
      is_decimal_allowed: false,
      min_value: '1',
      max_value: '100',
      initial_value: '75',
    }),
    {},
  ],
  ['rich_text_input', element('rich_text_input'), { optional: true }],
  ['file_input', element('file_input', { filetypes: ['csv'], max_files: 2 }), {}],
  ['static_select', element('static_select', { options: colours }), { optional: true }],
  ['multi_users_select', element('multi_users_select'), {}],
  ['checkboxes', element('checkboxes', { options: colours }), {}],
  [
    'radio_buttons',
    element('radio_buttons', {
      options: [option('Wrong industry'), option('Bad timing'), option('Other', 'say what below')],
    }),
    {},
  ],
  ['datepicker', element('datepicker'), {}],
];

/** One sample per input; the last shows an error below its field. */
export const inputSamples: readonly Sample[] = inputs.map(([name, one, extra]) => ({
  name: `input ${name}`,
  blocks: [
    { type: 'input', block_id: `i-${name}`, label: plain(`Label of ${name}`), element: one, ...extra },
  ],
}));

const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverwaltung'.repeat(3);

/** Names without spaces, right-to-left words, emoji and 3,000 characters. */
export const extremeSamples: readonly Sample[] = [
  {
    name: 'extreme: no spaces',
    blocks: [
      { type: 'header', text: plain(long.slice(0, 150)) },
      {
        type: 'section',
        text: mrkdwn(`*${long}* at <https://globex.example/${long}|${long}>`),
        accessory: { type: 'button', action_id: 'long', text: plain(long.slice(0, 75)), value: 'x' },
      },
    ],
  },
  {
    name: 'extreme: right to left',
    blocks: [
      { type: 'section', text: mrkdwn('*ليلى حداد*، مديرة الهندسة في *شركة المثال*\nبيروت · 120 شخصا') },
      { type: 'section', text: mrkdwn('*נועה לוי* · 87 / 100 – גודל מתאים') },
    ],
  },
  { name: 'extreme: emoji', blocks: [{ type: 'section', text: mrkdwn(`${'👩‍👩‍👧‍👦🏳️‍🌈🇫🇷'.repeat(30)}`) }] },
  {
    name: 'extreme: 3,000 characters',
    blocks: [{ type: 'section', text: mrkdwn('All work and no play makes a dull mail. '.repeat(75)) }],
  },
  {
    name: 'extreme: hostile',
    blocks: [
      {
        type: 'section',
        text: mrkdwn(
          '<script>alert(1)</script> <javascript:alert(1)|click me> &lt;img src=x onerror=alert(1)&gt; *<https://a.example/*_x_*|odd>* <!date^99999999999999^{date}|far away>',
        ),
      },
    ],
  },
  {
    name: 'extreme: half a block',
    blocks: [
      { type: 'section' },
      { type: 'context' },
      { type: 'actions', elements: 'none' },
      { type: 'input' },
      { type: 'rich_text' },
      { type: 'data_table', rows: null },
      { type: 'data_visualization' },
      { type: 'data_table', rows: [['x']] },
      reviewCard[0] ?? { type: 'divider' },
    ],
  },
];
