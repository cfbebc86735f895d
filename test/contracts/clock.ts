// What every clock of the product must do: stand on real time, go forward only, and be the same for everybody who
// shares it. `passMs` lets real time go by.
import { expect, it } from 'vitest';
import type { Clock } from '#ports/clock.ts';

export type MovableClock = Clock & { moveTo(moment: Date): Promise<void>; refresh(): Promise<void> };
export type ClocksUnderTest = {
  /** Two processes that share one time. */
  readonly here: MovableClock;
  readonly there: MovableClock;
  passMs(ms: number): void;
};

const later = (clock: Clock, ms: number) => new Date(clock.now().getTime() + ms);

/** Runs the suite; each test gets clocks of its own. */
export function clockContract(open: () => Promise<ClocksUnderTest>): void {
  it('goes on with real time, before and after it was moved', async () => {
    const { here, passMs } = await open();
    const start = here.now().getTime();
    passMs(1_000);
    expect(here.now().getTime() - start).toBe(1_000);
    await here.moveTo(later(here, 60_000));
    passMs(1_000);
    expect(here.now().getTime() - start).toBe(62_000);
  });

  it('never goes back', async () => {
    const { here } = await open();
    await here.moveTo(later(here, 60_000));
    const before = here.now();
    await here.moveTo(later(here, -30_000));
    expect(here.now()).toEqual(before);
  });

  it('is one time for all who share it', async () => {
    const { here, there } = await open();
    await here.moveTo(later(here, 86_400_000));
    await there.refresh();
    expect(there.now()).toEqual(here.now());
    await there.moveTo(later(there, -1));
    await here.refresh();
    expect(there.now()).toEqual(here.now());
  });
}
