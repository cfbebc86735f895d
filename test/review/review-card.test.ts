import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftFlag } from '#domain/draft.ts';
import type { ReviewCard, ReviewPhase } from '#domain/review-card.ts';
import { checkBlocks } from '#sandbox/slack/validate/check.ts';
import type { Drawn } from '#slack/blocks/block.ts';
import { stamped } from '#slack/blocks/stamp.ts';
import { reviewCard } from '#slack/cards/review-card.ts';
import { readApproveValue } from '#slack/ids.ts';

const now = new Date('2026-11-20T09:42:00Z');
const leadId = '0195f000-0000-7000-8000-000000000001';
const leavesAt = new Date('2026-11-23T08:12:00Z');
const waiting: ReviewCard = {
  kind: 'review',
  leadId,
  locale: 'en',
  now,
  person: {
    name: 'Camille Roux',
    title: 'VP Engineering',
    company: 'Globex',
    linkedinUrl: 'https://www.linkedin.com/in/camille-roux',
    website: 'https://globex.example',
    industry: 'B2B SaaS',
    size: 120,
    city: 'Lyon',
    country: 'FR',
    zone: 'Europe/Paris',
    zoneFrom: 'city',
  },
  score: {
    total: 87,
    reason: 'right size, right stack; neighbouring sector',
    asked: 6,
    unknown: 2,
    scorer: 'rules',
    evidence: [],
    boosts: [
      {
        kind: 'hiring',
        title: '3 backend roles',
        at: new Date('2026-11-14T08:00:00Z'),
        dated: true,
        points: 8,
        url: 'https://globex.example/careers',
      },
      {
        kind: 'funding',
        title: 'Series A',
        at: new Date('2026-10-30T08:00:00Z'),
        dated: false,
        points: 3,
        url: null,
      },
    ],
  },
  withoutIcp: false,
  foundIn: { source: 'csv:fair.csv', at: new Date('2026-11-19T10:00:00Z') },
  mails: [
    {
      step: 0,
      subject: 'Environments for the new platform team',
      body: 'Bonjour Camille,\n\nThree engineers.',
    },
    { step: 3, subject: 'Environments for the new platform team', body: 'How Initech did it.' },
  ],
  author: 'rules',
  editedBy: null,
  flags: [],
  footer:
    'Ana Costa\n\n--\nAcme SAS, 12 rue Exemple, Lyon\nNot interested? Unsubscribe here: https://p.example/u/…',
  sender: { name: 'Ana Costa', address: 'ana@acme.example' },
  leavesAt,
  steps: [
    { step: 0, kind: 'email', day: 1, at: leavesAt },
    { step: 1, kind: 'linkedin_visit', day: 3, at: new Date('2026-11-25T08:30:00Z') },
    { step: 2, kind: 'linkedin_invite', day: 4, at: new Date('2026-11-26T08:30:00Z') },
    { step: 3, kind: 'email', day: 7, at: new Date('2026-11-30T08:20:00Z') },
  ],
  policy: { email: 'allow', country: 'FR' },
  blockers: [],
  fingerprint: 'a'.repeat(64),
  marks: 'b'.repeat(48),
  phase: { kind: 'waiting' },
};

const flag: DraftFlag = { code: 'unsourced_claim', step: 0, detail: '40 seconds' };
const at = new Date('2026-11-20T09:44:00Z');
const next = { step: 3, kind: 'email', day: 7, at: new Date('2026-11-30T08:20:00Z') };
const phases: Readonly<Record<string, ReviewPhase>> = {
  approved: { kind: 'approved', by: 'U0000001', at, edited: true, leavesAt, held: null },
  held: {
    kind: 'approved',
    by: 'U0000001',
    at,
    edited: false,
    leavesAt: null,
    held: { code: 'mailbox_paused', params: { address: 'ana@acme.example' } },
  },
  sent: { kind: 'sent', by: 'U0000001', at, sentAt: leavesAt, next },
  done: {
    ...{ kind: 'sent', by: 'U0000001', at, sentAt: leavesAt, next: null },
    followed: { mails: 2, lastAt: next.at },
  },
  failed: { kind: 'failed', at, reason: { code: 'mail_refused', params: { detail: '550 no such user' } } },
  unknown: { kind: 'unknown', at, taskId: 'task' },
  rejected: { kind: 'rejected', by: 'U0000002', at, reason: 'wrong_role', note: 'Left in May' },
  snoozed: { kind: 'snoozed', until: new Date('2027-01-11T07:00:00Z'), by: 'U0000002' },
  replied: { kind: 'replied', at },
  closed: { kind: 'closed', state: 'unsubscribed', at, reason: { code: 'opted_out', params: {} } },
};

const style = { classic: false };
const frames = ['button', 'overflow', 'container'];
/** The text of a drawn card, one line a piece: what a reviewer of a snapshot can read. */
function readable({ text, blocks }: Drawn): string {
  const words: string[] = [`« ${text} »`];
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'type' && frames.includes(String(value))) words.push(`[${value}]`);
    if (key === 'text' && typeof value === 'string') words.push(value);
    return value;
  });
  return words.join('\n');
}
const problems = (card: ReviewCard, classic = false): string[] =>
  checkBlocks(stamped(reviewCard(card, { classic }), 'h'), 'message');
const elements = ({ blocks }: Drawn, type: string): unknown[] => {
  const found: unknown[] = [];
  JSON.stringify(blocks, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'type' in value && value.type === type)
      found.push(value);
    return value;
  });
  return found;
};

describe.each(['en', 'fr'] as const)('the review card in %s', (locale) => {
  it('shows everything before the decision', () => {
    const card: ReviewCard = { ...waiting, locale };
    expect(readable(reviewCard(card, style))).toMatchSnapshot();
    expect(problems(card)).toEqual([]);
    expect(problems(card, true)).toEqual([]);
  });

  it('says what to look at and what is missing', () => {
    const blockers = ['no_postal_address', 'no_mailbox', 'placeholder', 'paused', 'no_offer'] as const;
    const card: ReviewCard = {
      ...waiting,
      locale,
      flags: [flag],
      blockers,
      sender: null,
      leavesAt: null,
      steps: [],
    };
    expect(readable(reviewCard(card, style))).toMatchSnapshot();
    expect(problems(card)).toEqual([]);
  });

  it.each(Object.entries(phases))('shrinks when it is %s', (_, phase) => {
    const card: ReviewCard = { ...waiting, locale, phase };
    const shown = reviewCard(card, style);
    expect(readable(shown)).toMatchSnapshot();
    expect(shown.blocks.length).toBeLessThanOrEqual(3);
    expect(readable(shown)).not.toContain('Three engineers');
    expect(problems(card)).toEqual([]);
  });
});

it.each([
  ['city', '10:42 there'],
  ['country', '10:42 there'],
  ['company', '10:42 at the company; where the person works is unknown'],
  ['sender', 'time zone unknown'],
] as const)('says what the time zone was taken from: the %s', (zoneFrom, words) => {
  const card: ReviewCard = { ...waiting, person: { ...waiting.person, zoneFrom } };
  expect(readable(reviewCard(card, style))).toContain(words);
});

describe('the Approve button', () => {
  const approve = (card: ReviewCard) =>
    elements(reviewCard(card, style), 'button').find((one) => JSON.stringify(one).includes('review.approve'));

  it('carries the lead, the fingerprint and the date that are shown', () => {
    const shown = approve(waiting);
    const value = typeof shown === 'object' && shown && 'value' in shown ? String(shown.value) : '';
    expect(readApproveValue(value)).toEqual({
      leadId,
      fingerprint: waiting.fingerprint,
      marks: waiting.marks,
      leavesAt,
    });
  });

  it('asks once more for a flagged text only', () => {
    expect(approve(waiting)).not.toHaveProperty('confirm');
    expect(approve({ ...waiting, flags: [flag] })).toHaveProperty('confirm');
  });

  it.each([
    ['no_postal_address', 'prospect.config.topic'],
    ['no_mailbox', 'prospect.mailbox.connect'],
    ['mailbox_stopped', 'prospect.mailbox.show'],
    ['country', 'prospect.config.topic'],
    ['address_risky', 'prospect.config.topic'],
  ] as const)('gives way to the way out when there is %s', (blocker, way) => {
    const card: ReviewCard = { ...waiting, blockers: [blocker] };
    expect(approve(card)).toBeUndefined();
    expect(JSON.stringify(elements(reviewCard(card, style), 'button'))).toContain(way);
  });

  it('is not there for an address that mail does not reach', () => {
    expect(approve({ ...waiting, blockers: ['address_invalid'] })).toBeUndefined();
    expect(readable(reviewCard({ ...waiting, blockers: ['address_invalid'] }, style))).toContain(
      'does not arrive',
    );
  });

  it('stays when only an Offer is missing or sending is paused', () => {
    expect(approve({ ...waiting, blockers: ['paused', 'no_offer', 'address_unsure'] })).toBeDefined();
  });

  it('is the only primary button', () => {
    const buttons = elements(reviewCard(waiting, style), 'button');
    expect(buttons.filter((one) => JSON.stringify(one).includes('"primary"'))).toHaveLength(1);
  });

  it('has at most five entries beside it', () => {
    const [menu] = elements(reviewCard(waiting, style), 'overflow');
    expect(JSON.stringify(menu).split('"value"').length - 1).toBe(5);
  });
});

describe('hostile words', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 4000 }),
    fc.constantFrom(
      '<!channel>',
      '<@U1|x>',
      '*bold*',
      '<https://evil.example|Globex>',
      '&amp;',
      '\u202Eknaht\u0000',
      'א'.repeat(3500),
      '🙂'.repeat(2000),
    ),
  );

  it('never break a block, mention a channel or make a link', () => {
    fc.assert(
      fc.property(fc.record({ name: nasty, words: nasty, body: nasty, classic: fc.boolean() }), (given) => {
        const { name, words, body, classic } = given;
        const card: ReviewCard = {
          ...waiting,
          person: {
            ...waiting.person,
            name,
            title: words,
            company: name,
            city: words,
            industry: words,
            linkedinUrl: words,
          },
          score: waiting.score && { ...waiting.score, reason: words },
          mails: waiting.mails.map((mail) => ({ ...mail, subject: words, body })),
          footer: words,
          foundIn: { source: `csv:${words}`, at: now },
          flags: [{ ...flag, detail: words }],
        };
        expect(problems(card, classic)).toEqual([]);
        const shown = reviewCard(card, { classic });
        const marked = JSON.stringify(
          shown.blocks.filter(({ type }) => type === 'section' || type === 'context'),
        );
        expect(marked).not.toContain('<!channel');
        expect(marked).not.toContain('<https://evil');
        expect(shown.text.length).toBeLessThanOrEqual(3900);
      }),
    );
  });

  it('show a mail of more than 3,000 characters whole', () => {
    const body = `${'word '.repeat(2000)}end`;
    const shown = reviewCard({ ...waiting, mails: [{ step: 0, subject: 's', body }] }, style);
    const texts = elements(shown, 'text').map((one) =>
      typeof one === 'object' && one && 'text' in one ? one.text : '',
    );
    expect(texts.join('')).toContain(body);
  });
});
