// What dedup decided, as it is added to the counts of the runs that the leads came from.
import type { BatchVerdict } from '#domain/dedup-batch.ts';

export type Judged = Pick<BatchVerdict, 'state'> & { readonly runId: string | null };

/** One entry a run; leads without a run count nowhere. */
export function outcomesOf(judged: readonly Judged[]) {
  const byRun = Map.groupBy(judged, ({ runId }) => runId ?? '');
  byRun.delete('');
  return [...byRun].map(([runId, rows]) => {
    const count = (state: Judged['state']): number => rows.filter((row) => row.state === state).length;
    return { runId, added: count('new'), duplicate: count('duplicate'), suppressed: count('suppressed') };
  });
}
