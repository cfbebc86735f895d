// What one can do with an answer: close the lead, or say that it was none.

import { closeLead as close } from '#features/replies/close-lead.ts';
import { correctClass } from '#features/replies/correct-class.ts';
import { decideAnswer } from '#features/replies/decide-answer.ts';
import { resumeCompany } from '#features/replies/end-hold.ts';
import { changeReturn } from '#features/replies/hold-away.ts';
import { replySender } from '#features/replies/reply-sender.ts';
import { Refusal } from '#lib/errors.ts';
import { className } from '../cards/reply-actions.ts';
import { readBackOn, readClass, readId } from '../ids.ts';
import { sayTo } from '../say-to.ts';
import type { ActionRun, Turn } from '../turn.ts';
import { addLeadView } from '../views/add-lead.ts';
import { answerView, snoozeView } from '../views/answer.ts';

export const closeLead: ActionRun = async (turn, { value }) => {
  const leadId = readId(value);
  if (leadId === null) return sayTo(turn, 'slack.unknown_button');
  const { world, workspaceId, member } = turn;
  const name = await close(world, { workspaceId, leadId, by: member.slackUserId });
  await sayTo(turn, 'reply.closed', { name });
};

/** The company goes on. */
export const resumeClicked: ActionRun = async (turn, { value }) => {
  const holdId = readId(value);
  if (holdId === null) return sayTo(turn, 'slack.unknown_button');
  const { world, workspaceId, member } = turn;
  const { company, freed } = await resumeCompany(world, { workspaceId, holdId, by: member.slackUserId });
  await sayTo(turn, 'reply.resumed', { company, n: freed });
};

/** Another day on which somebody is back. */
export const backOnChosen: ActionRun = async (turn, { actionId, value }) => {
  const holdId = readBackOn(actionId);
  if (holdId === null || value === null) return sayTo(turn, 'slack.unknown_button');
  const { world, workspaceId, member } = turn;
  await changeReturn(world, { workspaceId, holdId, day: value, by: member.slackUserId });
};

/** The draft in a form; an empty form where there is none. */
export const answerClicked: ActionRun = async (turn, { value }) => {
  const { world, workspaceId, locale } = turn;
  const message = await messageOf(turn, value);
  const [answer, mailbox] = await Promise.all([
    world.answers.get(workspaceId, message.id),
    world.mailboxes.get(workspaceId, message.mailboxId),
  ]);
  const author = answer?.state === 'draft' ? answer.author : null;
  const lead = message.leadId ? await world.leads.get(workspaceId, message.leadId) : null;
  const sender = await replySender(world, mailbox, lead?.ownerId ?? null);
  const { id: messageId, fromAddress: to, subject } = message;
  const parties = { to, from: mailbox?.address ?? '', sender, subject };
  await turn.open(answerView(locale, { messageId, ...parties, text: answer?.text ?? '', author }));
};

export const answerWasSent: ActionRun = async (turn, { value }) => decided(turn, value, 'sent');
export const sendAnswerAgain: ActionRun = async (turn, { value }) => decided(turn, value, 'again');

/** Somebody looked into the Sent folder. */
async function decided(turn: Turn, value: string | null, decision: 'sent' | 'again'): Promise<void> {
  const messageId = readId(value);
  if (messageId === null) return sayTo(turn, 'slack.unknown_button');
  const { world, workspaceId, member } = turn;
  await decideAnswer(world, { workspaceId, messageId, by: member.slackUserId, decision });
}

/** A later day; a week from now unless another one is chosen. */
export const snoozeClicked: ActionRun = async (turn, { value }) => {
  const { id } = await messageOf(turn, value);
  const week = new Date(turn.world.clock.now().getTime() + 7 * 86_400_000);
  await turn.open(snoozeView(turn.locale, { messageId: id, day: week.toISOString().slice(0, 10) }));
};

/** Add Lead with whom the answer names: the company is open to that person, all other blocks hold. */
export const referClicked: ActionRun = async (turn, { value }) => {
  const { world, workspaceId, locale } = turn;
  const { id } = await messageOf(turn, value);
  const referral = (await world.meanings.get(workspaceId, id))?.referral ?? null;
  const found = { email: referral?.address ?? '', name: referral?.name ?? '' };
  await turn.open(addLeadView(locale, found, id));
};

/** One tap says what it was. */
export const classChosen: ActionRun = async (turn, { value }) => {
  const chosen = readClass(value);
  if (chosen === null) return sayTo(turn, 'slack.unknown_button');
  const { world, workspaceId, member, locale } = turn;
  await correctClass(world, { workspaceId, ...chosen, by: member.slackUserId });
  await sayTo(turn, 'reply.classed', { class: className(locale, chosen.kind) });
};

async function messageOf({ world, workspaceId }: Turn, value: string | null) {
  const messageId = readId(value);
  const message = messageId ? await world.messages.get(workspaceId, messageId) : null;
  if (message === null) throw new Refusal('answer_gone');
  return message;
}
