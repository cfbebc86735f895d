// Everything that we draw in Slack, in every state, from invented data: what `npm run preview` shows and what the
// gallery test walks through.
import { checkBlocks, checkView } from '#sandbox/slack/validate/check.ts';
import { stamped } from '#slack/blocks/stamp.ts';
import { staleAnswer } from '#slack/cards/stale-answer.ts';
import { drawCard, drawNote } from '#slack/draw-card.ts';
import { drawHome } from '#slack/home/draw-home.ts';
import { otherCards, threadNotes } from './ours/cards.ts';
import { type Locale, now } from './ours/facts.ts';
import { homes } from './ours/homes.ts';
import { proposals } from './ours/learning.ts';
import { modals } from './ours/modals.ts';
import { reviewCards } from './ours/reviews.ts';

export type Sample = {
  readonly name: string;
  /** Only modals have one. */
  readonly title?: string;
  readonly blocks: readonly object[];
  /** What Slack would refuse in it. */
  readonly problems: readonly string[];
};

export type Look = { readonly locale: Locale; readonly classic: boolean };

/** All of it. `classic`: as workspaces see it that refuse the newer blocks. */
export function ourSamples({ locale, classic }: Look): Sample[] {
  const style = { classic };
  const message = ([name, drawn]: readonly [string, ReturnType<typeof drawCard>]): Sample => {
    const blocks = stamped(drawn, 'h');
    return { name, blocks, problems: checkBlocks(blocks, 'message') };
  };
  const stale = { what: 'text,follow_up', by: 'U2', at: now.toISOString() };
  const cards = { ...reviewCards(locale), ...otherCards(locale), ...proposals(locale) };
  return [
    ...Object.entries(cards).map(([name, card]) => message([name, drawCard(card, style)])),
    ...Object.entries(threadNotes(locale)).map(([name, note]) => message([name, drawNote(note, style)])),
    message(['stale answer', staleAnswer(stale, locale)]),
    ...Object.entries(homes(locale)).map(([name, home]): Sample => {
      const view = drawHome(home, style);
      return { name, blocks: numbered(name, view.blocks), problems: checkView(view) };
    }),
    ...Object.entries(modals(locale)).map(([name, view]): Sample => {
      const blocks = numbered(name, view.blocks);
      return { name, title: view.title.text, blocks, problems: checkView(view) };
    }),
  ];
}

/** Slack gives ids to blocks that have none; so must whoever shows them without Slack. */
function numbered(name: string, blocks: readonly object[]): object[] {
  return blocks.map((block, n) => ({ block_id: `${name}.${n}`, ...block }));
}
