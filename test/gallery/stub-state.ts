// A rich state of the sandbox without any server behind it: two people, a channel with cards in several states, a
// thread, a private sentence, App Home, an edit modal, mails with answers, and a plan. All people are invented.

import { button, mrkdwn, plain, section } from '#sandbox/page/gallery-parts.ts';
import { reviewCard } from '#sandbox/page/gallery-review-card.ts';
import type { RawBlock, SandboxMail, SandboxMessage, SandboxState, SandboxView } from '#sandbox/protocol.ts';

const nowMs = Date.parse('2026-11-23T09:42:00Z');
const context = (text: string): RawBlock => ({ type: 'context', elements: [mrkdwn(text)] });
const minutesAgo = (minutes: number) => `${(nowMs - minutes * 60_000) / 1000}.000100`;

let counter = 0;
function message(
  minutes: number,
  blocks: readonly RawBlock[] | null,
  extra: Partial<SandboxMessage> = {},
): SandboxMessage {
  counter += 1;
  const ts = minutesAgo(minutes).replace(/\.\d+$/u, `.${String(counter).padStart(6, '0')}`);
  return {
    ts,
    threadTs: null,
    userId: 'UBOT',
    text: 'A card',
    blocks,
    visibleTo: null,
    editedAt: null,
    fileNames: [],
    ...extra,
  };
}

const digest: readonly RawBlock[] = [
  { type: 'header', text: plain('Monday 23 November') },
  {
    type: 'section',
    fields: [
      '*Found*\n46, 12 above 75',
      '*Sent*\n18 of 30',
      '*Answers*\n3, 2 positive',
      '*Cost*\n$1.84, $0.92 a positive answer',
    ].map(mrkdwn),
  },
  section('*Three things to decide*'),
  section('12 drafts wait, the oldest since Friday', {
    block_id: 'd1',
    accessory: button('Review Next', { style: 'primary' }),
  }),
  section('You rejected 7 of 8 fintechs. Exclude fintech? Re-scores 212 leads, 31 leave the list', {
    block_id: 'd2',
    accessory: button('See Change'),
  }),
];

const approved: readonly RawBlock[] = [
  section(
    '*<https://www.linkedin.com/in/example|Jonas Weber>*, CTO at *<https://initrode.example|Initrode>*\nFintech · 80 people · Antwerp, Belgium',
  ),
  section('*82* / 100 · *Nine shared environments*', { block_id: 'a1', accessory: button('Cancel') }),
  context(
    ':white_check_mark: Approved by <@U1> (edited) · today 10:32 · leaves *today 10:43* in Antwerp · text in the thread',
  ),
];

const reply: readonly RawBlock[] = [
  section('<@U1> *Jonas Weber answered* · sounds *interested* · 09:58'),
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_quote',
        elements: [{ type: 'text', text: 'Thursday works, 14:00? Please add our SRE lead, Marc.' }],
      },
    ],
  },
  {
    type: 'actions',
    block_id: 'r1',
    elements: [button('Answer…', { style: 'primary' }), button('Snooze…'), button('Refer…'), button('Close')],
  },
];

const homeLead = ([score, name, about]: readonly [number, string, string]): RawBlock =>
  section(`*${score}*   *${name}*\n${about}`, { block_id: name, accessory: button('Open') });

const home: SandboxView = {
  id: 'V0',
  type: 'home',
  callbackId: 'prospect.home',
  title: '',
  submit: null,
  close: null,
  errors: {},
  hash: 'h',
  blocks: [
    { type: 'header', text: plain('From a list to a first answer') },
    section(':white_check_mark:  *Bring in leads* · 12 demo leads are here'),
    section(':point_right:  *Review the first draft* · 3 wait for you', {
      block_id: 'h1',
      accessory: button('Review', { style: 'primary' }),
    }),
    section(':white_large_square:  *See the mail leave* · in the Mail tab, at the right'),
    section(':white_large_square:  *Answer as the prospect* · and watch the thread'),
    { type: 'divider' },
    {
      type: 'actions',
      block_id: 'h2',
      elements: [
        button('Leads', { style: 'primary' }),
        button('Review · 3'),
        button('Analytics'),
        button('Config'),
        button('Pause Sending'),
      ],
    },
    { type: 'header', text: plain('Leads') },
    ...(
      [
        [87, 'Camille Roux · Globex', 'in review · Hiring'],
        [82, 'Jonas Weber · Initrode', 'contacted, day 3 · Series B'],
        [79, 'Aiko Tanaka · Hooli', 'answered: question'],
        [64, 'Sam Okafor · Umbrella', 'parked'],
      ] as const
    ).map(homeLead),
    context('1–4 of 12 · updated 10:42'),
  ],
};

type Field = { readonly blockId: string; readonly label: string; readonly element: object };
const input = ({ blockId, label, element }: Field, extra: object = {}): RawBlock => ({
  type: 'input',
  block_id: blockId,
  label: plain(label),
  element: { action_id: 'value', ...element },
  ...extra,
});

export const editModal: SandboxView = {
  id: 'V1',
  type: 'modal',
  callbackId: 'prospect.draft.edit',
  title: 'Edit Mail',
  submit: 'Save Draft',
  close: 'Cancel',
  errors: {},
  hash: 'h',
  blocks: [
    { type: 'alert', level: 'warning', text: mrkdwn('140 words; this segment’s limit is *120*.') },
    input({
      blockId: 'subject',
      label: 'Subject',
      element: {
        type: 'plain_text_input',
        initial_value: 'Environments for the new platform team',
        max_length: 80,
      },
    }),
    input(
      {
        blockId: 'body',
        label: 'Text',
        element: {
          type: 'plain_text_input',
          multiline: true,
          initial_value:
            'Bonjour Camille,\n\nGlobex looks for three backend engineers in Lyon.\n\nWould 15 minutes on Thursday be useful?',
          max_length: 3000,
        },
      },
      { hint: plain('The footer is added below it.') },
    ),
    input({ blockId: 'sender', label: 'Sender', element: { type: 'users_select', initial_user: 'U1' } }),
    input(
      { blockId: 'note', label: 'Why changed', element: { type: 'plain_text_input' } },
      { optional: true },
    ),
  ],
};

const mail = (id: string, extra: Partial<SandboxMail>): SandboxMail => ({
  id,
  threadId: 't1',
  mailbox: 'ana@acme.example',
  direction: 'out',
  from: 'Ana Costa <ana@acme.example>',
  to: 'Jonas Weber <jonas@initrode.example>',
  subject: 'Nine shared environments',
  at: new Date(nowMs - 7_200_000).toISOString(),
  messageId: `<${id}@acme.example>`,
  text: 'Hi Jonas,\n\nInitrode looks for two SREs in Antwerp.\n\nAna Costa · Acme',
  html: '<p>Hi Jonas,</p><p>Initrode looks for two SREs in Antwerp. Teams of that size tell us that shared environments cost them a morning per release.</p><p>With Acme each branch gets its own in 40 seconds.</p><p>Would 15 minutes on Thursday be useful?</p><p>Ana Costa · Acme</p><hr><p style="font-size:12px;color:#777">Acme SAS, 12 rue Exemple, Lyon · <a href="http://localhost:3000/u/x">unsubscribe</a></p>',
  headers: [
    { name: 'Message-ID', value: `<${id}@acme.example>` },
    { name: 'List-Unsubscribe', value: '<http://localhost:3000/u/x>' },
    { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
  ],
  unsubscribe: { url: 'http://localhost:3000/u/x', oneClick: true },
  ...extra,
});

const answer = mail('m2', {
  direction: 'in',
  from: 'Jonas Weber <jonas@initrode.example>',
  to: 'ana@acme.example',
  subject: 'Re: Nine shared environments',
  at: new Date(nowMs - 2_640_000).toISOString(),
  html: null,
  text: 'Thursday works, 14:00? Please add our SRE lead, Marc.',
  unsubscribe: { url: null, oneClick: false },
});

const person = (id: string, realName: string, extra: object = {}) => ({
  id,
  name: (realName.split(' ')[0] ?? realName).toLowerCase(),
  realName,
  isAdmin: false,
  isGuest: false,
  isBot: false,
  tz: 'Europe/Paris',
  locale: 'en-GB',
  ...extra,
});

/** The state as `me` sees it; with `modals` on the stack. */
export function stubState(
  me: string,
  modals: readonly SandboxView[] = [],
  locale: 'en' | 'fr' = 'en',
): SandboxState {
  counter = 0;
  const decided = message(70, approved);
  const messages = [
    message(1500, digest),
    decided,
    message(44, reply, { threadTs: decided.ts }),
    message(40, null, { threadTs: decided.ts, userId: 'U1', text: 'I take this one.' }),
    message(12, reviewCard),
    message(
      3,
      [
        context(
          ':arrows_counterclockwise: Not approved: <@U2> changed the text at 10:39, after this card was drawn. The card above shows the new version.',
        ),
      ],
      { visibleTo: 'U1' },
    ),
  ].filter(({ visibleTo }) => visibleTo === null || visibleTo === me);
  const im = {
    id: 'D1',
    name: 'prospect',
    kind: 'im' as const,
    archived: false,
    withUserId: me,
    messages: [
      message(30, null, {
        text: 'Hello <@U1>! I post drafts in <#C1>. `/prospect help` lists what I can do.',
      }),
    ],
  };
  return {
    slack: {
      team: { id: 'T1', name: 'Acme' },
      me,
      botUserId: 'UBOT',
      users: [
        person('U1', 'Ana Costa', { isAdmin: true }),
        person('U2', 'Ben Okoye'),
        person('UBOT', 'Prospect', { isBot: true }),
      ],
      channels: [
        { id: 'C1', name: 'prospects', kind: 'channel', archived: false, withUserId: null, messages },
        {
          id: 'C2',
          name: 'general',
          kind: 'channel',
          archived: false,
          withUserId: null,
          messages: [message(200, null, { userId: 'U2', text: 'Lunch at *noon*? :palm_tree:' })],
        },
        im,
      ],
      home,
      modals,
      connected: true,
    },
    mails: [
      mail('m1', {}),
      answer,
      mail('m3', {
        threadId: 't2',
        to: 'Aiko Tanaka <aiko@hooli.example>',
        subject: 'Ephemeral previews at Hooli',
        at: new Date(nowMs - 86_400_000).toISOString(),
      }),
    ],
    time: {
      now: new Date(nowMs).toISOString(),
      offsetMs: 26 * 3_600_000,
      planned: [
        {
          at: new Date(nowMs + 60_000).toISOString(),
          who: 'Jonas Weber · Initrode',
          what: 'First mail leaves',
        },
        {
          at: new Date(nowMs + 2 * 86_400_000).toISOString(),
          who: 'Jonas Weber · Initrode',
          what: 'Visit on LinkedIn',
        },
        {
          at: new Date(nowMs + 6 * 86_400_000).toISOString(),
          who: 'Aiko Tanaka · Hooli',
          what: 'Follow-up in the same thread',
        },
      ],
    },
    modelHost: null,
    locale,
  };
}
