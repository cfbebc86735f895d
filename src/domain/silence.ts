// When no answer is an answer: two weeks after the last step of a sequence the lead is finished.
import { dayMs } from '#lib/time.ts';

/** Leads whose last step left then, or earlier, and that have not answered are finished at `now`. */
export function silentBefore(now: Date): Date {
  return new Date(now.getTime() - 14 * dayMs);
}
