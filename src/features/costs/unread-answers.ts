// Answers of paid vendors that nobody could read. They may have been paid for, so the same is asked once more and not
// again for a week: an answer that is broken for good costs twice and not at every retry.
import { dayMs } from '#lib/time.ts';
import type { World } from '#ports/world.ts';

/** After so many unreadable answers it is gone on without. */
export const mostUnread = 2;
const rememberedMs = 7 * dayMs;

export type UnreadSubject = { readonly provider: string; readonly purpose: string };

/** How often each of these keys was answered unreadably in the last days; keys without are absent. */
export async function unreadTimes(
  { paidAnswers, clock }: Pick<World, 'paidAnswers' | 'clock'>,
  workspaceId: string,
  { provider, purpose, keys }: UnreadSubject & { keys: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  const since = new Date(clock.now().getTime() - rememberedMs);
  const rows = await paidAnswers.find(workspaceId, { provider, purpose: unreadOf(purpose), keys, since });
  return new Map([...rows].map(([key, { answer }]) => [key, Number(answer)]));
}

/** Counts one more for each key. Hand in the stores of the transaction that records what it may have cost. */
export async function noteUnread(
  { paidAnswers }: Pick<World, 'paidAnswers'>,
  workspaceId: string,
  noted: UnreadSubject & {
    readonly keys: readonly string[];
    readonly before: ReadonlyMap<string, number>;
    readonly at: Date;
  },
): Promise<void> {
  const { provider, purpose, keys, before, at } = noted;
  const answers = keys.map((key) => ({
    ...{ provider, purpose: unreadOf(purpose), key },
    answer: (before.get(key) ?? 0) + 1,
  }));
  await paidAnswers.keep(workspaceId, { at, answers });
}

function unreadOf(purpose: string): string {
  return `${purpose}-unread`;
}
