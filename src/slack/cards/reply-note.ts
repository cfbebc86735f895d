// Somebody answered: who, when, the new text only, what it did to the sequence and the company, and what to do next.
// It mentions the owner alone.
import type { ThreadNote } from '#domain/card.ts';
import { say } from '#text/text.ts';
import { actions, context, type Drawn, drawn, quoted, section, some } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { button } from '../blocks/element.ts';
import { bold, joined, person, phrase } from '../blocks/markup.ts';
import { ids } from '../ids.ts';
import { resumeButton } from './resume-button.ts';

type Note = Extract<ThreadNote, { kind: 'reply' }>;

/** What the prospect wrote, with the owner mentioned and nobody else. */
export function replyNote(note: Note): Drawn {
  const { locale, owner, who, at, text } = note;
  const answered = phrase(locale, 'note.reply', { who });
  const line = joined([owner === null ? null : person(owner), bold(answered), '·', moment(at, 'time')], ' ');
  return drawn(
    joined([owner === null ? null : person(owner), answered], ' '),
    some(section(line), quoted(text), context(effects(note)), actions(buttons(note))),
  );
}

/** What it did to the sequence and to the company. */
function effects({ locale, who, company }: Note) {
  const held =
    company?.holdId && company.held > 0
      ? phrase(locale, 'note.reply_holds', { n: company.held, company: company.name })
      : null;
  return joined([phrase(locale, 'note.reply_stops', { who }), held], ' ');
}

function buttons({ locale, leadId, mailUrl, company, closed }: Note) {
  const label = say(locale, 'button.answer_in_mail');
  const open = mailUrl === null ? [] : [button({ id: ids.link, label, url: mailUrl, style: 'primary' })];
  const close = button({ id: ids.reply.close, label: say(locale, 'button.close_lead'), value: leadId });
  const none = button({ id: ids.reply.notAReply, label: say(locale, 'button.not_a_reply'), value: leadId });
  const resume =
    company && company.held > 0
      ? resumeButton(locale, { holdId: company.holdId, company: company.name })
      : null;
  return [...open, ...(closed ? [] : [close, none]), ...(resume ? [resume] : [])];
}
