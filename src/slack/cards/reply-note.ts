// Somebody answered: who, what they want, when, the new text only, what it did to the sequence and the company, and
// what to do next. It mentions the owner alone.
import type { ThreadNote } from '#domain/card.ts';
import { say } from '#text/text.ts';
import { actions, context, type Drawn, drawn, quoted, section, some } from '../blocks/block.ts';
import { moment } from '../blocks/dates.ts';
import { bold, joined, person, phrase } from '../blocks/markup.ts';
import { saidCode } from '../blocks/said.ts';
import { replyButtons } from './reply-actions.ts';

type Note = Extract<ThreadNote, { kind: 'reply' }>;

/** What the prospect wrote, with the owner mentioned and nobody else. */
export function replyNote(note: Note): Drawn {
  const { locale, owner, who, at, text, back, intent } = note;
  const answered = phrase(locale, back ? 'note.reply_back' : 'note.reply', { who });
  const sounds =
    note.none || !intent
      ? null
      : phrase(locale, 'note.reply_sounds', { intent: say(locale, `intent.${intent}`) });
  const mention = owner === null ? null : person(owner);
  const instead = note.standsFor ? phrase(locale, 'away.stands_for', { name: note.standsFor }) : null;
  const first = joined([mention, instead, bold(answered)], ' ');
  const line = joined([first, sounds, moment(at, back ? 'day' : 'time')]);
  const answer = ownAnswer(note);
  const from = senderLine(note);
  return drawn(
    joined([mention, answered], ' '),
    some(
      section(line),
      quoted(text),
      context(effects(note)),
      answer && context(answer),
      from && context(from),
      actions(replyButtons(note)),
    ),
  );
}

/** What it did to the sequence and to the company, and who is named instead. */
function effects({ locale, who, company, snoozedUntil, referral, none }: Note) {
  if (none) return phrase(locale, 'note.reply_none');
  const held =
    company?.holdId && company.held > 0
      ? phrase(locale, 'note.reply_holds', { n: company.held, company: company.name })
      : null;
  const later = snoozedUntil && phrase(locale, 'note.reply_snoozed', { until: moment(snoozedUntil, 'day') });
  const named = [referral?.name, referral?.address].filter(Boolean).join(', ');
  const other = named === '' ? null : phrase(locale, 'note.reply_refers', { named });
  return joined([phrase(locale, 'note.reply_stops', { who }), later, held, other], ' ');
}

/** Whose mailbox answers, where nobody would guess it, while an answer may be due. */
function senderLine({ locale, sender, answer }: Note) {
  if (!sender || answer?.state === 'sent') return null;
  const { name, address, left } = sender;
  return phrase(locale, left ? 'note.reply_sender_left' : 'note.reply_sender', { name, address });
}

/** What became of our own answer. */
function ownAnswer({ locale, answer }: Note) {
  if (!answer) return null;
  const { state, by, at, reason } = answer;
  if (state === 'draft') return phrase(locale, 'note.answer_draft');
  if (state === 'sent' && by && at)
    return phrase(locale, 'note.answer_sent', { by: person(by), at: moment(at) });
  if (state === 'unknown') return phrase(locale, 'note.answer_unknown');
  if (reason) return phrase(locale, 'note.answer_stopped', { reason: saidCode(locale, 'reason', reason) });
  return phrase(locale, 'note.answer_leaves');
}
