import { expect, it } from 'vitest';
import type { StatsView, TrackedView } from '#domain/home.ts';
import { trackedLines } from './tracked-lines.ts';

const stats: StatsView = {
  ...{ days: 7, perDay: [], found: 0, aboveThreshold: 0, approved: 0, rejected: 0, sent: 300 },
  ...{ contacted: 300, replies: 3, bounced: 0, unsubscribed: 0, costMicros: 0 },
};
const view: TrackedView = {
  ...{ mails: 200, reached: 40, proxied: 10, machineOnly: 90, aggregateMails: 0, loads: 0 },
};
const said = (opens: TrackedView) =>
  trackedLines({ ...stats, opens }, 'en')
    .map(({ mrkdwn }) => mrkdwn)
    .join('\n');

it('says nothing where nothing is counted', () => {
  expect(trackedLines(stats, 'en')).toEqual([]);
});

it('shows the share of programs beside the rate, never added to it', () => {
  expect(said(view)).toContain('40 of 200 mails (20 %), 10 of them seen only through a mail provider');
  expect(said(view)).toContain('programs alone: 90 (45 %)');
});

it('admits that few mails make no rate', () => {
  expect(said({ ...view, mails: 30 })).toContain('30 mails are too few');
  expect(said(view)).not.toContain('too few');
});

it('keeps loads of nobody apart from opens of people', () => {
  const nobody = { mails: 0, reached: 0, proxied: 0, machineOnly: 0, aggregateMails: 12, loads: 5 };
  expect(said(nobody)).toBe('Where opens are counted without a person: 5 loads for 12 mails.');
  expect(said({ ...nobody, aggregateMails: 0, loads: 0 })).toContain('No mail left');
});
