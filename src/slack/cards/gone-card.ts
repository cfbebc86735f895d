// A lead that was removed with its import: one line where its card was, and nothing to press.
import type { GoneCard } from '#domain/card.ts';
import { context, type Drawn, drawn } from '../blocks/block.ts';
import { person, phrase } from '../blocks/markup.ts';

export function goneCard({ locale, who, list, by }: GoneCard): Drawn {
  const line = phrase(locale, 'card.gone', { who, list, by: person(by) });
  return drawn(line, [context(line)]);
}
