// Chance that is always the same: what falls depends on the seed's words alone. Nothing is kept.

/** A whole number from 0 to 2^32 - 1 for these words (FNV-1a, then mixed). */
export function roll(...seed: readonly (string | number)[]): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < seed.length; at += 1) hash = stirred(hash, at === 0 ? '' : '/', String(seed[at]));
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A search rolls a hundred thousand times: no text is put together for it. */
function stirred(start: number, before: string, word: string): number {
  let hash = before === '' ? start : Math.imul(start ^ before.charCodeAt(0), 16_777_619);
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 16_777_619);
  return hash;
}

/** From 0 to below `count`. */
export function below(count: number, ...seed: readonly (string | number)[]): number {
  return roll(...seed) % count;
}

/** True in so many of a hundred cases. */
export function chance(percent: number, ...seed: readonly (string | number)[]): boolean {
  return below(10_000, ...seed) < percent * 100;
}

/** One of them. */
export function oneOf<T>(items: readonly [T, ...T[]], ...seed: readonly (string | number)[]): T {
  return items[below(items.length, ...seed)] ?? items[0];
}

/** Some of them, in their order, each with the same chance. */
export function someOf<T>(items: readonly T[], percent: number, ...seed: readonly (string | number)[]): T[] {
  return items.filter((_, index) => chance(percent, ...seed, index));
}
