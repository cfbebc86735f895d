import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AlreadyThere, assertMove, IllegalMove, mayMove } from './lifecycle.ts';
import { leadStates } from './lifecycle-states.ts';

const state = fc.constantFrom(...leadStates);

it('leads a person from a list to an answer, one step after the other', () => {
  const path = [
    'found',
    'new',
    'enriched',
    'scored',
    'drafted',
    'in_review',
    'approved',
    'contacted',
    'replied',
  ];
  for (const [at, to] of path.slice(1).entries()) {
    const from = leadStates.find((one) => one === path[at]);
    const next = leadStates.find((one) => one === to);
    expect([from, next, from && next && mayMove(from, next)]).toEqual([path[at], to, true]);
  }
});

it('contacts nobody who was not approved', () => {
  const before = leadStates.filter((from) => mayMove(from, 'contacted'));
  expect(before).toEqual(['approved', 'held', 'replied']);
});

it('approves only what waits for review, or goes back to what was approved', () => {
  const before = leadStates.filter((from) => mayMove(from, 'approved'));
  expect(before).toEqual(['in_review', 'held']);
});

it('leaves the suppressed and the unsubscribed alone for good', () => {
  fc.assert(
    fc.property(state, fc.option(state), (to, cameFrom) => {
      expect(mayMove('suppressed', to, cameFrom)).toBe(false);
      expect(mayMove('unsubscribed', to, cameFrom)).toBe(false);
    }),
  );
});

it('can suppress or fail a lead wherever it is', () => {
  const living = leadStates.filter((from) => from !== 'suppressed' && from !== 'unsubscribed');
  expect(living.filter((from) => from !== 'failed' && !mayMove(from, 'failed'))).toEqual([]);
  expect(living.filter((from) => !mayMove(from, 'suppressed'))).toEqual([]);
});

it('brings a held or failed lead back to where it came from, and nowhere that it has not been', () => {
  expect(mayMove('failed', 'scored', 'scored')).toBe(true);
  expect(mayMove('failed', 'contacted', 'scored')).toBe(false);
  expect(mayMove('held', 'approved', 'approved')).toBe(true);
  expect(mayMove('held', 'in_review', 'approved')).toBe(false);
});

it('scores a failed lead again when a person asks for it', () => {
  expect(mayMove('failed', 'enriched')).toBe(true);
  expect(mayMove('failed', 'enriched', 'drafted')).toBe(true);
});

it('hears an answer that comes after a lead was finished', () => {
  expect(mayMove('finished', 'replied')).toBe(true);
});

it('tells a repeated step from a wrong one', () => {
  expect(() => assertMove('approved', 'approved')).toThrow(AlreadyThere);
  expect(() => assertMove('found', 'approved')).toThrow(IllegalMove);
  expect(() => assertMove('drafted', 'drafted')).not.toThrow();
});
