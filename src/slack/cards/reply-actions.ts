// What can be done with an answer: answer it, put it off, pass it on, close it, say what it was.
import type { ThreadNote } from '#domain/card.ts';
import { type Locale, say } from '#text/text.ts';
import { button, select } from '../blocks/element.ts';
import { ids, replyClasses, writeClass } from '../ids.ts';
import { resumeButton } from './resume-button.ts';
import { unknownButtons } from './unknown-buttons.ts';

type Note = Extract<ThreadNote, { kind: 'reply' }>;

/** The row of buttons; one of them is primary while an answer is due. */
export function replyButtons(note: Note) {
  const { locale, leadId, messageRowId: value, closed, company, referral } = note;
  const resume =
    company && company.held > 0
      ? resumeButton(locale, { holdId: company.holdId, company: company.name })
      : null;
  const name = referral?.name ?? referral?.address ?? null;
  const refer = button({
    id: ids.reply.refer,
    label: name ? say(locale, 'button.add_named', { name }) : say(locale, 'button.refer'),
    value,
  });
  const open = [
    button({ id: ids.reply.snooze, label: say(locale, 'button.snooze'), value }),
    refer,
    button({ id: ids.reply.close, label: say(locale, 'button.close_lead'), value: leadId }),
  ];
  return [...answerButton(note), ...(closed ? [] : open), classMenu(note), ...(resume ? [resume] : [])];
}

/** Also for a lead that is closed: a conversation may go on. Not for one that left or is leaving; where nobody knows, a person says. */
function answerButton({ locale, messageRowId: value, answer, closed, mailUrl }: Note) {
  if (answer?.state === 'unknown')
    return unknownButtons(locale, { wasSent: ids.reply.wasSent, again: ids.reply.again, value });
  const free = !answer || answer.state === 'draft' || answer.state === 'failed';
  const style = closed ? {} : { style: 'primary' as const };
  if (free) return [button({ id: ids.reply.answer, label: say(locale, 'button.answer'), value, ...style })];
  return mailUrl === null
    ? []
    : [button({ id: ids.link, label: say(locale, 'button.answer_in_mail'), url: mailUrl })];
}

function classMenu({ locale, messageRowId, intent, none }: Note) {
  const text = (kind: (typeof replyClasses)[number]) => className(locale, kind);
  const known = none ? 'not_a_reply' : replyClasses.find((kind) => kind === intent);
  return select({
    id: ids.reply.classify,
    placeholder: say(locale, 'note.reply_class'),
    choices: replyClasses.map((kind) => ({ text: text(kind), value: writeClass(kind, messageRowId) })),
    chosen: known && writeClass(known, messageRowId),
  });
}

/** A class as the menu says it. */
export function className(locale: Locale, kind: (typeof replyClasses)[number]): string {
  return say(locale, `class.${kind}`);
}
