// What of a model's judgement of an answer is believed: an opt-out in words counts in any case, a day must be a day, a
// person must stand in the text, and who is not sure asks.
import { type Intent, intents, meaningOf } from './intent.ts';
import type { Referral } from './referral.ts';

export type Judged = {
  readonly intent: Intent;
  readonly confidence: number;
  readonly askAgainOn: string | null;
  readonly referral: Referral | null;
};

/** Below this a person is asked. */
const sure = 0.6;
const daysAhead = 400;

/** The rules' own judgement. */
export function judgedByRules(text: string, at: Date): Judged {
  const { intent, askAgainOn, referral } = meaningOf(text, at);
  return { intent, confidence: intent === 'unsure' ? 0 : 0.7, askAgainOn, referral };
}

/** The claim as far as the text bears it out. */
export function believedJudgement(claim: Judged, { text, at }: { text: string; at: Date }): Judged {
  const rules = judgedByRules(text, at);
  if (rules.intent === 'opt_out') return rules;
  const confidence = Math.min(1, Math.max(0, claim.confidence));
  const known = intents.includes(claim.intent) && confidence >= sure;
  const intent = known ? claim.intent : 'unsure';
  return {
    intent,
    confidence,
    askAgainOn: intent === 'not_now' ? (dayWithin(claim.askAgainOn, at) ?? rules.askAgainOn) : null,
    referral: intent === 'referral' ? (named(claim.referral, text) ?? rules.referral) : null,
  };
}

function dayWithin(day: string | null, at: Date): string | null {
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const aheadMs = Date.parse(day) - at.getTime();
  return aheadMs > 0 && aheadMs <= daysAhead * 86_400_000 ? day : null;
}

function named(referral: Referral | null, text: string): Referral | null {
  if (referral === null) return null;
  const stands = (words: string | null): string | null =>
    words !== null && words !== '' && text.toLowerCase().includes(words.toLowerCase()) ? words : null;
  const found = { name: stands(referral.name), address: stands(referral.address) };
  return found.name === null && found.address === null ? null : found;
}
