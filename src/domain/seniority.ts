// Seniority and company size, from the words that lists and LinkedIn use in English and French.
import { foldWords } from './text-fold.ts';

export const seniorities = [
  'owner',
  'c_level',
  'vp',
  'head',
  'director',
  'manager',
  'senior',
  'junior',
] as const;
export type Seniority = (typeof seniorities)[number];

/** First match wins: "assistant to the CEO" is no chief. */
const rules: readonly { readonly seniority: Seniority; readonly words: RegExp }[] = [
  {
    seniority: 'junior',
    words: /\b(intern|junior|trainee|apprentice|stagiaire|alternante?|apprentie?|entry)\b/,
  },
  { seniority: 'senior', words: /\b(assistante?|secretaire) (to|of|de|du)\b|\bexecutive assistant\b/ },
  { seniority: 'owner', words: /\b(owner|(co ?)?founder|(co ?)?fondat(eur|rice)|proprietaire|gerante?)\b/ },
  {
    seniority: 'c_level',
    words:
      /\b(chief|c ?level|c suite|cxo|ceo|cto|cfo|coo|cmo|cio|ciso|cpo|cro|cdo|chro|pdg|dg|dsi|daf|drh|rssi)\b|^(president|presidente)\b|\b(directeur|directrice) general/,
  },
  { seniority: 'vp', words: /\b(vp|svp|evp|avp|vice presidente?)\b/ },
  { seniority: 'head', words: /\b(head|global lead|responsable)\b/ },
  { seniority: 'director', words: /\b(director|directeur|directrice|dir)\b/ },
  { seniority: 'manager', words: /\b(manager|lead|chef|cheffe|team leader|supervisor)\b/ },
  { seniority: 'senior', words: /\b(senior|sr|principal|staff|expert|experte|confirmee?)\b/ },
];

/** The seniority that a title (or a seniority column) names; null when it names none. */
export function seniorityOf(title: string): Seniority | null {
  const folded = foldWords(title);
  return rules.find((rule) => rule.words.test(folded))?.seniority ?? null;
}

/** Employees from "250", "1,200", "51-200", "5 000+", "10k": the middle of a range, its lower end when it is open. */
export function sizeOf(text: string): number | null {
  const numbers = [
    ...text.toLowerCase().matchAll(/(\d{1,3}(?:[\s.,'’\u00a0\u202f]\d{3})+(?!\d)|\d+)(\s?k\b)?/g),
  ]
    .map(([, digits = '', thousand]) => Number(digits.replace(/\D/g, '')) * (thousand ? 1000 : 1))
    .filter((size) => size <= 10_000_000);
  const [low, high] = numbers;
  if (low === undefined) return null;
  return high === undefined || high <= low ? low : Math.round((low + high) / 2);
}
