// What a rules mail may say about us: sentences of the Offer, word for word, whole, in the mail's language when the
// Offer holds both (one paragraph, proof point or case study a language).

import { matchIndustry } from '#domain/industry.ts';
import type { MailLanguage, Offer } from '#domain/segment.ts';
import { plain } from '#domain/words.ts';

export type CaseStudy = Offer['caseStudies'][number];

const french = new Set(
  'nous vous notre nos votre vos les des une est et pour avec dans sans plus qui que au aux du sur leur leurs chez par'.split(
    ' ',
  ),
);
const english = new Set(
  'we you our your the a an is are and for with in without more who that to of on their at by from'.split(
    ' ',
  ),
);

/** The value proposition, at most `words` long, cut only between sentences. */
export function propositionOf(offer: Offer, language: MailLanguage, words: number): string {
  const paragraph = inLanguage(offer.valueProposition.split(/\n+/), language)[0] ?? offer.valueProposition;
  return shortened(paragraph, words);
}

/** A proof point that fits in `words`; `turn` chooses among several. */
export function proofOf(
  offer: Offer,
  language: MailLanguage,
  { words, turn }: { words: number; turn: number },
): string | null {
  const fitting = inLanguage(offer.proofPoints, language).filter((proof) => countWords(proof) <= words);
  return fitting[turn % Math.max(1, fitting.length)] ?? null;
}

/** The case study of the closest sector; a neighbour before a stranger; the first one otherwise. */
export function caseOf(offer: Offer, language: MailLanguage, industry: string | null): CaseStudy | null {
  const spoken = new Set(
    inLanguage(
      offer.caseStudies.map(({ text }) => text),
      language,
    ),
  );
  const studies = offer.caseStudies.filter(({ text }) => spoken.has(text));
  const near = (verdict: 'match' | 'near') =>
    studies.find(
      (study) =>
        industry !== null && study.industry !== null && matchIndustry(industry, [study.industry]) === verdict,
    );
  return near('match') ?? near('near') ?? studies[0] ?? null;
}

/** Whole sentences of a text, as many as fit in `words`, at least the first. */
export function shortened(text: string, words: number): string {
  const sentences = text.trim().split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const [first = '', ...rest] = sentences;
  return rest.reduce((kept, sentence) => {
    const longer = `${kept} ${sentence}`;
    return countWords(longer) <= words && text.trim().startsWith(longer) ? longer : kept;
  }, first);
}

/** Texts in this language; all of them when none is. */
function inLanguage(texts: readonly string[], language: MailLanguage): string[] {
  const spoken = texts.map((text) => text.trim()).filter(Boolean);
  const fitting = spoken.filter((text) => languageOf(text) === language);
  return fitting.length > 0 ? fitting : spoken;
}

function languageOf(text: string): MailLanguage {
  const words = plain(text).split(' ');
  const count = (known: ReadonlySet<string>): number => words.filter((word) => known.has(word)).length;
  return count(french) + (/[éèêàçùœ]/i.test(text) ? 1 : 0) > count(english) ? 'fr' : 'en';
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
