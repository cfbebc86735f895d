// Is a company in the sector that somebody asked for? Names are known in six languages (industry-words.ts); a name
// that is in no row is compared word by word, and when that says nothing, it is not known how near it is.
import { sectors } from './industry-words.ts';
import type { Verdict } from './role.ts';
import { longestIn, mentions, says, spaced } from './words.ts';

/** Same sector, a neighbouring one (near), another, or a name that nobody can place. */
export function matchIndustry(industry: string, wanted: readonly string[]): Verdict {
  if (wanted.some((want) => says(industry, want) || says(want, industry) || mentions(industry, want)))
    return 'match';
  const held = sectorsOf(industry);
  const asked = wanted.flatMap(sectorsOf);
  if (held.some((sector) => asked.includes(sector))) return 'match';
  if (held.some((sector) => asked.some((other) => areNear(sector, other)))) return 'near';
  return held.length === 0 || asked.length === 0 ? 'unknown' : 'miss';
}

const sectorNames = Object.entries(sectors).flatMap(([sector, { names }]) =>
  names.split('|').map((name) => ({ sector, phrase: spaced(name) })),
);

/** The sectors that a name speaks of; a longer name wins over a shorter one inside it ("law firm", "fintech bank"). */
export function sectorsOf(industry: string): string[] {
  return [...new Set(longestIn(industry, sectorNames).map(({ sector }) => sector))];
}

function areNear(one: string, other: string): boolean {
  const lists = (a: string, b: string): boolean => (sectors[a]?.near ?? '').split(' ').includes(b);
  return lists(one, other) || lists(other, one);
}
