// Short private answers.
import type { ActionsBlockElement } from '@slack/types';
import type { TextKey } from '#text/text.ts';
import { actions, drawn, section, sections } from './blocks/block.ts';
import { type Markup, phrase, type Words } from './blocks/markup.ts';
import type { Turn } from './turn.ts';

/** One sentence of the catalogue. */
export function sayTo(turn: Turn, key: TextKey, params: Readonly<Record<string, Words>> = {}): Promise<void> {
  return tellTo(turn, phrase(turn.locale, key, params));
}

/** Some words, with buttons below them when there are any. */
export function tellTo(
  turn: Turn,
  words: Markup,
  buttons: readonly ActionsBlockElement[] = [],
): Promise<void> {
  const text = sections(words);
  return turn.reply(
    drawn(words, [
      ...(text.length > 0 ? text : [section(words)]),
      ...(buttons.length > 0 ? [actions(buttons)] : []),
    ]),
  );
}
