// What a visitor finds at a company's domain. Most sites are plain; a few have each kind of trouble.
import { below } from './dice.ts';

/** `orders`: its text gives orders to whoever lets a model read it. */
export type SiteKind = 'plain' | 'none' | 'parked' | 'loop' | 'huge' | 'pdf' | 'orders';

const troubles: readonly SiteKind[] = [
  'none',
  'none',
  'none',
  'parked',
  'parked',
  'loop',
  'huge',
  'pdf',
  'orders',
];

/** Nine of a hundred have trouble; `none` is the most usual. */
export function siteOf(index: number): SiteKind {
  return troubles[below(100, 'site', index)] ?? 'plain';
}
