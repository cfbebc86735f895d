import { expect, it } from 'vitest';
import { mayMove } from './lifecycle.ts';
import { leadStates } from './lifecycle-states.ts';
import { offersAnotherLook, startsAgainAt } from './start-again.ts';

it('scores again who was rejected or parked', () => {
  expect(startsAgainAt({ state: 'rejected', fromState: null })).toBe('enriched');
  expect(startsAgainAt({ state: 'parked', fromState: null })).toBe('enriched');
});

it('never lets a failed lead skip the check for duplicates and blocks', () => {
  expect(startsAgainAt({ state: 'failed', fromState: 'found' })).toBe('found');
  expect(startsAgainAt({ state: 'failed', fromState: 'new' })).toBe('new');
  expect(startsAgainAt({ state: 'failed', fromState: 'drafted' })).toBe('enriched');
});

it('leaves alone what is under way or final', () => {
  for (const state of ['in_review', 'approved', 'contacted', 'suppressed', 'unsubscribed'] as const)
    expect(startsAgainAt({ state, fromState: null })).toBeNull();
});

it('asks only for moves that the lifecycle allows, and is offered only where it works', () => {
  for (const state of leadStates) {
    const fromState = state === 'failed' ? 'found' : null;
    const to = startsAgainAt({ state, fromState });
    if (to !== null) expect([state, to, mayMove(state, to, fromState)]).toEqual([state, to, true]);
    if (offersAnotherLook(state)) expect(to).not.toBeNull();
  }
});
