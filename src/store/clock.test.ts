// The product's time is shared, kept, and moves forward only.
import { expect, onTestFinished, test } from 'vitest';
import { clockContract } from '../../test/contracts/clock.ts';
import { freshDatabase } from '../../test/database.ts';
import { openClock } from './clock.ts';
import { openDb } from './db.ts';

const realStart = Date.parse('2026-03-02T09:00:00Z');

test('it starts at CLOCK_START and runs from there', async () => {
  const { open, pass } = await stage();
  const clock = await open('2026-09-01T08:00:00Z');
  pass(60_000);
  expect(clock.now()).toEqual(new Date('2026-09-01T08:01:00Z'));
});

test('the same CLOCK_START does not set it back after a restart, another one does', async () => {
  const { open, pass } = await stage();
  await open('2026-09-01T08:00:00Z');
  pass(3_600_000);
  expect((await open('2026-09-01T08:00:00Z')).now()).toEqual(new Date('2026-09-01T09:00:00Z'));
  expect((await open('2026-10-01T08:00:00Z')).now()).toEqual(new Date('2026-10-01T08:00:00Z'));
});

test('a move in one process is seen by another after a refresh, and after a restart', async () => {
  const { open } = await stage();
  const [mine, other] = [await open(null), await open(null)];
  await mine.moveTo(new Date('2026-03-09T09:00:00Z'));
  await other.refresh();
  expect(mine.now()).toEqual(new Date('2026-03-09T09:00:00Z'));
  expect(other.now()).toEqual(mine.now());
  expect((await open(null)).now()).toEqual(mine.now());
});

clockContract(async () => {
  const { open, pass } = await stage();
  return { here: await open(null), there: await open(null), passMs: pass };
});

async function stage() {
  const db = openDb(await freshDatabase(), 2);
  onTestFinished(() => db.$disconnect());
  let real = realStart;
  return {
    open: (start: string | null) =>
      openClock({ db, start: start === null ? null : new Date(start), realNow: () => real }),
    pass: (ms: number) => {
      real += ms;
    },
  };
}
