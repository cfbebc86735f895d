// Somebody pressed Send under an answer of their own: the text is fixed, and it leaves at once. A second click finds it
// ordered already.
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';

export type AnswerOrder = {
  readonly workspaceId: string;
  readonly messageId: string;
  readonly text: string;
  /** Slack user id. */
  readonly by: string;
};

/** Refusal('answer_empty' | 'answer_gone' | 'answer_sent'). */
export async function orderAnswer(
  world: Pick<World, 'answers' | 'clock' | 'messages' | 'queue' | 'transact'>,
  { workspaceId, messageId, text, by }: AnswerOrder,
): Promise<void> {
  if (text.trim() === '') throw new Refusal('answer_empty');
  const message = await world.messages.get(workspaceId, messageId);
  const { leadId, mailboxId } = message ?? { leadId: null, mailboxId: '' };
  if (leadId === null) throw new Refusal('answer_gone');
  const at = world.clock.now();
  await world.transact(async (stores) => {
    const empty = { messageId, leadId, mailboxId, text, author: 'human', flags: [], at };
    await stores.answers.draft(workspaceId, empty);
    if (!(await stores.answers.order(workspaceId, { messageId, text, by, at }))) {
      throw new Refusal('answer_sent');
    }
    const entry = { at, actor: by, via: 'slack', action: 'reply.answer', outcome: 'done' } as const;
    await stores.audit.add(workspaceId, { ...entry, subject: `lead/${leadId}`, detail: { messageId } });
  });
  await world.queue.add({
    name: 'answer.send',
    payload: { workspaceId, messageId },
    revision: String(at.getTime()),
  });
  await redraw(world, workspaceId, [`reply/${messageId}`]);
}
