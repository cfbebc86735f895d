// Whether a title, an industry or a place means what a search asks for. A few hundred words come again for thousands of
// people, so that the last judgements are kept.
import { countryCode } from '#domain/country.ts';
import { matchIndustry } from '#domain/industry.ts';
import { matchRole } from '#domain/role.ts';
import { foldWords } from '#domain/text-fold.ts';

const judged = new Map<string, boolean>();
const keptJudgements = 2_000;

/** The same role, in any language that the product knows. */
export function isSimilarTitle(title: string, wanted: string): boolean {
  return remembered(`t/${title}/${wanted}`, () => matchRole(title, [wanted]) === 'match');
}

/** The same sector. */
export function isSimilarIndustry(industry: string, wanted: string): boolean {
  return remembered(`i/${industry}/${wanted}`, () => matchIndustry(industry, [wanted]) === 'match');
}

/** True when a place ("France", "FR", "Lyon") is where somebody is. */
export function isThere(place: string, { country, city }: { country: string; city: string }): boolean {
  return remembered(
    `p/${place}/${country}/${city}`,
    () => countryCode(place) === country || foldWords(place) === foldWords(city),
  );
}

function remembered(key: string, judge: () => boolean): boolean {
  const known = judged.get(key);
  if (known !== undefined) return known;
  if (judged.size >= keptJudgements) judged.clear();
  const verdict = judge();
  judged.set(key, verdict);
  return verdict;
}
