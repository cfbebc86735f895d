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
