// A person says whether a mail was somebody's answer. Yes: what follows from any answer follows. No: the sequence goes
// on, and the mail is forgotten.
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { endHold } from './end-hold.ts';
import { holdCompany } from './hold-company.ts';
import { stopAnswered } from './stop-answered.ts';

export type WeakDecision = {
  readonly workspaceId: string;
  readonly taskId: string;
  /** Slack user id. */
  readonly by: string;
  readonly decision: 'yes' | 'no';
};
type Deciding = Pick<World, 'clock' | 'holds' | 'leads' | 'messages' | 'queue' | 'tasks' | 'transact'>;

/** Refusal('task_unknown'), or Refusal('task_done') for everybody but the first. */
export async function decideWeak(world: Deciding, decided: WeakDecision): Promise<void> {
  const { workspaceId, taskId, by, decision } = decided;
  const at = world.clock.now();
  const task = await world.tasks.get(workspaceId, taskId);
  if (task?.kind !== 'weak_match' || !task.leadId) throw new Refusal('task_unknown');
  const { leadId } = task;
  const messageId = String(task.detail.messageId);
  await world.transact(async (stores) => {
    const close = { taskId, by, outcome: decision, at };
    if (!(await stores.tasks.close(workspaceId, close))) throw new Refusal('task_done');
    if (decision === 'yes') await stores.weakMatches.adopt(workspaceId, { messageId, leadId });
    const entry = { at, actor: by, via: 'slack', action: 'reply.matched', outcome: 'done' } as const;
    await stores.audit.add(workspaceId, { ...entry, subject: `lead/${leadId}`, detail: { decision } });
  });
  if (decision === 'yes') await answered(world, { workspaceId, leadId, messageId });
  for (const hold of await world.holds.weakOf(workspaceId, leadId)) {
    await endHold(world, { workspaceId, holdId: hold.id, by: null });
    if (decision === 'no')
      await world.transact((stores) => stores.weakMatches.drop(workspaceId, hold.messageId));
  }
  await redraw(world, workspaceId, [`task/${taskId}`, `lead/${leadId}`]);
}

/** The same as for an answer that was matched by itself; the weak hold ends after the company's has begun. */
async function answered(
  world: Deciding,
  { workspaceId, leadId, messageId }: { workspaceId: string; leadId: string; messageId: string },
): Promise<void> {
  const message = await world.messages.get(workspaceId, messageId);
  const lead = await world.leads.get(workspaceId, leadId);
  if (!message || !lead) return;
  const reason = { code: 'replied', params: {} };
  await stopAnswered(world, workspaceId, { leadId, state: 'replied', reason });
  const { fromAddress: from, at } = message;
  await world.transact((stores) =>
    stores.events.add(workspaceId, {
      leadId,
      kind: 'replied',
      by: null,
      data: { by: 'person', type: null },
      at,
    }),
  );
  await holdCompany(world, { workspaceId, lead, messageId, from, at });
  await world.queue.add({ name: 'reply.classify', payload: { workspaceId, messageId } });
}
