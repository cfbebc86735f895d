// The entries of a lead's thread: its history, one message an event. Only a reply mentions anybody: the owner.
import type { AnyBlock } from '@slack/types';
import type { ThreadNote } from '#domain/card.ts';
import type { DraftMail } from '#domain/draft.ts';
import { say } from '#text/text.ts';
import {
  context,
  type Drawn,
  drawn,
  folded,
  letter,
  quoted,
  type Style,
  section,
  some,
} from '../blocks/block.ts';
import { localTime, zoneTown } from '../blocks/dates.ts';
import { joined, person, phrase } from '../blocks/markup.ts';
import { saidCode } from '../blocks/said.ts';
import { awayNote } from './away-note.ts';
import { replyNote } from './reply-note.ts';
import { footerLine } from './review-plan.ts';

type Note<K extends ThreadNote['kind']> = Extract<ThreadNote, { kind: K }>;

/** One entry of the history in a lead’s thread. */
export function threadNote(note: ThreadNote, style: Style): Drawn {
  switch (note.kind) {
    case 'approved_text':
      return approvedText(note, style);
    case 'first_send':
      return firstSend(note);
    case 'sent':
      return sent(note, style);
    case 'reply':
      return replyNote(note);
    case 'away':
      return awayNote(note);
    case 'auto_reply':
      return autoReply(note);
    case 'bounced':
      return bounced(note);
    case 'unsubscribed':
      return unsubscribed(note);
    case 'held':
      return held(note);
    case 'log':
      return logged(note);
  }
}

function approvedText(note: Note<'approved_text'>, { classic }: Style): Drawn {
  const line = phrase(note.locale, 'note.approved', { by: person(note.by) });
  const [first, ...followUps] = note.mails;
  return drawn(
    line,
    some(
      context(line),
      first ? letter(first.subject, first.body) : null,
      folds(note.locale, followUps, classic),
      first?.note ? context(phrase(note.locale, 'review.note', { note: first.note })) : null,
      context(footerLine(note)),
    ),
  );
}

function folds(locale: ThreadNote['locale'], mails: readonly DraftMail[], classic: boolean): AnyBlock[] {
  return mails.flatMap((mail) =>
    folded(
      say(locale, 'note.follow_up', { subject: mail.subject }),
      [letter(mail.subject, mail.body)],
      classic,
    ),
  );
}

function firstSend(note: Note<'first_send'>): Drawn {
  const { locale, to, from, subject, leavesAt, zone } = note;
  const at = localTime(leavesAt, zone, { locale, shape: 'both' });
  const line = phrase(locale, 'note.first_send', { to, from, subject, at, zone: zoneTown(zone) });
  return drawn(line, [section(line)]);
}

function sent(note: Note<'sent'>, { classic }: Style): Drawn {
  const key = note.step === 0 ? 'note.sent_first' : 'note.sent_follow_up';
  const line = phrase(note.locale, key);
  const exact = folded(
    say(note.locale, 'note.exact', { subject: note.subject }),
    [letter(note.subject, note.text)],
    classic,
  );
  return drawn(joined([line, note.subject]), some(context(line), exact));
}

function autoReply(note: Note<'auto_reply'>): Drawn {
  const line = phrase(note.locale, 'note.auto_reply', { who: note.who });
  return drawn(line, some(context(line), quoted(note.text || note.subject)));
}

function bounced(note: Note<'bounced'>): Drawn {
  const key = note.hard ? 'note.bounced_hard' : 'note.bounced_soft';
  const line = phrase(note.locale, key, { address: note.address });
  return drawn(line, some(section(line), note.detail !== '' && context(note.detail)));
}

function unsubscribed(note: Note<'unsubscribed'>): Drawn {
  const line = phrase(note.locale, `note.unsubscribed.${note.how}`, { who: note.who });
  return drawn(line, some(section(line), note.text ? quoted(note.text) : null));
}

function held(note: Note<'held'>): Drawn {
  const reason = saidCode(note.locale, 'reason', note.reason);
  const line = phrase(note.locale, 'note.held', { reason });
  return drawn(line, [context(line)]);
}

function logged(note: Note<'log'>): Drawn {
  const line = joined([
    saidCode(note.locale, 'reason', note.reason),
    note.by === null ? null : person(note.by),
  ]);
  return drawn(line, [context(line)]);
}
