// A person looked into the Sent folder and says whether their own answer left: "sent" records it, "again" lets it leave
// once more. This is the only way in which an answer with an unknown outcome may be sent a second time.
import type { OwnAnswer } from '#domain/own-answer.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { answerMail } from './answer-mail.ts';
import { type LoadingAnswer, loadAnswer } from './load-answer.ts';
import { recordAnswer } from './record-answer.ts';

export type AnswerDecision = {
  readonly workspaceId: string;
  readonly messageId: string;
  /** Slack user id. */
  readonly by: string;
  readonly decision: 'sent' | 'again';
};
type Needs = LoadingAnswer & Pick<World, 'clock' | 'queue' | 'transact'>;

/** Refusal('answer_gone'), or Refusal('task_done') for everybody but the first. */
export async function decideAnswer(world: Needs, decided: AnswerDecision): Promise<void> {
  const { workspaceId, messageId, decision } = decided;
  const answer = await world.answers.get(workspaceId, messageId);
  if (!answer) throw new Refusal('answer_gone');
  const decide = decision === 'again' ? again : wasSent;
  const first = await decide(world, decided, answer);
  if (!first) throw new Refusal('task_done');
  await redraw(world, workspaceId, [`reply/${messageId}`]);
}

async function again(
  world: Needs,
  { workspaceId, messageId, by }: AnswerDecision,
  { leadId }: OwnAnswer,
): Promise<boolean> {
  const at = world.clock.now();
  const first = await world.transact(async (stores) => {
    if (!(await stores.answers.again(workspaceId, { messageId, by, at }))) return false;
    const entry = { at, actor: by, via: 'slack', action: 'reply.answer', outcome: 'done' } as const;
    const detail = { messageId, decision: 'again' };
    await stores.audit.add(workspaceId, { ...entry, subject: `lead/${leadId}`, detail });
    return true;
  });
  const payload = { workspaceId, messageId };
  if (first) await world.queue.add({ name: 'answer.send', payload, revision: String(at.getTime()) });
  return first;
}

async function wasSent(world: Needs, { messageId, by }: AnswerDecision, answer: OwnAnswer): Promise<boolean> {
  if (answer.state !== 'unknown') return false;
  const loaded = await loadAnswer(world, answer);
  if (!loaded) throw new Refusal('answer_gone');
  const at = answer.claimedAt ?? world.clock.now();
  const mail = answerMail(loaded, at);
  const left = { providerId: `by-hand/${messageId}`, threadId: loaded.message.threadId, raw: null, at };
  return recordAnswer(world, { ...loaded, mail, left, wireId: mail.messageId, saidBy: by });
}
