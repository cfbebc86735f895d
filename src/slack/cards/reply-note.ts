// Somebody answered: who, when, the new text only, what follows, and what to do next. It mentions the owner alone.
import type { ThreadNote } from '#domain/card.ts';
import { say } from '#text/text.ts';
import { actions, context, type Drawn, drawn, quoted, section, some } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { button } from '../blocks/element.ts';
import { bold, joined, person, phrase } from '../blocks/markup.ts';
import { ids } from '../ids.ts';

/** What the prospect wrote, with the owner mentioned and nobody else. */
export function replyNote(note: Extract<ThreadNote, { kind: 'reply' }>): Drawn {
  const { locale, owner, who, at, text, leadId, mailUrl } = note;
  const answered = phrase(locale, 'note.reply', { who });
  const line = joined([owner === null ? null : person(owner), bold(answered), '·', moment(at, 'time')], ' ');
  const open =
    mailUrl === null
      ? []
      : [
          button({
            id: ids.link,
            label: say(locale, 'button.answer_in_mail'),
            url: mailUrl,
            style: 'primary',
          }),
        ];
  return drawn(
    joined([owner === null ? null : person(owner), answered], ' '),
    some(
      section(line),
      quoted(text),
      context(phrase(locale, 'note.reply_stops', { who })),
      actions([
        ...open,
        button({ id: ids.reply.close, label: say(locale, 'button.close_lead'), value: leadId }),
        button({ id: ids.reply.notAReply, label: say(locale, 'button.not_a_reply'), value: leadId }),
      ]),
    ),
  );
}
