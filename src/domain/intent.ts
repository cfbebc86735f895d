// What the person who answered wants, by rules: the fallback of the language model, and the judge where no model is
// configured. "Please stop" is asked first, because missing it costs most; what nothing fits is unsure and asks.

import { type Day, dayOf, oneDay } from './find-dates.ts';
import { isoDay, laterDate } from './later-date.ts';
import { laterWords } from './later-words.ts';
import { noWords } from './no-words.ts';
import { asksToStop } from './opt-out-words.ts';
import { plainWords } from './plain-words.ts';
import { questionWords } from './question-words.ts';
import { type Referral, referralIn } from './referral.ts';
import { referralWords } from './referral-words.ts';
import { yesWords } from './yes-words.ts';

export const intents = [
  'interested',
  'question',
  'not_now',
  'referral',
  'not_interested',
  'opt_out',
  'unsure',
] as const;
export type Intent = (typeof intents)[number];

export type Meaning = {
  readonly intent: Intent;
  /** For not_now: the first working day of the time that was named, YYYY-MM-DD. */
  readonly askAgainOn: string | null;
  /** For referral: who was named instead. */
  readonly referral: Referral | null;
  readonly why: string;
};

const maxText = 3000;

/** `newText`: without quotes and signature. `at`: when it was written. */
export function meaningOf(newText: string, at: Date): Meaning {
  const text = newText.slice(0, maxText);
  const heard = heardIn(text, at);
  const intent = intentOf(heard);
  return {
    intent,
    askAgainOn: intent === 'not_now' ? isoDay(heard.later) : null,
    referral: intent === 'referral' ? heard.referral : null,
    why: `intent_${intent}`,
  };
}

type Heard = {
  readonly stop: boolean;
  readonly no: boolean;
  readonly yes: boolean;
  readonly notNow: boolean;
  readonly other: boolean;
  readonly asks: boolean;
  readonly later: Day | null;
  /** Later than a meeting that somebody wants would be. */
  readonly far: boolean;
  readonly referral: Referral | null;
};

function heardIn(text: string, at: Date): Heard {
  const words = plainWords(text);
  const says = (tables: readonly RegExp[]) => tables.some((table) => table.test(words));
  const later = laterDate(words, at);
  return {
    stop: asksToStop(text),
    no: says(noWords),
    yes: says(yesWords),
    notNow: says(laterWords),
    other: says(referralWords),
    asks: /[?？]/.test(text) || questionWords.test(words),
    later,
    far: later !== null && later - dayOf(at) > 14 * oneDay,
    referral: referralIn(text),
  };
}

/** In order. A question beside a yes is a yes ("Tuesday at three?"), and so is a near date; a far one puts off. */
const rules: readonly (readonly [Intent, (heard: Heard) => boolean])[] = [
  ['opt_out', ({ stop }) => stop],
  ['referral', ({ other, referral, yes }) => other && (referral !== null || !yes)],
  ['not_now', ({ notNow, yes, no, far }) => notNow && (!yes || no || far)],
  ['not_interested', ({ no, yes }) => no && !yes],
  ['interested', ({ yes, no }) => yes && !no],
  ['question', ({ asks }) => asks],
  ['not_interested', ({ no }) => no],
];

function intentOf(heard: Heard): Intent {
  return rules.find(([, fits]) => fits(heard))?.[0] ?? 'unsure';
}
