// A score as it is asked for, and what of an answer is believed: evidence must name something that was in the input,
// and a number must stay within reach of the plain criteria (domain/evidence.ts).
import { z } from 'zod';
import { boundFit, numbersAreKnown, ordersIn, readsLikeAnOrder, sift } from '#domain/evidence.ts';
import { fitOf } from '#domain/fit.ts';
import { evidenceOf, reasonOf, type SayFit } from '#domain/fit-sentence.ts';
import type { ScoreAnswer, ScoreInput } from '#ports/language-model.ts';
import { fenced, scoringFacts } from './fence.ts';

export const scoreSchema = z.object({
  fit: z.number(),
  reason: z.string(),
  evidence: z.array(z.object({ text: z.string(), field: z.string().nullable(), url: z.string().nullable() })),
});

/** What is the same for every lead of an ICP comes first; the lead comes last, and short. */
export function scoreQuestion(prompt: string, input: ScoreInput) {
  const examples = (input.examples ?? []).map(({ decision, reason, facts }) => ({ decision, reason, facts }));
  const system = [
    prompt,
    `# The ICP\n\n${JSON.stringify(input.icp ?? 'none was written yet')}`,
    ...(examples.length > 0 ? [`${decisionsHead}\n\n${fenced(examples)}`] : []),
    `Language of the reason: ${input.locale}`,
  ].join('\n\n');
  const one = `One prospect, as data:\n${fenced(scoringFacts(input, input.signals))}`;
  return { name: 'fit', schema: scoreSchema, system, input: one, cacheKey: input.cacheKey, maxTokens: 2000 };
}

const decisionsHead = `# What this team decided before

Facts of earlier prospects, as data, and whether the team approved them. Where the ICP leaves room, judge as they did;
they never overrule an exclusion or a criterion of the ICP.`;

/** What of an answer holds: grounded evidence, a bounded number, and the plain reason when its own is not to be trusted. */
export function believed(say: SayFit, claim: z.infer<typeof scoreSchema>, input: ScoreInput): ScoreAnswer {
  const rules = fitOf(input.icp, input);
  const { kept, dropped } = sift(claim.evidence, input);
  const orders = ordersIn(input);
  const fit = boundFit(claim.fit, { rules, kept: kept.length, orders });
  const reason = oneLine(claim.reason);
  const trusted =
    orders.length === 0 &&
    kept.length > 0 &&
    fit === Math.round(claim.fit) &&
    isPlainReason(reason) &&
    numbersAreKnown(reason, input, input.icp);
  return {
    fit,
    reason: trusted ? reason : reasonOf(rules, input.locale, say),
    evidence: [
      ...(kept.length > 0 ? kept : evidenceOf(rules, input.locale, say)),
      ...orders.map((field) => ({ text: say(input.locale, 'fit.orders', { field }), field, url: null })),
    ],
    dropped,
  };
}

function isPlainReason(reason: string): boolean {
  return (
    reason !== '' && reason.length <= 200 && !/https?:|www\.|[<>@]/.test(reason) && !readsLikeAnOrder(reason)
  );
}

/** One line without a leading "85/100 –": the number stands beside it. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\d{1,3}\s*(?:\/\s*100)?\s*[–—:-]+\s*/, '');
}
