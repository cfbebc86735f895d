import { expect, it } from 'vitest';
import { holdsRamp, leftInAll, mailsOfTool, type SeenWarmup, type WarmupState } from './warmup.ts';

const now = new Date('2026-09-07T09:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const good: WarmupState = {
  ...{ enabled: true, score: 98, sent: 140, spam: 2, perDay: 22, limitPerDay: 30, blocked: null },
  tag: 'calm-otter',
};
const seen = (state: Partial<WarmupState> | null, hours = 1): SeenWarmup => ({
  tool: 'instantly',
  state: state && { ...good, ...state },
  seenAt: hoursAgo(hours),
  trouble: null,
});

it('a mailbox whose warm-up mails arrive goes on growing', () => {
  expect(holdsRamp(seen({}), now)).toBe(false);
  expect(holdsRamp(seen({ score: null }), now)).toBe(false);
  expect(holdsRamp(seen(null), now)).toBe(false);
  expect(holdsRamp(null, now)).toBe(false);
});

it('a bad score, mails among spam, or a stop by the tool hold the ramp', () => {
  expect(holdsRamp(seen({ score: 79 }), now)).toBe(true);
  expect(holdsRamp(seen({ score: 80 }), now)).toBe(false);
  expect(holdsRamp(seen({ score: null, spam: 15 }), now)).toBe(true);
  expect(holdsRamp(seen({ score: null, spam: 14 }), now)).toBe(false);
  expect(holdsRamp(seen({ sent: 0, spam: 0, blocked: 'banned' }), now)).toBe(true);
});

it('a few mails say nothing', () => {
  expect(holdsRamp(seen({ score: 10, sent: 19, spam: 19 }), now)).toBe(false);
  expect(holdsRamp(seen({ score: 10, sent: 20, spam: 20 }), now)).toBe(true);
});

it('what nobody has confirmed for three days decides nothing', () => {
  expect(holdsRamp(seen({ score: 10 }, 72), now)).toBe(true);
  expect(holdsRamp(seen({ score: 10 }, 73), now)).toBe(false);
  expect(mailsOfTool(seen({}, 72), now)).toBe(22);
  expect(mailsOfTool(seen({}, 73), now)).toBe(0);
});

it('mails of the tool that still leave count, also when it was switched off today', () => {
  expect(mailsOfTool(seen({ enabled: false }), now)).toBe(22);
});

it('mails of the tool are not counted twice where the Sent folder was counted', () => {
  expect(leftInAll({ counted: 40, own: 10, ofTool: 22 })).toBe(40);
  expect(leftInAll({ counted: 12, own: 10, ofTool: 22 })).toBe(32);
  expect(leftInAll({ counted: null, own: 10, ofTool: 22 })).toBe(32);
  expect(leftInAll({ counted: null, own: 10, ofTool: 0 })).toBeNull();
  expect(leftInAll({ counted: 3, own: 10, ofTool: 0 })).toBe(10);
});
