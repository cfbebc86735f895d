// The review card in everything that can become of it.
import type { ReviewCard, ReviewPhase } from '#domain/review-card.ts';
import { cardOf } from '#features/review/load-card.ts';
import type { ReviewFacts } from '#features/review/review-case.ts';
import { caseFor, extremeFacts, factsOf, type Locale, now } from './facts.ts';

const at = new Date('2026-11-20T09:44:00Z');
const leavesAt = new Date('2026-11-23T08:12:00Z');
const next = { step: 3, kind: 'email', day: 7, at: new Date('2026-11-30T08:20:00Z') };
const by = 'U1';

const phases: Readonly<Record<string, ReviewPhase>> = {
  approved: { kind: 'approved', by, at, edited: true, leavesAt, held: null },
  'approved, held': {
    ...{ kind: 'approved', by, at, edited: false, leavesAt: null },
    held: { code: 'mailbox_paused', params: { address: 'ana@brightlane.example' } },
  },
  sent: { kind: 'sent', by, at, sentAt: leavesAt, next },
  'sent, nothing more': { kind: 'sent', by, at, sentAt: leavesAt, next: null },
  'sent, followed up': {
    ...{ kind: 'sent', by, at, sentAt: leavesAt, next: null },
    followed: { mails: 2, lastAt: next.at },
  },
  failed: { kind: 'failed', at, reason: { code: 'mail_refused', params: { detail: '550 no such user' } } },
  unknown: { kind: 'unknown', at, taskId: 't' },
  rejected: { kind: 'rejected', by: 'U2', at, reason: 'wrong_role', note: 'Left in May' },
  snoozed: { kind: 'snoozed', until: new Date('2027-01-11T07:00:00Z'), by: 'U2' },
  replied: { kind: 'replied', at },
  unsubscribed: { kind: 'closed', state: 'unsubscribed', at, reason: null },
  'failed on the way': { kind: 'closed', state: 'failed', at, reason: null },
  bounced: { kind: 'closed', state: 'bounced', at, reason: null },
};

const cardFor = (facts: ReviewFacts): ReviewCard => cardOf(caseFor(facts), now);

function waiting(locale: Locale): Record<string, ReviewCard> {
  const facts = factsOf(locale);
  const { draft, settings } = facts;
  const place = (country: string, city: string) =>
    cardFor({ ...facts, lead: { ...facts.lead, country, city } });
  return {
    waiting: cardFor(facts),
    'waiting, flagged': cardFor({
      ...facts,
      draft: draft && { ...draft, flags: [{ code: 'unsourced_claim', step: 0, detail: '40 seconds' }] },
    }),
    'waiting, placeholder': cardFor({
      ...facts,
      draft: draft && { ...draft, flags: [{ code: 'placeholder', step: 0, detail: '{{name}}' }] },
    }),
    'waiting, country blocked': place('DE', 'Hamburg'),
    'waiting, another coast': place('US', 'Smallville'),
    'waiting, no offer': cardFor({ ...facts, offer: null }),
    'waiting, no mailbox': cardFor({ ...facts, mailbox: null }),
    'waiting, mailbox stopped': cardFor({
      ...facts,
      mailbox: facts.mailbox && { ...facts.mailbox, state: 'needs_reconnect' },
    }),
    'waiting, no postal address': cardFor({
      ...facts,
      settings: {
        ...settings,
        doc: { ...settings.doc, sender: { ...settings.doc.sender, postalAddress: null } },
      },
    }),
    'waiting, paused': cardFor({ ...facts, pausedAt: now, pausedBy: 'U2' }),
    'waiting, nothing known': cardFor({
      ...facts,
      ...{ company: null, score: null, hasIcp: false },
      lead: { ...facts.lead, title: null, city: null, country: null, linkedinUrl: null },
    }),
    'waiting, extreme': cardFor(extremeFacts(locale)),
  };
}

/** Waiting in every condition, then decided in every way. */
export function reviewCards(locale: Locale): Record<string, ReviewCard> {
  const decided = Object.entries(phases).map(([name, phase]): [string, ReviewCard] => [
    name,
    { ...cardFor(factsOf(locale)), phase },
  ]);
  return { ...waiting(locale), ...Object.fromEntries(decided) };
}
