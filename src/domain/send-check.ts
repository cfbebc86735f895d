// May this step leave now? Facts in, one answer out: go, later (with a date), hold (until somebody does something)
// or stop (never). One table, asked in order; the database asks the hardest of it once more in the claim.

import { dayMs, minuteMs } from '#lib/time.ts';
import type { Reason } from './lead.ts';
import type { LeadState } from './lifecycle-states.ts';
import type { MailboxState } from './mailbox.ts';
import { isOpenAt, nextSpreadSlot, type Place } from './window.ts';

export type SendFacts = {
  readonly now: Date;
  readonly seed: string;
  readonly leadState: LeadState;
  readonly pausedBy: string | null;
  readonly suppressed: boolean;
  /** Since the first mail. */
  readonly replied: boolean;
  readonly bounced: boolean;
  /** Set when mail to this country is blocked. */
  readonly blockedCountry: string | null;
  readonly hasAddress: boolean;
  readonly hasPostalAddress: boolean;
  readonly mailbox: {
    readonly address: string;
    readonly state: MailboxState;
    readonly gapMs: number;
    readonly cap: number;
    /** In the last 24 hours. */
    readonly sent: number;
    readonly firstSentAt: Date | null;
    readonly lastSentAt: Date | null;
  } | null;
  /** False when text, recipient, sender, footer or steps differ from what was approved. */
  readonly approvalHolds: boolean;
  /** A mail of an earlier step is still to come or its outcome is unknown. */
  readonly earlierOpen: boolean;
  /** When the person last got a mail of ours, from whichever mailbox. */
  readonly lastToPerson: Date | null;
  /** Where the person works. */
  readonly place: Place;
  readonly urgent: boolean;
};

export type SendVerdict =
  | { readonly kind: 'go' }
  | { readonly kind: 'later'; readonly at: Date; readonly reason: Reason }
  | { readonly kind: 'hold'; readonly reason: Reason }
  | { readonly kind: 'stop'; readonly reason: Reason };

type Check = (facts: SendFacts) => SendVerdict | null;

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

/** In this order: what ends the sequence, what a person must solve, what only takes time. */
const checks: readonly Check[] = [
  (f) => when(f.suppressed, () => stop('suppressed')),
  (f) => when(f.replied, () => stop('replied')),
  (f) => when(f.bounced, () => stop('bounced', { detail: '' })),
  (f) => when(f.leadState !== 'approved' && f.leadState !== 'contacted', () => leadStateVerdict(f)),
  (f) => when(f.pausedBy !== null, () => later(minutes(f, 1), 'paused', { by: f.pausedBy ?? '' })),
  (f) => when(!f.hasAddress, () => hold('no_address')),
  (f) =>
    when(f.blockedCountry !== null, () =>
      later(minutes(f, 60), 'country', { country: f.blockedCountry ?? '' }),
    ),
  (f) => when(!f.hasPostalAddress, () => later(minutes(f, 60), 'no_postal_address')),
  (f) => when(!f.approvalHolds, () => hold('approval_stale')),
  mailboxState,
  (f) => when(f.earlierOpen, () => later(minutes(f, 60), 'earlier_step')),
  personGap,
  cap,
  gap,
  (f) =>
    when(!f.urgent && !isOpenAt(f.now, f.place), () =>
      later(slot(f, f.now), 'window', { zone: f.place.zone }),
    ),
];

/** The first check that objects decides; nobody objects = go. */
export function checkSend(facts: SendFacts): SendVerdict {
  for (const check of checks) {
    const verdict = check(facts);
    if (verdict) return verdict;
  }
  return { kind: 'go' };
}

function leadStateVerdict({ leadState }: SendFacts): SendVerdict {
  return leadState === 'held' ? hold('lead_state') : stop('lead_state');
}

function mailboxState({ mailbox }: SendFacts): SendVerdict | null {
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

/** Rolling 24 hours. A place gets free when the oldest mail of the day is a day old. */
function cap(f: SendFacts): SendVerdict | null {
  if (!f.mailbox || f.mailbox.sent < f.mailbox.cap) return null;
  const free = new Date((f.mailbox.firstSentAt ?? f.now).getTime() + dayMs + 1000);
  return later(slot(f, free > f.now ? free : minutes(f, 60)), 'cap', { cap: f.mailbox.cap });
}

function gap(f: SendFacts): SendVerdict | null {
  if (f.urgent || !f.mailbox?.lastSentAt) return null;
  const free = new Date(f.mailbox.lastSentAt.getTime() + f.mailbox.gapMs + 1);
  return when(free > f.now, () => later(slot(f, free), 'gap'));
}

function slot(f: SendFacts, after: Date): Date {
  return f.urgent ? after : nextSpreadSlot(after, { ...f.place, seed: f.seed });
}

function minutes({ now }: SendFacts, count: number): Date {
  return new Date(now.getTime() + count * minuteMs);
}
