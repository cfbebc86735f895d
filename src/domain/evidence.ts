// Keeps a scorer honest, whoever it is. Words of leads are data: what reads like an instruction is taken out before
// a model sees it; evidence must name a field (and its value) or a URL that was in the input; and a fit that nothing
// supports stays near what the plain criteria say. Decided bounds: rules + 30 without any surviving evidence,
// rules + 45 with, the rules alone when a fact gives orders, `excludedFit` when an exclusion is met.

import { excludedFit, type Fit, fieldsOf, type Prospect } from './fit.ts';
import type { Evidence } from './fit-sentence.ts';
import type { Signal } from './lead.ts';
import { dictated, spoken, written } from './order-words.ts';
import { clampScore } from './score.ts';
import { readings, visible } from './unmasked.ts';
import { plain, tellingWords } from './words.ts';

export type Seen = Prospect & { readonly signals: readonly Signal[] };

const boundWithout = 30;
const boundWith = 45;

/** Stands where an order was; a model gets to see it, and it is kept with facts. */
export const orderMark = '[removed: reads like an instruction]';

/** True when a text speaks to a model rather than about a person or a company, in whatever disguise. */
export function readsLikeAnOrder(text: string): boolean {
  return readings(text).some((reading) => written.some((shape) => shape.test(reading)) || isSpoken(reading));
}

/** Said in one sentence, or spread over several. */
function isSpoken(text: string): boolean {
  const sentences = text.split(/[.!?;:\n\u3002|()[\]–—]+|\s-\s/).map(plain);
  const orders = [...spoken, ...dictated];
  return [plain(text), ...sentences].some((words) => orders.some((order) => order.test(words)));
}

/** The same text without what nobody sees, or a mark when it reads like an order. The mark is what a model gets to see. */
export function withoutOrders(text: string): string {
  return readsLikeAnOrder(text) ? orderMark : visible(text);
}

/** Names of the fields that give or gave orders; "signals" for the title of one. Each once. */
export function ordersIn({ lead, company, signals }: Seen): string[] {
  const said = [...fieldsOf({ lead, company }), ...signals.map(({ title }) => ['signals', title] as const)];
  const giving = said.filter(([, text]) => text.includes(orderMark) || readsLikeAnOrder(text));
  return [...new Set(giving.map(([name]) => name))];
}

/** Parts evidence into what names something that was in the input and what does not. */
export function sift(evidence: readonly Evidence[], seen: Seen): { kept: Evidence[]; dropped: number } {
  const fields = fieldsOf(seen);
  const urls = urlsOf(seen);
  const kept = evidence.filter((one) => isGrounded(one, fields, urls));
  return { kept, dropped: evidence.length - kept.length };
}

type Grounds = {
  readonly rules: Fit;
  /** Items of evidence that held. */
  readonly kept: number;
  /** Fields that give orders: then the model's word adds nothing to the plain criteria. */
  readonly orders?: readonly string[];
};

/** The fit that a model's word is worth, given the plain criteria's and how much of its evidence held. */
export function boundFit(claimed: number, { rules, kept, orders = [] }: Grounds): number {
  const claim = clampScore(claimed);
  if (rules.excluded) return Math.min(claim, excludedFit);
  if (orders.length > 0) return Math.min(claim, rules.fit);
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
