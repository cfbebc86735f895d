// Why somebody is not written to for now, and when the steps that wait go on. Pure: the wait that a step still had is
// kept, and the sequence starts again in working hours on the first day on which the person is there.
import { DateTime } from 'luxon';
import { dayMs } from '#lib/time.ts';
import type { Reason } from './lead.ts';
import { nextSlot, nextSpreadSlot, openingOf, type Place } from './window.ts';

export const holdKinds = ['company', 'away', 'weak'] as const;
export type HoldKind = (typeof holdKinds)[number];

export type Hold = {
  readonly id: string;
  readonly kind: HoldKind;
  /** The mail that caused it, and whose answer it was (or may be). */
  readonly messageId: string;
  readonly leadId: string;
  readonly companyId: string | null;
  readonly domains: readonly string[];
  readonly emailKey: string | null;
  readonly reason: Reason;
  readonly at: Date;
  /** Null: until somebody ends it. */
  readonly until: Date | null;
  /** Milliseconds that each step still had to wait, by its id. */
  readonly waits: Readonly<Record<string, number>>;
  readonly changedBy: string | null;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
};

/** Reasons that a hold writes on its leads. */
export const holdReasons = ['company_answered', 'away', 'weak_match'] as const;

const awayDaysUnknown = 7;
const awayDaysMost = 100;

/**
 * When the sequence of somebody who is away goes on: the morning of `returnsOn`, or of the next working day there. A day
 * that is past, too far away or unknown is read as a week from `at`.
 */
export function resumesAt(
  returnsOn: string | null,
  of: Place & { readonly at: Date; readonly seed: string },
): Date {
  const named = returnsOn === null ? null : DateTime.fromISO(`${returnsOn}T12:00`, { zone: of.zone });
  const aheadMs = named?.isValid ? named.toMillis() - of.at.getTime() : -1;
  const believed = named !== null && aheadMs > 0 && aheadMs <= awayDaysMost * dayMs;
  const day = believed ? named.toJSDate() : new Date(of.at.getTime() + awayDaysUnknown * dayMs);
  return openingOf(day, of);
}

type OpenStep = { readonly id: string; readonly kind: string; readonly dueAt: Date };

/** How long each step still has to wait at `at`. */
export function waitsOf(steps: readonly OpenStep[], at: Date): Record<string, number> {
  return Object.fromEntries(steps.map(({ id, dueAt }) => [id, Math.max(0, dueAt.getTime() - at.getTime())]));
}

/** The dates of steps that go on at `from` with the wait they had. A step without one was added since: it stays. */
export function datesAfter(
  steps: readonly OpenStep[],
  of: { readonly from: Date; readonly waits: Hold['waits']; readonly place: Place },
): { readonly id: string; readonly dueAt: Date }[] {
  return steps.flatMap(({ id, kind }) => {
    const waitMs = of.waits[id];
    if (waitMs === undefined) return [];
    const after = new Date(of.from.getTime() + waitMs);
    const seed = `${id}/after`;
    const dueAt = kind === 'email' ? nextSpreadSlot(after, { ...of.place, seed }) : nextSlot(after, of.place);
    return [{ id, dueAt }];
  });
}
