// 6sense's scores in our words. Only what it says of the company is used, never of a person.
import { z } from 'zod';
import type { Signal } from '#domain/lead.ts';

const text = z
  .string()
  .trim()
  .nullish()
  .transform((value) => value || null);

const productScoreSchema = z
  .looseObject({
    product: text,
    company_intent_score: z.coerce.number().nullish(),
    company_buying_stage: text,
  })
  .transform(({ product, company_intent_score, company_buying_stage }) => ({
    product,
    intent: company_intent_score ?? null,
    stage: company_buying_stage,
  }));
export type ProductScore = z.infer<typeof productScoreSchema>;

/** Scores are only there when they are switched on for the token. */
export const scoresSchema = z.looseObject({
  scores: z
    .array(productScoreSchema)
    .nullish()
    .transform((scores) => scores ?? []),
});

export const messageSchema = z.looseObject({ message: z.string() }).transform(({ message }) => message);

const buying = new Set(['consideration', 'decision', 'purchase']);
/** Without a stage, an intent of so much (of 100) counts. */
const highIntent = 70;

/** One signal for each product that the company looks into. 6sense gives no date: it is how things stand now. */
export function signalsOf(scores: readonly ProductScore[], now: Date): Signal[] {
  return scores.filter(isBuying).map(({ product, stage }) => ({
    kind: 'surge',
    title: [product, stage === null ? 'high intent' : `${stage} stage`].filter(Boolean).join(': '),
    source: 'sixsense',
    url: null,
    occurredAt: null,
    fetchedAt: now,
  }));
}

function isBuying({ stage, intent }: ProductScore): boolean {
  return stage === null ? (intent ?? 0) >= highIntent : buying.has(stage.toLowerCase());
}
