// Somebody left: what of theirs is under way, and the two ways on. Once decided it says who decided what, with Undo.
import type { HandoverCard } from '#domain/handover.ts';
import { isNothing, type LeftBehind } from '#domain/handover.ts';
import { type Locale, say } from '#text/text.ts';
import { actions, context, type Drawn, drawn, section, some } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { button } from '../blocks/element.ts';
import { bold, joined, lines, type Markup, person, phrase } from '../blocks/markup.ts';
import { ids } from '../ids.ts';

/** The card in the review channel; its buttons are for admins. */
export function handoverCard(card: HandoverCard): Drawn {
  const { locale, who, name, left, admins, done } = card;
  const title = phrase(locale, 'handover.left', { name: bold(name) });
  if (done) {
    const said = phrase(locale, `handover.done.${done.kind}`, {
      by: person(done.by),
      at: moment(done.at),
      to: done.to ? person(done.to) : '',
    });
    const undo = done.kind === 'undone' ? null : actions([undoButton(card)]);
    return drawn(joined([title, said], ' '), some(section(title), context(said), undo));
  }
  const ask = joined(
    admins.filter((admin) => admin !== who).map((admin) => person(admin)),
    ' ',
  );
  const text = lines([
    joined([ask, title], ' '),
    leftLines(left, locale),
    phrase(locale, 'handover.stopped'),
  ]);
  return drawn(title, some(section(text), actions(decisions(card))));
}

/** "3 drafts wait for review · 2 sequences are under way" */
export function leftLines(left: LeftBehind, locale: Locale): Markup {
  if (isNothing(left)) return phrase(locale, 'handover.nothing');
  const kinds = ['waiting', 'approved', 'underWay', 'answered'] as const;
  return joined(
    kinds
      .filter((kind) => left[kind] > 0)
      .map((kind) => phrase(locale, `handover.n.${kind}`, { n: left[kind] })),
    ' · ',
  );
}

function decisions({ locale, taskId }: HandoverCard) {
  const handOver = button({
    id: ids.handover.open,
    label: say(locale, 'handover.hand_over'),
    value: taskId,
    style: 'primary',
  });
  const confirm = {
    title: say(locale, 'handover.stop.title'),
    text: say(locale, 'handover.stop.text'),
    confirm: say(locale, 'handover.stop'),
    deny: say(locale, 'slack.cancel'),
  };
  return [
    handOver,
    button({ id: ids.handover.stop, label: say(locale, 'handover.stop'), value: taskId, confirm }),
  ];
}

function undoButton({ locale, taskId }: HandoverCard) {
  return button({ id: ids.handover.undo, label: say(locale, 'handover.undo'), value: taskId });
}
