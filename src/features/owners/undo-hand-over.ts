// Takes a handover back: it was a mistake, or the person is there after all. Drafts that nobody approved meanwhile go
// back, sequences that ended for it go on, conversations have their owner again. Nothing is approved by it.
import { handedOver, writeOutcome } from '#domain/handover.ts';
import { Refusal } from '#lib/errors.ts';
import type { Transaction, World } from '#ports/world.ts';
import { giveSender } from '../review/give-sender.ts';
import { redraw } from '../review/redraw.ts';
import { redrawWaiting } from '../review/redraw-waiting.ts';
import { memberOf } from './hand-over.ts';
import { letSendAgain } from './member-left.ts';

type Undoing = Pick<World, 'clock' | 'handovers' | 'leadList' | 'queue' | 'tasks' | 'touches' | 'transact'>;
type Undo = { readonly workspaceId: string; readonly taskId: string; readonly by: string };
type Handed = Awaited<ReturnType<World['handovers']['done']>>[number];

/** Refuses with task_unknown or handover_open. A second time does nothing more. */
export async function undoHandOver(world: Undoing, { workspaceId, taskId, by }: Undo): Promise<void> {
  const task = await world.tasks.get(workspaceId, taskId);
  if (task?.kind !== 'handover') throw new Refusal('task_unknown');
  if (!task.doneAt) throw new Refusal('handover_open');
  const at = world.clock.now();
  const first = await world.transact(async (stores) => {
    if (
      !(await stores.handovers.setOutcome(workspaceId, {
        taskId,
        to: writeOutcome({ kind: 'undone', to: null }),
        by,
        at,
      }))
    )
      return false;
    const entry = { at, actor: by, via: 'slack', action: 'member.handover_undone', outcome: 'done' } as const;
    await stores.audit.add(workspaceId, { ...entry, subject: `task/${taskId}`, detail: {} });
    // An admin said that they left: they did not. Where Slack said it, it holds.
    if (task.detail.by) await letSendAgain(stores, workspaceId, memberOf(task));
    return true;
  });
  if (!first) return;
  for (const handed of await world.handovers.done(workspaceId, taskId)) {
    await world.transact((stores) => giveBack(stores, { workspaceId, handed, by, at }));
    await redraw(world, workspaceId, [`lead/${handed.leadId}`]);
  }
  await redraw(world, workspaceId, [`handover/${taskId}`]);
  await redrawWaiting(world, workspaceId);
}

type Back = { readonly workspaceId: string; readonly handed: Handed; readonly by: string; readonly at: Date };

async function giveBack(stores: Transaction, { workspaceId, handed, by, at }: Back): Promise<void> {
  const { leadId, mailboxId, ownerId } = handed;
  await stores.reviews.lock(workspaceId, leadId);
  const facts = await stores.reviewCases.get(workspaceId, leadId);
  if (!facts) return;
  const { state, fromState } = facts.lead;
  const waits = state === 'in_review' || (state === 'snoozed' && fromState !== 'replied');
  if (!waits) {
    const began = handed.state === 'in_review' || handed.state === 'snoozed' || handed.state === 'approved';
    // Approved for the new sender meanwhile: that stands.
    if (began) return;
    await stores.touches.restore(workspaceId, { leadId, code: handedOver });
    return stores.handovers.setOwner(workspaceId, { leadId, ownerId });
  }
  const mailbox = mailboxId ? await stores.mailboxes.get(workspaceId, mailboxId) : null;
  if (mailbox && mailbox.id !== facts.lead.mailboxId)
    await giveSender(stores, { workspaceId, facts, mailbox, by, at });
}
