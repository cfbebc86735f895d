// How many mails a mailbox may send now: the smallest of its own setting, its ramp, what its domain may send in all,
// and what its vendor allows. All are counted over 24 hours, so that no midnight doubles them. Mails that its owner
// sends by hand use up the vendor's limit and nothing else.
import { dayMs, hourMs } from '#lib/time.ts';
import { companyDomain } from './domain-name.ts';
import type { MailVendor } from './mailbox.ts';
import { hardCap } from './ramp.ts';

/** Mails of all mailboxes of one domain in 24 hours, unless a setting says another number. */
export const domainCap = 100;

export const capReasons = ['mailbox', 'ramp', 'domain', 'provider'] as const;
export type CapReason = (typeof capReasons)[number];

export type CapFacts = {
  /** The setting. */
  readonly capPerDay: number;
  /** What the ramp allows today, and on which sending day it is (1 = the first). */
  readonly ramp: number;
  readonly rampDay: number;
  /** Approved mails of this mailbox in the last 24 hours, and when the oldest of them left. */
  readonly sent: number;
  readonly firstSentAt: Date | null;
  /** The same of all mailboxes of the domain; null where the domain is not ours alone (gmail.com). */
  readonly domain: { readonly sent: number; readonly firstSentAt: Date | null; readonly cap?: number } | null;
  /** All that left the mailbox in 24 hours, by hand too; null where nobody can see it. */
  readonly provider: { readonly sent: number; readonly limit: number } | null;
};

export type Cap = {
  /** Approved mails in 24 hours, with those that left already. */
  readonly cap: number;
  readonly sent: number;
  readonly why: CapReason;
  readonly rampDay: number;
  /** When another one may leave: now, or when the oldest mail of the 24 hours that count is a day old. */
  readonly freeAt: Date;
};

/** The cap that holds at `now`, and why; of equals the one that a person can change. */
export function capOf(facts: CapFacts, now: Date): Cap {
  const { sent, domain, provider, rampDay } = facts;
  const limits: readonly { readonly why: CapReason; readonly cap: number; readonly since: Date | null }[] = [
    { why: 'mailbox', cap: Math.min(facts.capPerDay, hardCap), since: facts.firstSentAt },
    { why: 'ramp', cap: facts.ramp, since: facts.firstSentAt },
    ...(domain
      ? [
          {
            why: 'domain' as const,
            cap: sent + (domain.cap ?? domainCap) - domain.sent,
            since: domain.firstSentAt,
          },
        ]
      : []),
    ...(provider
      ? [{ why: 'provider' as const, cap: sent + provider.limit - provider.sent, since: null }]
      : []),
  ];
  const held = limits.reduce((least, next) => (next.cap < least.cap ? next : least));
  const cap = Math.max(held.cap, 0);
  return { cap, sent, why: held.why, rampDay, freeAt: sent < cap ? now : freeAt(held.since, now) };
}

/** What the vendor lets one account send in 24 hours, unless it is known to be another number. */
export function providerLimit(mailbox: {
  readonly provider: MailVendor;
  readonly address: string;
  readonly limitPerDay: number | null;
}): number {
  const { provider, address, limitPerDay } = mailbox;
  if (limitPerDay !== null) return limitPerDay;
  const personal = companyDomain(address) === null;
  if (provider === 'google') return personal ? 500 : 2_000;
  return personal ? 300 : 10_000;
}

/** Nobody says when a vendor's limit frees a place: it is looked at again in an hour. */
function freeAt(since: Date | null, now: Date): Date {
  const free = new Date((since?.getTime() ?? 0) + dayMs + 1_000);
  return free > now ? free : new Date(now.getTime() + hourMs);
}
