// What a Sent folder says: whom somebody of this team wrote to by hand, and whether the mailbox has been in use. Pure;
// our own mails, colleagues and the mailbox itself are left out. Nothing of a mail but its recipients and its date.
import { dayMs, isoDay } from '#lib/time.ts';
import { addressKey } from './address.ts';
import { companyDomain, registrableDomain } from './domain-name.ts';

/** A mail in a Sent folder, as the adapters read it. */
export type SentMail = {
  /** Bare Message-IDs: the one that left and, where a vendor keeps it, the one that was handed over. */
  readonly messageIds: readonly string[];
  /** Addresses of To, Cc and Bcc. */
  readonly to: readonly string[];
  readonly at: Date;
  /** It carries a mark of ours. */
  readonly marked: boolean;
  /** It carries the tag of an outside warm-up tool. */
  readonly ofTool: boolean;
};

/** Somebody who was written to: the matching form of the address, its company (null for free mail), the last time. */
export type WrittenTo = { readonly key: string; readonly domain: string | null; readonly at: Date };

/** The team itself, in matching forms. */
export type OwnPeople = { readonly keys: ReadonlySet<string>; readonly domains: ReadonlySet<string> };

/** Mails a day: { "2026-11-23": 7 }. */
export type DayCounts = Readonly<Record<string, number>>;

/** A mail to more people than this is a newsletter of somebody: the rest of them is not read. */
const mostRecipients = 100;

/** Mails of a person to others than colleagues. `ours`: bare Message-IDs of what this product sent. */
export function byHand(
  mails: readonly SentMail[],
  { ours, own }: { readonly ours: ReadonlySet<string>; readonly own: OwnPeople },
): { readonly at: Date; readonly people: readonly WrittenTo[] }[] {
  return toStrangers(
    mails.filter((mail) => !mail.ofTool && !mail.marked && !mail.messageIds.some((id) => ours.has(id))),
    own,
  );
}

/** Mails of an outside warm-up tool: nobody meant them, and whoever got them was not written to. */
export function byTool(mails: readonly SentMail[], own: OwnPeople): ReturnType<typeof byHand> {
  return toStrangers(
    mails.filter(({ ofTool }) => ofTool),
    own,
  );
}

function toStrangers(mails: readonly SentMail[], own: OwnPeople): ReturnType<typeof byHand> {
  return mails
    .map(({ to, at }) => ({ at, people: strangers(to, own).map((one) => ({ ...one, at })) }))
    .filter(({ people }) => people.length > 0);
}

function strangers(to: readonly string[], own: OwnPeople): Omit<WrittenTo, 'at'>[] {
  const keys = new Set(to.slice(0, mostRecipients).flatMap((address) => addressKey(address) ?? []));
  return [...keys]
    .filter((key) => !own.keys.has(key) && !own.domains.has(registrableDomain(key) ?? ''))
    .map((key) => ({ key, domain: companyDomain(key) }));
}

/** Everybody once, with the last time. */
export function lastTimes(people: readonly WrittenTo[]): WrittenTo[] {
  const byKey = new Map<string, WrittenTo>();
  for (const one of people) {
    const before = byKey.get(one.key);
    if (!before || before.at < one.at) byKey.set(one.key, one);
  }
  return [...byKey.values()];
}

/** The team in matching forms, from the addresses of its members and mailboxes. A shared domain is nobody's. */
export function ownPeople(addresses: readonly string[]): OwnPeople {
  const keys = addresses.flatMap((address) => addressKey(address) ?? []);
  return { keys: new Set(keys), domains: new Set(keys.flatMap((key) => companyDomain(key) ?? [])) };
}

/** How far back a mailbox's use counts. */
export const useDays = 30;

/** Adds mails to the counts, those of the last 30 days before `until` alone. */
export function countDays(
  before: DayCounts,
  mails: readonly { readonly at: Date }[],
  until: Date,
): DayCounts {
  const counts: Record<string, number> = { ...before };
  for (const { at } of mails) {
    if (until.getTime() - at.getTime() > useDays * dayMs) continue;
    counts[isoDay(at)] = (counts[isoDay(at)] ?? 0) + 1;
  }
  return counts;
}

/** A mailbox in use wrote at least so many mails by hand, on so many of 30 days. */
const [leastMails, leastDays] = [40, 10];
/** What it may start with (mails a day): the least, and the most for one that writes nine a day. */
const [leastStart, mostStart] = [15, 20];
const leastPerDay = 4;

export type MailboxHabit = {
  /** Mails by hand in 30 days, and on how many days. */
  readonly mails: number;
  readonly days: number;
  /** Mails of the first sending day; null: not established, it starts as everybody. */
  readonly start: number | null;
};

/** Four mails a day on ten days make a mailbox established: it starts at 15, and at one more for each mail a day more. */
export function habitOf(counts: DayCounts): MailboxHabit {
  const days = Object.values(counts).filter((count) => count > 0).length;
  const mails = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (mails < leastMails || days < leastDays) return { mails, days, start: null };
  const start = leastStart + Math.floor(mails / days) - leastPerDay;
  return { mails, days, start: Math.min(Math.max(start, leastStart), mostStart) };
}
