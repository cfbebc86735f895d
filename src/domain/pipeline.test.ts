import { expect, it } from 'vitest';
import { mayMove } from './lifecycle.ts';
import { leadStates } from './lifecycle-states.ts';
import { nextStep, statesOf } from './pipeline.ts';

it('knows the next job of every state that a machine may move on, and of no other', () => {
  const jobs = leadStates.flatMap((state) => nextStep({ state })?.job ?? []);
  expect(jobs).toEqual(['lead.dedup', 'lead.enrich', 'lead.score', 'lead.draft', 'lead.draft']);
});

it.each(['parked', 'in_review', 'snoozed', 'approved', 'contacted', 'held', 'failed'] as const)(
  'leaves a lead that is %s to a person, a date or nothing',
  (state) => expect(nextStep({ state })).toBeNull(),
);

it('puts each state into one queue', () => {
  const shared = (['intake', 'research', 'think'] as const).flatMap(statesOf);
  expect([...shared].sort()).toEqual(leadStates.filter((state) => nextStep({ state }) !== null).sort());
});

it('offers work only where the lead can leave its state', () => {
  const stuck = leadStates.filter(
    (state) =>
      nextStep({ state }) !== null && !leadStates.some((to) => to !== 'failed' && mayMove(state, to)),
  );
  expect(stuck).toEqual([]);
});
