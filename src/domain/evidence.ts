// Keeps a scorer honest, whoever it is. Words of leads are data: what reads like an instruction is taken out before
// a model sees it; evidence must name a field (and its value) or a URL that was in the input; and a fit that nothing
// supports stays near what the plain criteria say. Decided bounds: rules + 30 without any surviving evidence,
// rules + 45 with, `excludedFit` when an exclusion is met.

import { excludedFit, type Fit, fieldsOf, type Prospect } from './fit.ts';
import type { Evidence } from './fit-sentence.ts';
import type { Signal } from './lead.ts';
import { clampScore } from './score.ts';
import { plain, tellingWords } from './words.ts';

export type Seen = Prospect & { readonly signals: readonly Signal[] };

const boundWithout = 30;
const boundWith = 45;

/** Ways to talk to a model instead of about a person, in English and French (compared on plain words). */
const orders: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass|skip)\b.{0,40}\b(?:instructions?|rules?|prompts?|above|previous|prior|criteria|guidelines|everything)\b/,
  /\b(?:ignore[zr]?|oublie[zr]?|contourne[zr]?|ne tene?z pas compte)\b.{0,40}\b(?:instructions?|regles?|consignes?|precedent\w*|ci dessus|criteres?|tout)\b/,
  /\b(?:score|rate|rank|grade|give|assign|set|return|output|answer|note[rz]?|attribue[zr]?|donne[zr]?|mets|mettre)\b.{0,40}\b(?:100|hundred|cent|perfect|maximum|highest|full marks|top score)\b/,
  /\b(?:score|fit|rating|note)\b.{0,12}\b100\b/,
  /\b(?:system|assistant|developer)\s+(?:prompt|message|override|note|instruction)\b/,
  /^\s*(?:system|assistant|developer)\b.{0,20}\b(?:you|must|score|set|return)\b/,
  /\b(?:you are now|you must|act as|pretend|jailbreak|new instructions?|nouvelles? (?:instructions?|consignes?)|tu es maintenant|vous etes maintenant|vous devez|tu dois)\b/,
  /\b(?:note|attention|message)\b.{0,12}\b(?:to|for|a|au|pour)\b.{0,10}\b(?:the )?(?:ai|llm|model|modele|ia|scorer|gpt|chatgpt|claude|bot)\b/,
  /\b(?:respond|reply|reponds|repondez)\b.{0,15}\b(?:only|exactly|with|json|uniquement|avec)\b/,
];

/** True when a text speaks to a model rather than about a person or a company. */
export function readsLikeAnOrder(text: string): boolean {
  const words = plain(text);
  return orders.some((order) => order.test(words));
}

/** The same text, or a mark when it reads like an order. The mark is what a model gets to see. */
export function withoutOrders(text: string): string {
  return readsLikeAnOrder(text) ? '[removed: reads like an instruction]' : text;
}

/** Parts evidence into what names something that was in the input and what does not. */
export function sift(evidence: readonly Evidence[], seen: Seen): { kept: Evidence[]; dropped: number } {
  const fields = fieldsOf(seen);
  const urls = urlsOf(seen);
  const kept = evidence.filter((one) => isGrounded(one, fields, urls));
  return { kept, dropped: evidence.length - kept.length };
}

/** The fit that a model's word is worth, given the plain criteria's and how much of its evidence held. */
export function boundFit(claimed: number, { rules, kept }: { rules: Fit; kept: number }): number {
  const claim = clampScore(claimed);
  if (rules.excluded) return Math.min(claim, excludedFit);
  return Math.min(claim, clampScore(rules.fit + (kept > 0 ? boundWith : boundWithout)));
}

/** True when every number of a text was in the input or is one that the asker's own criteria name. */
export function numbersAreKnown(text: string, { lead, company, signals }: Seen, criteria: unknown): boolean {
  const known = JSON.stringify([...fieldsOf({ lead, company }), signals, criteria]);
  const there = new Set(known.match(/\d+/g));
  return (text.match(/\d+/g) ?? []).every((number) => there.has(number));
}

function isGrounded(one: Evidence, fields: ReadonlyMap<string, string>, urls: ReadonlySet<string>): boolean {
  if (readsLikeAnOrder(one.text)) return false;
  if (one.url !== null && !urls.has(one.url)) return false;
  if (one.field === null) return one.url !== null;
  const value = fields.get(one.field);
  return value !== undefined && !readsLikeAnOrder(value) && speaksOf(one.text, value);
}

function speaksOf(text: string, value: string): boolean {
  const said = new Set(tellingWords(text));
  const words = tellingWords(value);
  return plain(text).includes(plain(value)) || words.some((word) => said.has(word));
}

function urlsOf({ lead, company, signals }: Seen): ReadonlySet<string> {
  const facts = [...lead.facts, ...(company?.facts ?? [])].map(({ source }) => source);
  const all = [lead.linkedinUrl, company?.website, ...signals.map(({ url }) => url), ...facts];
  return new Set(all.flatMap((url) => (url && /^https?:\/\//.test(url) ? [url] : [])));
}
