// How good a scorer is: labelled leads through the very path that scores leads, then what the numbers say and what
// they cost. Reads and writes nothing; a lead that gets no score is counted and left out.
import type { LabelledLead } from '#domain/labelled-lead.ts';
import { costMicros, type ModelUsage } from '#domain/price.ts';
import { type AtThreshold, atThreshold, aucOf, type Ranked, spearmanOf } from '#domain/ranking.ts';
import { Unavailable } from '#lib/errors.ts';
import { type LanguageModel, ModelUnavailable } from '#ports/language-model.ts';

export type Evaluation = {
  readonly place: string;
  readonly scored: number;
  /** Leads that the scorer gave no usable answer for. */
  readonly failed: number;
  /** Null where the labels are all alike. */
  readonly spearman: number | null;
  readonly auc: number | null;
  readonly at: AtThreshold;
  /** Micro-dollars of all calls, failed ones included; null when a price is unknown. */
  readonly costMicros: number | null;
  readonly tokens: { readonly input: number; readonly cached: number; readonly output: number };
};

export type EvaluationSetup = {
  readonly model: LanguageModel;
  readonly cases: readonly LabelledLead[];
  readonly threshold: number;
  readonly locale: 'en' | 'fr';
  readonly now: Date;
};

/** Calls under way at the same time: quick, and below what a new account of a vendor may do. */
const atOnce = 8;

/** Scores every case with one scorer. Throws Refusal when the scorer needs a person (its key is wrong). */
export async function evaluate(setup: EvaluationSetup): Promise<Evaluation> {
  const { cases, model, threshold, now } = setup;
  const usage: ModelUsage[] = [];
  const ranked: Ranked[] = [];
  const rest = [...cases];
  const work = async (): Promise<void> => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      const fit = await fitFor(setup, { of: next, usage });
      if (fit !== null) ranked.push({ score: fit, label: next.label });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const costs = usage.map((call) => costMicros(call, now));
  const sum = (of: (call: ModelUsage) => number) => usage.reduce((total, call) => total + of(call), 0);
  return {
    place: model.place,
    scored: ranked.length,
    failed: cases.length - ranked.length,
    spearman: spearmanOf(
      ranked.map(({ score }) => score),
      ranked.map(({ label }) => label),
    ),
    auc: aucOf(ranked),
    at: atThreshold(ranked, threshold),
    costMicros: costs.some((cost) => cost === null)
      ? null
      : costs.reduce<number>((total, cost) => total + (cost ?? 0), 0),
    tokens: {
      input: sum(({ inputTokens }) => inputTokens),
      cached: sum(({ cachedTokens }) => cachedTokens),
      output: sum(({ outputTokens }) => outputTokens),
    },
  };
}

type Asked = { readonly of: LabelledLead; readonly usage: ModelUsage[] };

async function fitFor({ model, locale }: EvaluationSetup, { of, usage }: Asked): Promise<number | null> {
  const { lead, company, icp } = of;
  const cacheKey = `eval/${JSON.stringify(icp).length}`;
  try {
    const answer = await model.score({ lead, company, signals: [], icp, icpVersion: 1, locale, cacheKey });
    usage.push(...answer.usage);
    return answer.value.fit;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    if (error instanceof ModelUnavailable) usage.push(...error.usage);
    return null;
  }
}
