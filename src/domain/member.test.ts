import { expect, it } from 'vitest';
import { deputyOf, isAway, may, mayDecideFor } from './member.ts';

const now = new Date('2026-12-03T09:00:00Z');
const alone = { id: 'ana', delegates: false, awayUntil: null, deputyId: null };
const away = { ...alone, awayUntil: new Date('2026-12-05T23:00:00Z'), deputyId: 'ben' };

it('lets an admin do what an approver may', () => {
  expect([may('admin', 'approver'), may('viewer', 'approver')]).toEqual([true, false]);
});

it('ends an absence by itself on the first day back', () => {
  expect(isAway(away, now)).toBe(true);
  expect(isAway(away, away.awayUntil)).toBe(false);
  expect(isAway(alone, now)).toBe(false);
});

it('knows a deputy only while the member is away', () => {
  expect(deputyOf(away, now)).toBe('ben');
  expect(deputyOf(away, new Date('2026-12-06T09:00:00Z'))).toBeNull();
  expect(deputyOf({ ...away, deputyId: null }, now)).toBeNull();
});

it('lets the deputy decide where the owner keeps decisions to themselves, and nobody else', () => {
  expect(['ana', 'ben', 'cleo'].map((id) => mayDecideFor(away, id, now))).toEqual([true, true, false]);
  expect(['ana', 'ben'].map((id) => mayDecideFor(alone, id, now))).toEqual([true, false]);
  expect(mayDecideFor({ ...alone, delegates: true }, 'cleo', now)).toBe(true);
});
