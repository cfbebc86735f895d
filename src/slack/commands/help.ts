// What one can type, and that everything has a button as well.
import { say } from '#text/text.ts';
import { context, drawn, header, sections } from '../blocks/block.ts';
import { phrase } from '../blocks/markup.ts';
import type { Turn } from '../turn.ts';

/** Every command, and that each has a button. */
export async function help(turn: Turn): Promise<void> {
  const { locale } = turn;
  const text = phrase(locale, 'help.commands');
  const blocks = [
    header(say(locale, 'help.title')),
    ...sections(text),
    context(phrase(locale, 'help.buttons')),
  ];
  await turn.reply(drawn(text, blocks));
}
