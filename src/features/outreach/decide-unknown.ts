// A person looked into the Sent folder and says whether a mail left: "sent" records it, "again" lets it leave again.
// This is the only way in which a step with an unknown outcome may be sent a second time.
import { Refusal } from '#lib/errors.ts';
import type { Transaction } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { type ClaimedSend, type Delivering, mailOf, sentOf } from './claimed-send.ts';
import { loadSend } from './load-send.ts';
import { recordSent } from './record-sent.ts';
import { tellSent } from './tell-sent.ts';

export type UnknownDecision = {
  readonly workspaceId: string;
  readonly taskId: string;
  /** Slack user id, or "cli". */
  readonly by: string;
  readonly via: 'slack' | 'cli';
  readonly decision: 'sent' | 'again';
};

/** Refusal('task_unknown'), or Refusal('task_done') for everybody but the first. */
export async function decideUnknown(world: Delivering, decided: UnknownDecision): Promise<void> {
  const { workspaceId, taskId, by, via, decision } = decided;
  const at = world.clock.now();
  const task = await world.tasks.get(workspaceId, taskId);
  const touch = task?.touchId ? await world.touches.get(workspaceId, task.touchId) : null;
  if (task?.kind !== 'unknown_outcome' || !touch) throw new Refusal('task_unknown');
  const entry = { actor: by, via, action: 'touch.decided', subject: `lead/${touch.leadId}` } as const;
  const detail = { step: touch.step, decision };
  await world.transact(async (stores) => {
    if (!(await stores.tasks.close(workspaceId, { taskId, by, outcome: decision, at })))
      throw new Refusal('task_done');
    await stores.audit.add(workspaceId, { ...entry, at, outcome: 'done', detail });
    if (decision === 'again') await sendAgain(stores, { workspaceId, touchId: touch.id, at });
  });
  if (decision === 'sent') {
    await recordByHand(world, { workspaceId, touchId: touch.id, by });
    await tellSent(world, touch);
  }
  await redraw(world, workspaceId, [`task/${taskId}`]);
  await redraw(world, workspaceId, [`lead/${touch.leadId}`]);
}

async function sendAgain(
  stores: Transaction,
  { workspaceId, touchId, at }: { workspaceId: string; touchId: string; at: Date },
): Promise<void> {
  const reason = { code: 'unknown_outcome', params: {} };
  await stores.claims.release(workspaceId, { touchId, from: 'unknown', to: 'planned', reason, dueAt: at });
}

async function recordByHand(
  world: Delivering,
  { workspaceId, touchId, by }: { workspaceId: string; touchId: string; by: string },
): Promise<void> {
  const touch = await world.touches.get(workspaceId, touchId);
  const loaded = touch && (await loadSend(world, touch));
  if (!touch?.messageId || !loaded?.mailbox || !loaded.approved) return;
  const { mailbox, approved } = loaded;
  const claimed: ClaimedSend = { ...loaded, mailbox, approved, messageId: touch.messageId };
  const at = touch.claimedAt ?? world.clock.now();
  const ids = { providerId: `by-hand/${touchId}`, threadId: null, raw: null };
  await recordSent(world, { ...sentOf(claimed, mailOf(world, claimed)), ...ids, at, by });
}
