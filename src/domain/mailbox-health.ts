// When a mailbox has to stop because of what comes back: too many bounces, complaints, or systems that refuse its
// mail. Numbers of seven days with floors, so that one bad address of a short list stops nothing.
import { dayMs } from '#lib/time.ts';
import type { Bounce } from './bounce.ts';
import type { Reason } from './lead.ts';

/** What left and what came back in seven days, and since an admin last let the mailbox go on. */
export type HealthCounts = {
  readonly sent: number;
  /** Mails that failed for good: dead addresses, full mailboxes, refusals. A delay is none. */
  readonly bounces: number;
  readonly complaints: number;
  /** Domains that refused the mailbox itself in the last 24 hours. */
  readonly blockedBy: readonly string[];
};

/** `until` null: an admin decides. */
export type HealthStop = { readonly reason: Reason; readonly until: Date | null };

/** Rates say nothing of fewer mails. */
export const rateFloor = 20;
const leastBounces = 3;
const bounceRate = 0.05;
const complaintRate = 0.003;
const bounceWarning = 0.02;
const complaintWarning = 0.001;
/** So many complaints stop a mailbox even below the floor of the rate. */
const complaintsAlways = 2;

type Rule = (counts: HealthCounts, now: Date) => HealthStop | null;

/** The strictest first: what a person must look at, then what passes by itself. */
const rules: readonly Rule[] = [
  ({ sent, complaints }) => {
    const many = sent >= rateFloor && complaints > 0 && complaints >= sent * complaintRate;
    return many || complaints >= complaintsAlways ? rated('health_complaints', complaints, sent) : null;
  },
  ({ sent, bounces }) => {
    const many = sent >= rateFloor && bounces >= leastBounces && bounces >= sent * bounceRate;
    return many ? rated('health_bounces', bounces, sent) : null;
  },
  ({ blockedBy }) => {
    const params = { n: blockedBy.length, domains: blockedBy.slice(0, 3).join(', ') };
    return blockedBy.length > 1 ? { reason: { code: 'health_blocks', params }, until: null } : null;
  },
  ({ blockedBy: [domain] }, now) =>
    domain === undefined ? null : forADay({ code: 'health_block', params: { domain } }, now),
];

/** Whether the mailbox stops, why, and until when; null = it goes on. */
export function stopOf(counts: HealthCounts, now: Date): HealthStop | null {
  for (const rule of rules) {
    const found = rule(counts, now);
    if (found) return found;
  }
  return null;
}

/**
 * Whether all mailboxes of a domain stop, though none of them has to for itself: what others think of it belongs to
 * the domain. A single complaint says nothing about the others. Null = they go on.
 */
export function stopOfDomain(
  domain: string,
  { sent, bounces, complaints, blockedBy }: HealthCounts,
): HealthStop | null {
  const many = (n: number, rate: number, least: number): boolean =>
    sent >= rateFloor && n >= least && n >= sent * rate;
  const found = (code: string, params: Reason['params']): HealthStop => ({
    reason: { code, params: { domain, ...params } },
    until: null,
  });
  const rate = (n: number) => ({ n, sent, percent: rateOf(n, sent) });
  if (many(complaints, complaintRate, complaintsAlways))
    return found('health_domain_complaints', rate(complaints));
  if (many(bounces, bounceRate, leastBounces)) return found('health_domain_bounces', rate(bounces));
  if (blockedBy.length < 2) return null;
  return found('health_domain_blocks', { n: blockedBy.length, domains: blockedBy.slice(0, 3).join(', ') });
}

export type HealthWarning = 'bounces' | 'complaints';

/** What a person should look at before anything has to stop; null = nothing. */
export function warningOf({ sent, bounces, complaints }: HealthCounts): HealthWarning | null {
  if (sent < rateFloor) return null;
  if (complaints > 0 && complaints >= sent * complaintWarning) return 'complaints';
  return bounces > 1 && bounces >= sent * bounceWarning ? 'bounces' : null;
}

/** A stop that ends by itself after 24 hours. */
export function forADay(reason: Reason, now: Date): HealthStop {
  return { reason, until: new Date(now.getTime() + dayMs) };
}

/** True when `next` holds longer than what stopped the mailbox before (null = a person did, or nobody). */
export function isStricter(next: HealthStop, before: { readonly until: Date | null } | null): boolean {
  if (before === null) return true;
  return before.until !== null && next.until === null;
}

function rated(code: string, n: number, sent: number): HealthStop {
  return { reason: { code, params: { n, sent, percent: rateOf(n, sent) } }, until: null };
}

/** Per cent with one digit behind the point; 0 of nothing. */
export function rateOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}

export const bounceOutcomes = ['hard', 'soft', 'sender', 'delayed'] as const;
/** A bounce as it is kept: only what failed for good counts, a delay may still arrive. */
export type BounceOutcome = (typeof bounceOutcomes)[number];

/** A soft one that is still being tried, or of which nobody says that it failed, is a delay. */
export function outcomeOf({ type, failed }: Pick<Bounce, 'type' | 'failed'>): BounceOutcome {
  return type === 'soft' && !failed ? 'delayed' : type;
}
