// Somebody answers a mail of which nobody knows whether it left: so it did. It is written down before the answer is
// matched; otherwise the answer would belong to nothing, and the sequence would go on. An answer to an earlier mail of
// the lead proves nothing of a later one.
import type { Mailbox } from '#domain/mailbox.ts';
import { bareMessageId } from '#domain/message-id.ts';
import type { Touch } from '#domain/touch.ts';
import { Unavailable } from '#lib/errors.ts';
import { redraw } from '../review/redraw.ts';
import { type Delivering, mailOf, sentOf } from './claimed-send.ts';
import { recordSent } from './record-sent.ts';
import { isYoung, loadClaimed, search } from './resolve-touch.ts';
import { tellSent } from './tell-sent.ts';

export type Answering = {
  readonly mailbox: Mailbox;
  /** Bare Message-IDs that the answer names, the nearest first. */
  readonly answered: readonly string[];
  /** The answer's thread in this mailbox. */
  readonly threadId: string | null;
  /** Matching forms of who wrote, or of whom a bounce is about. */
  readonly personKeys: readonly string[];
  /** Whose mail, known to have left, it answers in any case. */
  readonly leadId: string | null;
};

const leavesWithinMs = 30_000;

/**
 * Writes down claimed and unknown mails of this mailbox that the answer names, that lie in the mailbox after all, or
 * that alone went to who wrote. True when there were any. Throws Unavailable while such a mail is just leaving, or
 * when the vendor can't answer: the answer is read again later.
 */
export async function proveSent(world: Delivering, answer: Answering): Promise<boolean> {
  const { mailbox, answered, personKeys } = answer;
  const { workspaceId, id: mailboxId } = mailbox;
  const messageIds = answered.map((id) => `<${id}>`);
  const open = await world.touches.uncertain(workspaceId, { mailboxId, messageIds, personKeys });
  for (const touch of open) {
    const isLeaving = touch.state === 'claimed' && isYoung(touch, world.clock.now());
    if (isLeaving) throw new Unavailable('the mail that is answered is just leaving', leavesWithinMs);
    await record(world, touch, answer);
  }
  return open.length > 0;
}

/** Who answers a mail that they did get need not have got this one, unless the answer names it. */
function isProof({ messageId, leadId }: Touch, answer: Answering): boolean {
  return leadId !== answer.leadId || answer.answered.includes(bareMessageId(messageId) ?? '');
}

async function record(world: Delivering, touch: Touch, answer: Answering): Promise<void> {
  const claimed = await loadClaimed(world, touch);
  if (!claimed) return;
  const { workspaceId, leadId, id: touchId } = touch;
  const found = await search(world, claimed);
  if (found.kind !== 'found' && !isProof(touch, answer)) return;
  const ids =
    found.kind === 'found'
      ? { providerId: found.providerId, threadId: found.threadId, wireMessageId: found.messageId }
      : { providerId: `answered/${touchId}`, threadId: answer.threadId };
  const at = touch.claimedAt ?? world.clock.now();
  await recordSent(world, { ...sentOf(claimed, mailOf(world, claimed)), ...ids, raw: null, at });
  const asked = (await world.tasks.openOfLead(workspaceId, leadId)).filter(
    (task) => task.touchId === touchId,
  );
  for (const { id: taskId } of asked) {
    const done = { taskId, by: 'system', outcome: 'sent', at: world.clock.now() };
    await world.tasks.close(workspaceId, done);
    await redraw(world, workspaceId, [`task/${taskId}`]);
  }
  await tellSent(world, touch);
}
