// Answer…: the draft (if there is one), to be read, changed and sent. And Snooze…: the day on which somebody comes back.
import type { ModalView } from '@slack/types';
import type { ReplySender } from '#domain/reply-note.ts';
import { snoozeReplied } from '#features/replies/follow-intent.ts';
import { noteOwnMail } from '#features/replies/note-own-mail.ts';
import { orderAnswer } from '#features/replies/order-answer.ts';
import { redraw } from '#features/review/redraw.ts';
import { Refusal } from '#lib/errors.ts';
import { type Locale, say } from '#text/text.ts';
import { context, section, some } from '../blocks/block.ts';
import { lines, type Markup, md, phrase } from '../blocks/markup.ts';
import { dateInput, modal, textInput } from '../blocks/modal.ts';
import { ids, readId } from '../ids.ts';
import type { ViewRun } from '../turn.ts';

export type AnswerForm = {
  readonly messageId: string;
  readonly to: string;
  readonly from: string;
  readonly text: string;
  /** Who drafted it; null = nobody. */
  readonly author: string | null;
  /** Whose mailbox it is, where that is not the owner's. */
  readonly sender?: ReplySender | null;
  readonly subject: string;
};

/** The form of an answer: it leaves from here, or the person sends it from a mailbox of their own and says so. */
export function answerView(locale: Locale, form: AnswerForm): ModalView {
  const { messageId, text, author, sender } = form;
  const left = sender?.left ?? false;
  return modal({
    callback: left ? ids.reply.ownMail : ids.reply.answer,
    title: say(locale, 'reply.answer.title'),
    submit: say(locale, left ? 'reply.own_mail.sent' : 'reply.answer.send'),
    close: say(locale, 'slack.cancel'),
    metadata: messageId,
    blocks: some(
      section(way(locale, form)),
      textInput({ name: 'text', label: say(locale, 'reply.answer.text'), multiline: true, value: text }),
      author !== null && context(phrase(locale, 'reply.answer.by', { author: md`${author}` })),
    ),
  });
}

/** From whom to whom, and what Send does. */
function way(locale: Locale, { to, from, subject, sender }: AnswerForm): Markup {
  const name = sender?.name ?? '';
  if (sender?.left) return phrase(locale, 'reply.own_mail.to', { to, subject, name, address: from });
  const leaves = phrase(locale, 'reply.answer.to', { to, from });
  return sender ? lines([leaves, phrase(locale, 'note.reply_sender', { name, address: from })]) : leaves;
}

/** What somebody sent from a mailbox of their own. */
export const ownMailSubmitted: ViewRun = async (turn, { metadata, typed }) => {
  const messageId = readId(metadata);
  if (messageId === null) throw new Refusal('answer_gone');
  const { world, workspaceId, member } = turn;
  await noteOwnMail(world, { workspaceId, messageId, text: typed.text('text'), member });
  return { kind: 'close' };
};

export const answerSubmitted: ViewRun = async (turn, { metadata, typed }) => {
  const messageId = readId(metadata);
  if (messageId === null) throw new Refusal('answer_gone');
  const { world, workspaceId, member } = turn;
  await orderAnswer(world, { workspaceId, messageId, text: typed.text('text'), by: member.slackUserId });
  return { kind: 'close' };
};

/** The form of a later day. */
export function snoozeView(locale: Locale, of: { messageId: string; day: string }): ModalView {
  return modal({
    callback: ids.reply.snooze,
    title: say(locale, 'reply.snooze.title'),
    submit: say(locale, 'reply.snooze.save'),
    close: say(locale, 'slack.cancel'),
    metadata: of.messageId,
    blocks: [dateInput({ name: 'day', label: say(locale, 'reply.snooze.day'), value: of.day })],
  });
}

export const snoozeSubmitted: ViewRun = async (turn, { metadata, typed }) => {
  const { world, workspaceId, member } = turn;
  const messageId = readId(metadata);
  const message = messageId ? await world.messages.get(workspaceId, messageId) : null;
  if (!message?.leadId) throw new Refusal('answer_gone');
  const day = typed.chosen('day') ?? typed.text('day');
  const at = world.clock.now();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Date.parse(`${day}T23:59:59Z`) < at.getTime())
    return { kind: 'errors', errors: { day: say(turn.locale, 'refusal.hold_date') } };
  const { leadId } = message;
  await snoozeReplied(world, { workspaceId, leadId, day, by: member.slackUserId });
  const entry = {
    at,
    actor: member.slackUserId,
    via: 'slack',
    action: 'reply.snooze',
    outcome: 'done',
  } as const;
  await world.audit.add(workspaceId, { ...entry, subject: `lead/${leadId}`, detail: { day } });
  await redraw(world, workspaceId, [`lead/${leadId}`, `reply/${message.id}`]);
  return { kind: 'close' };
};
