import { expect, it } from 'vitest';
import { linkedinCaps } from './linkedin-caps.ts';

const connectedAt = new Date('2026-11-02T09:00:00Z');
const after = (days: number) => new Date(connectedAt.getTime() + days * 86_400_000);
const day = (kind: 'linkedin_visit' | 'linkedin_invite', days: number) =>
  linkedinCaps(kind, { connectedAt, now: after(days), seed: 'x' }).day;

it('begins small and is at its full height after two weeks', () => {
  expect([0, 6, 13, 40].map((days) => day('linkedin_invite', days))).toEqual([2, 8, 15, 15]);
  expect([0, 6, 13, 40].map((days) => day('linkedin_visit', days))).toEqual([3, 15, 30, 30]);
});

it('keeps 80 invitations a week, and one to four minutes between two steps', () => {
  for (const seed of ['a', 'b', 'c', 'd']) {
    const { week, gapMs } = linkedinCaps('linkedin_invite', { connectedAt, now: after(40), seed });
    expect(week).toBe(80);
    expect(gapMs).toBeGreaterThanOrEqual(60_000);
    expect(gapMs).toBeLessThanOrEqual(240_000);
  }
});

it('does less where a person set less, and never more', () => {
  const limits = { visitsPerDay: 10, invitesPerDay: 500, invitesPerWeek: 20 };
  const of = (kind: 'linkedin_visit' | 'linkedin_invite', days: number) =>
    linkedinCaps(kind, { connectedAt, now: after(days), seed: 'x', limits });
  expect([of('linkedin_visit', 0).day, of('linkedin_visit', 40).day]).toEqual([3, 10]);
  expect([of('linkedin_invite', 40).day, of('linkedin_invite', 40).week]).toEqual([15, 20]);
});
