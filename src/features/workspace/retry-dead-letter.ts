// Puts what a dead letter is about back where it was, and says which job comes next. A lead or a step that went on
// by itself meanwhile is left alone.
import type { Task } from '#domain/task.ts';
import type { Touch } from '#domain/touch.ts';
import { present } from '#lib/result.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';
import { nextOrder } from './next-order.ts';

export type DeadLetter = {
  readonly workspaceId: string;
  readonly task: Task;
  /** Slack user id, or "cli". */
  readonly by: string;
  readonly at: Date;
};

type Stores = Pick<World, 'leads' | 'searches' | 'touches'>;

/** The jobs to order once the transaction holds. Hand in its stores. */
export async function retryDeadLetter(stores: Stores, letter: DeadLetter): Promise<readonly JobOrder[]> {
  const { workspaceId, task } = letter;
  const { runId } = task.detail;
  if (task.touchId) return retryTouch(stores, letter, task.touchId);
  if (task.leadId) return retryLead(stores, letter, task.leadId);
  if (!runId) return [];
  const payload = { workspaceId, runId: String(runId) };
  if (task.detail.job !== 'lead.source') return [{ name: 'lead.import', payload }];
  await stores.searches.resume(workspaceId, { runId: payload.runId, moreMicros: 0 });
  return [{ name: 'lead.source', payload }];
}

async function retryLead(
  stores: Stores,
  { workspaceId, task, by, at }: DeadLetter,
  leadId: string,
): Promise<readonly JobOrder[]> {
  if (task.detail.job === 'lead.renew') return [{ name: 'lead.renew', payload: { workspaceId, leadId } }];
  const lead = await stores.leads.get(workspaceId, leadId);
  const to = lead?.fromState;
  if (lead?.state !== 'failed' || !to) return [];
  const reason = { code: 'retried', params: { by } };
  const move = { leadId, from: 'failed', to, fromState: to, at, queuedAt: at, reason } as const;
  const moved = await stores.leads.move(workspaceId, move);
  return moved ? [nextOrder(workspaceId, { id: leadId, state: to, stateAt: at })].filter(present) : [];
}

/** A claimed step may have left: it is looked for, never sent again unasked. */
async function retryTouch(
  stores: Stores,
  { workspaceId, by, at }: DeadLetter,
  touchId: string,
): Promise<readonly JobOrder[]> {
  const touch = await stores.touches.get(workspaceId, touchId);
  const revision = String(at.getTime());
  const payload = { workspaceId, touchId };
  if (touch?.state === 'claimed') return [{ name: 'touch.resolve', payload, revision }];
  if (!touch || !isStopped(touch)) return [];
  const reason = { code: 'retried', params: { by } };
  const planned = { touchId, from: ['held'], to: 'planned', reason, dueAt: at } as const;
  if (!(await stores.touches.change(workspaceId, planned))) return [];
  return [{ name: touch.kind === 'email' ? 'touch.send' : 'touch.linkedin', payload, revision }];
}

/** Held because its job failed, and for no other reason. */
export function isStopped({ state, reason }: Touch): boolean {
  return state === 'held' && reason?.code === 'dead_letter';
}
