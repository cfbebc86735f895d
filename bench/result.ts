// What a bench says: a value, what it is measured against, and whether the goal holds.

export type Result = {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** The same work done in the barest way, in the same unit; null = there is nothing to compare with. */
  readonly baseline: number | null;
  /** value ÷ baseline. */
  readonly ratio: number | null;
  /** Of the ratio, or of the value where there is no baseline. */
  readonly goal: number;
  readonly holds: boolean;
  /** What a reader should know beside the figures. */
  readonly note: string;
};

/** Several rows may come out of one bench. Null = this machine lacks what it needs; `why` says what. */
export type Bench = {
  readonly names: readonly string[];
  run(): Promise<readonly Result[]>;
};

/** More is better: holds from `goal` × the baseline on. */
export function against(
  row: Pick<Result, 'name' | 'unit' | 'value' | 'goal' | 'note'> & { readonly baseline: number },
): Result {
  const ratio = row.value / row.baseline;
  return { ...row, ratio, holds: ratio >= row.goal };
}

/** Less is better: holds up to `goal` × the baseline. */
export function atMost(
  row: Pick<Result, 'name' | 'unit' | 'value' | 'goal' | 'note'> & { readonly baseline: number },
): Result {
  const ratio = row.value / row.baseline;
  return { ...row, ratio, holds: ratio <= row.goal };
}

/** Less is better: holds below `goal`. */
export function below(row: Pick<Result, 'name' | 'unit' | 'value' | 'goal' | 'note'>): Result {
  return { ...row, baseline: null, ratio: null, holds: row.value < row.goal };
}
