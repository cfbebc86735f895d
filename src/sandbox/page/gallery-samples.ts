// Samples for the gallery: every block of Block Kit that the page draws, several where a block has several looks.
import { button, leaf, line, mrkdwn, plain, rich, type Sample, section } from './gallery-parts.ts';
import { reviewCard } from './gallery-review-card.ts';
import { tableSamples } from './gallery-tables.ts';

/** One sample per block type. */
export const blockSamples: readonly Sample[] = [
  { name: 'review card', blocks: reviewCard },
  {
    name: 'section',
    blocks: [
      section(
        'Plain words, *bold*, _italic_, ~struck~, `code`, <https://globex.example|a link>, <@U1>, <#C1>, <!here>, :tada: and :unknown_one: with 5 &lt; 6 &amp; 7.\n&gt; a quote\n```const a = 1;```',
        { expand: true },
      ),
    ],
  },
  {
    name: 'section fields',
    blocks: [
      {
        type: 'section',
        fields: [
          '*Found*\n46, 12 above 75',
          '*Sent*\n18 of 30',
          '*Answers*\n3, 2 positive',
          '*Cost*\n$1.84, $0.92 a positive answer',
        ].map(mrkdwn),
      },
    ],
  },
  {
    name: 'header, divider, context',
    blocks: [
      { type: 'header', text: plain('Monday 23 November') },
      { type: 'divider' },
      {
        type: 'context',
        elements: [
          { type: 'image', image_url: 'https://images.example/a.png', alt_text: 'A' },
          mrkdwn('Updated <!date^1795421520^{ago}|just now>'),
          plain('plain :wave:'),
        ],
      },
    ],
  },
  {
    name: 'image',
    blocks: [
      {
        type: 'image',
        title: plain('A picture that would need the network'),
        image_url: 'https://images.example/chart.png',
        alt_text: 'Answers per week, rising',
      },
    ],
  },
  {
    name: 'rich_text',
    blocks: [
      rich(
        line(
          leaf('Sections with '),
          leaf('bold', { bold: true }),
          leaf(', '),
          leaf('italic', { italic: true }),
          leaf(', '),
          leaf('struck', { strike: true }),
          leaf(' and '),
          leaf('code', { code: true }),
          leaf('; '),
          { type: 'link', url: 'https://globex.example', text: 'a link' },
          leaf(', '),
          { type: 'user', user_id: 'U1' },
          leaf(', '),
          { type: 'channel', channel_id: 'C1' },
          leaf(', '),
          { type: 'emoji', name: 'rocket' },
          leaf(', '),
          { type: 'date', timestamp: 1795421520, format: '{date_long} {time}', fallback: 'then' },
        ),
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [line(leaf('right size')), line(leaf('right stack'))],
        },
        {
          type: 'rich_text_list',
          style: 'ordered',
          indent: 1,
          elements: [line(leaf('first')), line(leaf('second'))],
        },
        { type: 'rich_text_quote', elements: [leaf('Thursday works, 14:00?')] },
        { type: 'rich_text_preformatted', elements: [leaf('550 5.1.1 no such user')] },
      ),
    ],
  },
  {
    name: 'markdown',
    blocks: [
      {
        type: 'markdown',
        text: '# What the site says\n\nGlobex **hires** for a *platform* team, see [careers](https://globex.example/careers).\n\n- three backend roles\n- [x] series A\n- [ ] security audit\n\n> We ship every day.\n\n| Role | Open since |\n|---|---|\n| Backend | 6 days |\n| SRE | 9 days |\n\n```\nnpm start\n```\n\n---\n\n1. one\n2. two',
      },
    ],
  },
  ...tableSamples,
  {
    name: 'card',
    blocks: [
      {
        type: 'card',
        block_id: 'card',
        icon: { type: 'image', image_url: 'https://images.example/i.png', alt_text: 'Gx' },
        title: mrkdwn('*Globex*'),
        subtitle: mrkdwn('B2B SaaS, Lyon'),
        body: mrkdwn('Three backend roles since last week.'),
        subtext: mrkdwn('from its careers page'),
        actions: [button('Look', { style: 'primary' }), button('Skip')],
      },
    ],
  },
  {
    name: 'carousel',
    blocks: [
      {
        type: 'carousel',
        elements: ['Globex', 'Initrode', 'Hooli'].map((name) => ({
          type: 'card',
          title: mrkdwn(`*${name}*`),
          body: mrkdwn('fits the segment'),
          actions: [button(`Open ${name}`)],
        })),
      },
    ],
  },
  {
    name: 'container',
    blocks: [
      {
        type: 'container',
        title: plain('Folded'),
        subtitle: plain('two blocks inside'),
        is_collapsible: true,
        default_collapsed: true,
        child_blocks: [
          section('Inside'),
          { type: 'actions', block_id: 'inside', elements: [button('Inner')] },
        ],
      },
    ],
  },
  {
    name: 'alert',
    blocks: ['default', 'info', 'warning', 'error', 'success'].map((level) => ({
      type: 'alert',
      level,
      text: mrkdwn(`This is *${level}*.`),
    })),
  },
  {
    name: 'context_actions',
    blocks: [
      {
        type: 'context_actions',
        block_id: 'feedback',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'fit',
            positive_button: { text: plain('Good Fit'), value: 'good' },
            negative_button: { text: plain('Bad Fit'), value: 'bad' },
          },
          { type: 'icon_button', action_id: 'drop', icon: 'trash', text: plain('Remove'), value: 'x' },
        ],
      },
    ],
  },
  {
    name: 'plan and task_card',
    blocks: [
      {
        type: 'plan',
        title: 'Finding 25 leads',
        tasks: [
          ['complete', 'Search'],
          ['in_progress', 'Enrich 12 of 25'],
          ['pending', 'Score'],
          ['error', 'Verify addresses'],
        ].map(([status, title]) => ({
          type: 'task_card',
          task_id: title,
          title,
          status,
          details: rich(line(leaf('from two sources'))),
          sources: [{ type: 'url', url: 'https://globex.example', text: 'globex.example' }],
        })),
      },
    ],
  },
  { name: 'file', blocks: [{ type: 'file', source: 'remote', external_id: 'rejected-rows.csv' }] },
  {
    name: 'unknown block and element',
    blocks: [{ type: 'hologram' }, { type: 'actions', elements: [{ type: 'mind_reader', action_id: 'x' }] }],
  },
];
