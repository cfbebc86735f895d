// How well numbers put labelled cases in order: what an evaluation of a scorer reports. Ties count half, as they do
// for a person who looks at two equal scores. Undefined figures (only one kind of label) are null, never 0 or 1.

export type Ranked = { readonly score: number; readonly label: 0 | 1 };

/** Chance that a good case has a higher score than a bad one (area under the ROC curve); null with one kind only. */
export function aucOf(cases: readonly Ranked[]): number | null {
  const good = cases.filter(({ label }) => label === 1).length;
  const bad = cases.length - good;
  if (good === 0 || bad === 0) return null;
  const ranks = ranksOf(cases.map(({ score }) => score));
  const sum = cases.reduce((total, { label }, i) => total + (label === 1 ? (ranks[i] ?? 0) : 0), 0);
  return (sum - (good * (good + 1)) / 2) / (good * bad);
}

/** Rank correlation (Spearman) of two lists of equal length; null when one of them never changes. */
export function spearmanOf(one: readonly number[], other: readonly number[]): number | null {
  const [a, b] = [ranksOf(one), ranksOf(other)];
  const middle = (one.length + 1) / 2;
  const spread = (ranks: readonly number[]) => ranks.reduce((sum, rank) => sum + (rank - middle) ** 2, 0);
  const scale = Math.sqrt(spread(a) * spread(b));
  if (scale === 0) return null;
  return a.reduce((sum, rank, i) => sum + (rank - middle) * ((b[i] ?? middle) - middle), 0) / scale;
}

export type AtThreshold = {
  readonly taken: number;
  /** Share of those taken that are good; null when nobody was taken. */
  readonly precision: number | null;
  /** Share of the good ones that were taken; null without good ones. */
  readonly recall: number | null;
  /** Area under the curve of the yes-or-no decision alone. */
  readonly auc: number | null;
};

/** What the decision "at least this score" gets right. */
export function atThreshold(cases: readonly Ranked[], threshold: number): AtThreshold {
  const taken = cases.filter(({ score }) => score >= threshold);
  const right = taken.filter(({ label }) => label === 1).length;
  const good = cases.filter(({ label }) => label === 1).length;
  const decided = cases.map(({ score, label }) => ({ score: score >= threshold ? 1 : 0, label }));
  return {
    taken: taken.length,
    precision: taken.length === 0 ? null : right / taken.length,
    recall: good === 0 ? null : right / good,
    auc: aucOf(decided),
  };
}

/** Ranks from 1; equal values share the mean of their places. */
function ranksOf(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to += 1;
    for (const { at } of order.slice(from, to)) ranks[at] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}
