// Keeps a model within what its vendor allows: so many questions a second, so many under way. Scores and drafts go to
// different models, and each has limits of its own. Who has to wait, waits in the order of asking.
import PQueue from 'p-queue';
import { pacing, type VendorLimits } from '#lib/vendor-http.ts';
import type { LanguageModel } from '#ports/language-model.ts';

/** A second at the vendor's is not the same as ours: what we send evenly may arrive in bursts. */
const margin = 0.9;

/** The same model, which asks no more than this. */
export function keepLimits(model: LanguageModel, limits: VendorLimits): LanguageModel {
  const [scores, drafts] = [doorOf(limits), doorOf(limits)];
  return {
    ...model,
    score: (input) => scores.add(() => model.score(input)),
    draft: (input) => drafts.add(() => model.draft(input)),
  };
}

function doorOf({ perSecond, inFlight }: VendorLimits): PQueue {
  return new PQueue(pacing({ perSecond: perSecond * margin, inFlight }));
}
