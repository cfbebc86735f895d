// The job touch.linkedin: a vendor does it where that is switched on, otherwise a person. Then the step becomes a task in
// the list of the lead's owner and counts as done, so that an ignored task never delays the next mail.
import { type Automating, automateStep } from '../linkedin/automate-step.ts';
import { handToPerson } from '../linkedin/hand-to-person.ts';
import { type Polling, pollMailbox } from '../replies/poll-mailbox.ts';
import { redraw } from '../review/redraw.ts';

/**
 * Does nothing unless the step is planned and due, and the lead was mailed and has not answered. Whoever is connected
 * already is not invited.
 */
export async function linkedinTouch(
  world: Polling & Automating,
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
  const { leadId } = touch;
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
  if (await automateStep(world, touch, lead)) return;
  await handToPerson(world, touch, false);
}
