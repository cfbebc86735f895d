// May this step leave now? Facts in, one answer out: go, later (with a date), hold (until somebody does something)
// or stop (never). One table, asked in order; the database asks the hardest of it once more in the claim.

import { dayMs, minuteMs } from '#lib/time.ts';
import { between } from './chance.ts';
import { offTheMinute } from './gap.ts';
import type { Reason } from './lead.ts';
import type { AnswerFacts, SendFacts } from './send-facts.ts';
import { closingOf, isOpenAt, nextSpreadSlot } from './window.ts';

export type SendVerdict =
  | { readonly kind: 'go' }
  | { readonly kind: 'later'; readonly at: Date; readonly reason: Reason }
  | { readonly kind: 'hold'; readonly reason: Reason }
  | { readonly kind: 'stop'; readonly reason: Reason };

/** One mailbox writes to one company at most so often in 24 hours. */
export const toCompanyPerDay = 2;
/** What waits for a place is spread over this time, so that it doesn't all leave at once. */
const spreadMs = 40 * minuteMs;

type Check = (facts: SendFacts) => SendVerdict | null;
type AnswerCheck = (facts: AnswerFacts) => SendVerdict | null;

const stop = (code: string, params: Reason['params'] = {}): SendVerdict => ({
  kind: 'stop',
  reason: { code, params },
});
const hold = (code: string, params: Reason['params'] = {}): SendVerdict => ({
  kind: 'hold',
  reason: { code, params },
});
const later = (at: Date, code: string, params: Reason['params'] = {}): SendVerdict => ({
  kind: 'later',
  at,
  reason: { code, params },
});
const when = (holds: boolean, verdict: () => SendVerdict): SendVerdict | null => (holds ? verdict() : null);

const suppressed: AnswerCheck = (f) => when(f.suppressed, () => stop('suppressed'));
const paused: AnswerCheck = (f) =>
  when(f.pausedBy !== null, () => later(minutes(f, 1), 'paused', { by: f.pausedBy ?? '' }));
const address: AnswerCheck = (f) => when(!f.hasAddress, () => hold('no_address'));

/** In this order: what ends the sequence, what a person must solve, what only takes time. */
const checks: readonly Check[] = [
  suppressed,
  (f) => when(f.replied, () => stop('replied')),
  (f) => when(f.bounced, () => stop('bounced', { detail: '' })),
  (f) => when(f.leadState !== 'approved' && f.leadState !== 'contacted', () => leadStateVerdict(f)),
  paused,
  address,
  (f) =>
    when(f.blockedCountry !== null, () =>
      later(minutes(f, 60), 'country', { country: f.blockedCountry ?? '' }),
    ),
  (f) => when(!f.hasPostalAddress, () => later(minutes(f, 60), 'no_postal_address')),
  (f) => when(!f.approvalHolds, () => hold('approval_stale')),
  mailboxState,
  (f) => when(f.earlierOpen, () => later(minutes(f, 60), 'earlier_step')),
  (f) => (f.contacted ? { kind: 'hold', reason: f.contacted } : null),
  (f) => when(f.first && f.remembering, () => later(minutes(f, 5), 'sent_reading')),
  personGap,
  companyDay,
  cap,
  followUpsFirst,
  gap,
  (f) =>
    when(!f.urgent && !isOpenAt(f.now, f.place), () =>
      later(slot(f, f.now), 'window', { zone: f.place.zone }),
    ),
];

/** What holds even for an answer that a person wrote just now. */
const answerChecks: readonly AnswerCheck[] = [suppressed, paused, address, mailboxState, providerLimit];

/** The first check that objects decides; nobody objects = go. */
export function checkSend(facts: SendFacts): SendVerdict {
  return facts.answer ? checkAnswer(facts) : firstOf(checks, facts);
}

/** The same for a person's own answer in a live conversation: it waits for no hours, gaps, ramp or plan. */
export function checkAnswer(facts: AnswerFacts): SendVerdict {
  return firstOf(answerChecks, facts);
}

function firstOf<F>(asked: readonly ((facts: F) => SendVerdict | null)[], facts: F): SendVerdict {
  for (const check of asked) {
    const verdict = check(facts);
    if (verdict) return verdict;
  }
  return { kind: 'go' };
}

function leadStateVerdict({ leadState }: SendFacts): SendVerdict {
  return leadState === 'held' ? hold('lead_state') : stop('lead_state');
}

function mailboxState({ mailbox }: AnswerFacts): SendVerdict | null {
  if (!mailbox) return hold('no_mailbox');
  const { address, state } = mailbox;
  if (state === 'paused') return hold('mailbox_paused', { address });
  return state === 'needs_reconnect' ? hold('mailbox_reconnect', { address }) : null;
}

function personGap(f: SendFacts): SendVerdict | null {
  if (!f.lastToPerson) return null;
  const free = new Date(f.lastToPerson.getTime() + dayMs);
  return when(free > f.now, () => later(slot(f, free), 'person_gap'));
}

function companyDay(f: SendFacts): SendVerdict | null {
  const { sent, firstSentAt } = f.toCompany;
  if (sent < toCompanyPerDay) return null;
  const free = new Date((firstSentAt ?? f.now).getTime() + dayMs + 1_000);
  return later(spreadSlot(f, free > f.now ? free : minutes(f, 60)), 'company_day', { most: toCompanyPerDay });
}

function cap(f: SendFacts): SendVerdict | null {
  const held = f.mailbox?.cap;
  if (!held || held.sent < held.cap) return null;
  const params = { cap: held.cap, day: held.rampDay };
  return later(spreadSlot(f, held.freeAt), `cap_${held.why}`, params);
}

/** The places of today's follow-ups are theirs: a first mail that would take one waits for the next window. */
function followUpsFirst(f: SendFacts): SendVerdict | null {
  if (!f.first || f.urgent || !f.mailbox) return null;
  const { followUpsDue: due, cap: held } = f.mailbox;
  if (due === 0 || held.sent + due < held.cap) return null;
  const closing = closingOf(f.now, f.place).getTime();
  return later(slot(f, new Date(Math.max(closing, f.now.getTime()))), 'follow_ups_first', { due });
}

function gap(f: SendFacts): SendVerdict | null {
  if (f.urgent || !f.mailbox?.lastSentAt) return null;
  const free = new Date(f.mailbox.lastSentAt.getTime() + f.mailbox.gapMs + 1);
  return when(free > f.now, () => later(slot(f, offTheMinute(free, f.seed)), 'gap'));
}

function providerLimit({ mailbox, now }: AnswerFacts): SendVerdict | null {
  const provider = mailbox?.provider;
  if (!provider || provider.sent < provider.limit) return null;
  return later(new Date(now.getTime() + 60 * minuteMs), 'cap_provider', { cap: provider.limit, day: 0 });
}

function slot(f: SendFacts, after: Date): Date {
  return f.urgent ? after : nextSpreadSlot(after, { ...f.place, seed: f.seed });
}

/** As `slot`, and what waits for the same moment inside of working hours is drawn apart, too. */
function spreadSlot(f: SendFacts, after: Date): Date {
  if (f.urgent) return after;
  const drawn = new Date(after.getTime() + between(`${f.seed}/${after.toISOString()}`, [0, spreadMs]));
  return slot(f, offTheMinute(drawn, f.seed));
}

function minutes({ now }: AnswerFacts, count: number): Date {
  return new Date(now.getTime() + count * minuteMs);
}
