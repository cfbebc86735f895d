// The dates of a sequence. Day n is n−1 days after the day the first mail really left, on the prospect's clock,
// moved into working hours; in working days, only days on which the prospect works are counted. Two mails to one person are never less than 24 hours apart.

import { dayMs, minuteMs } from '#lib/time.ts';
import { between } from './chance.ts';
import type { DayMode, SequenceStep, TouchKind } from './segment.ts';
import { daysAfter, nextSlot, nextSpreadSlot, type Place } from './window.ts';

export type PlannedStep = {
  readonly step: number;
  readonly kind: TouchKind;
  readonly day: number;
  readonly at: Date;
};

/** When the first mail leaves after an approval: 30–60 s later (or `minDelayMs` more), inside working hours. */
export function firstSlot(
  approvedAt: Date,
  plan: Place & { readonly seed: string; readonly minDelayMs?: number },
): Date {
  const least = plan.minDelayMs ?? 0;
  const delayMs = Math.max(between(`${plan.seed}/first`, [30_000, 57_000]), least);
  const at = approvedAt.getTime() + delayMs;
  // Three seconds off a round minute: only machines write on the minute.
  return nextSpreadSlot(new Date(at % minuteMs < 1_000 ? at + 3_000 : at), {
    ...{ zone: plan.zone, country: plan.country },
    seed: `${plan.seed}/morning`,
  });
}

/** All steps with their dates, `firstAt` being when the first one leaves (or left). Deterministic by `seed`. */
export function planSequence(
  steps: readonly SequenceStep[],
  plan: Place & { readonly firstAt: Date; readonly seed: string; readonly dayMode?: DayMode },
): PlannedStep[] {
  const planned: PlannedStep[] = [];
  for (const [step, { day, kind }] of steps.entries()) {
    const at =
      step === 0 ? plan.firstAt : later(planned, { day, kind, ...plan, seed: `${plan.seed}/${step}` });
    planned.push({ step, kind, day, at });
  }
  return planned;
}

type Wanted = SequenceStep &
  Place & { readonly firstAt: Date; readonly seed: string; readonly dayMode?: DayMode };

function later(before: readonly PlannedStep[], wanted: Wanted): Date {
  const { firstAt, day } = wanted;
  const days = { count: day - 1, working: wanted.dayMode === 'working' };
  const byDay = daysAfter(firstAt, days, wanted).getTime();
  const lastMail = before.findLast((step) => step.kind === 'email');
  const earliest = [byDay, before.at(-1)?.at.getTime() ?? 0];
  if (wanted.kind === 'email' && lastMail) earliest.push(lastMail.at.getTime() + dayMs);
  const from = new Date(Math.max(...earliest));
  return wanted.kind === 'email' ? nextSpreadSlot(from, wanted) : nextSlot(from, wanted);
}
