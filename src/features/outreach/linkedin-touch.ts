// The job touch.linkedin: a person does it. The step becomes a task in the list of the lead's owner and counts as done
// when it is due, so that an ignored task never delays the next mail.
import type { World } from '#ports/world.ts';
import { drawTask } from '../linkedin/end-task.ts';
import { type Polling, pollMailbox } from '../replies/poll-mailbox.ts';
import { redraw } from '../review/redraw.ts';

/**
 * Does nothing unless the step is planned and due, and the lead was mailed and has not answered. Whoever is connected
 * already is not invited.
 */
export async function linkedinTouch(
  world: Polling & Pick<World, 'linkedinTasks' | 'slackMessages' | 'transact'>,
  { workspaceId, touchId }: { workspaceId: string; touchId: string },
): Promise<void> {
  const at = world.clock.now();
  const touch = await world.touches.get(workspaceId, touchId);
  if (touch?.state !== 'planned' || touch.kind === 'email' || touch.dueAt > at) return;
  // An answer that lies unread in the mailbox comes first.
  if (touch.mailboxId) await pollMailbox(world, { workspaceId, mailboxId: touch.mailboxId });
  const [lead, workspace] = await Promise.all([
    world.leads.get(workspaceId, touch.leadId),
    world.workspaces.get(workspaceId),
  ]);
  if (workspace.pausedAt) return world.touches.letGo(workspaceId, touchId);
  const { kind, leadId, step } = touch;
  if (lead?.state !== 'contacted') {
    const dueAt = new Date(at.getTime() + 3_600_000);
    const reason = { code: 'earlier_step', params: {} };
    await world.touches.change(workspaceId, { touchId, from: ['planned'], to: 'planned', reason, dueAt });
    return;
  }
  if (await world.linkedinTasks.isConnected(workspaceId, leadId)) {
    const reason = { code: 'connected', params: {} };
    await world.touches.skipLinkedin(workspaceId, { leadId, reason });
    return redraw(world, workspaceId, [`lead/${leadId}`]);
  }
  const task = await world.transact(async (stores) => {
    const taken = await stores.touches.change(workspaceId, {
      touchId,
      from: ['planned'],
      to: 'sent',
      reason: null,
    });
    if (!taken) return null;
    return stores.tasks.open(workspaceId, { kind, leadId, touchId, detail: { step }, at });
  });
  if (task) await drawTask(world, workspaceId, leadId);
}
