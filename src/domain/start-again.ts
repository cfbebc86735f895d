// A lead that was closed is looked at again: where it starts. Nobody skips the check for duplicates and blocks, and
// what is final stays so.
import type { Lead } from './lead.ts';
import type { LeadState } from './lifecycle-states.ts';

type Place = Pick<Lead, 'state' | 'fromState'>;

const toScoring: readonly LeadState[] = ['rejected', 'parked', 'duplicate', 'bounced', 'finished'];
/** A lead that failed before it was scored repeats that step; later ones are scored again. */
const unchecked: readonly LeadState[] = ['found', 'new'];
const offered: readonly LeadState[] = ['rejected', 'parked', 'duplicate', 'failed'];

/** The state that it goes on from; null when it isn't closed, or closed for good. */
export function startsAgainAt({ state, fromState }: Place): LeadState | null {
  if (toScoring.includes(state)) return 'enriched';
  if (state !== 'failed' || fromState === null) return null;
  return unchecked.includes(fromState) ? fromState : 'enriched';
}

/** True where screens offer another look. */
export function offersAnotherLook(state: LeadState): boolean {
  return offered.includes(state);
}

/** True on the way through the pipeline when a person asked for another look. */
export function isAskedFor({ reason }: Pick<Lead, 'reason'>): boolean {
  return reason?.code === 'reconsidered';
}
