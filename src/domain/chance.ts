// A steady "random" number: the same seed gives the same answer on every machine and after every restart, so that
// a planned time shown on a card is the time that is used.
import { createHash } from 'node:crypto';

/** A number from 0 (inclusive) to 1 (exclusive) that depends on the seed alone. */
export function chance(seed: string): number {
  return createHash('sha256').update(seed).digest().readUIntBE(0, 6) / 2 ** 48;
}

/** A whole number from `min` to `max`, both included, that depends on the seed alone. */
export function between(seed: string, [min, max]: readonly [min: number, max: number]): number {
  return min + Math.floor(chance(seed) * (max - min + 1));
}
