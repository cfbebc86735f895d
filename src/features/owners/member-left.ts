// Somebody left the team: Slack says so, or an admin. From that moment nothing leaves from their mailboxes (the claim
// of a mail asks for it); what was theirs is one card with a decision.
import { isNothing, writeOutcome } from '#domain/handover.ts';
import type { Member } from '#domain/member.ts';
import type { Transaction, World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { redrawWaiting } from '../review/redraw-waiting.ts';

export type Leaving = Pick<
  World,
  'audit' | 'clock' | 'handovers' | 'leadList' | 'mailboxes' | 'members' | 'queue' | 'transact'
>;
export type Departure = {
  readonly workspaceId: string;
  readonly member: Pick<Member, 'id' | 'slackUserId' | 'name'>;
  /** Slack user id of the admin; null = Slack said it. */
  readonly by: string | null;
};

/** The task to decide about; null when they had nothing open. Saying it again answers the same. */
export async function memberLeft(
  world: Leaving,
  { workspaceId, member, by }: Departure,
): Promise<string | null> {
  const at = world.clock.now();
  const { id: memberId, slackUserId, name } = member;
  const taskId = await world.transact(async (stores) => {
    const first = await stores.members.leave(workspaceId, { memberId, at });
    await stores.mailboxes.stopOf(workspaceId, memberId);
    const known = await stores.handovers.openTask(workspaceId, memberId);
    if (known) return known;
    if (first) {
      const entry = {
        at,
        actor: by ?? 'system',
        via: 'slack',
        action: 'member.left',
        outcome: 'done',
      } as const;
      await stores.audit.add(workspaceId, { ...entry, subject: `member/${slackUserId}`, detail: {} });
    }
    if (isNothing(await stores.handovers.counts(workspaceId, memberId))) return null;
    const detail = { memberId, slackUserId, name, by: by ?? '' };
    const made = { kind: 'handover', leadId: null, touchId: null, detail, at } as const;
    return (await stores.tasks.open(workspaceId, made)).id;
  });
  if (taskId) await redraw(world, workspaceId, [`handover/${taskId}`]);
  await redrawWaiting(world, workspaceId);
  return taskId;
}

/**
 * An admin says that they are there after all: what stopped because they had left sends again, and nothing is left to
 * decide. What was handed over before stays so; its own Undo gives it back.
 */
export async function memberBack(
  world: Pick<World, 'clock' | 'leadList' | 'queue' | 'transact'>,
  { workspaceId, member, by }: Departure,
): Promise<void> {
  const at = world.clock.now();
  const entry = { at, actor: by ?? 'system', via: 'slack', action: 'member.back', outcome: 'done' } as const;
  const taskId = await world.transact(async (stores) => {
    await letSendAgain(stores, workspaceId, member.id);
    const open = await stores.handovers.openTask(workspaceId, member.id);
    const outcome = writeOutcome({ kind: 'undone', to: null });
    if (open) await stores.tasks.close(workspaceId, { taskId: open, by: entry.actor, outcome, at });
    const subject = `member/${member.slackUserId}`;
    await stores.audit.add(workspaceId, { ...entry, subject, detail: {} });
    return open;
  });
  if (taskId) await redraw(world, workspaceId, [`handover/${taskId}`]);
  await redrawWaiting(world, workspaceId);
}

/** The member is of the team again, with the mailboxes that stopped for it. Hand in the transaction's stores. */
export async function letSendAgain(
  stores: Transaction,
  workspaceId: string,
  memberId: string,
): Promise<void> {
  await stores.members.comeBack(workspaceId, memberId);
  const woken = await stores.mailboxes.wakeOf(workspaceId, memberId);
  await Promise.all(woken.map((mailboxId) => stores.touches.wakeMailbox(workspaceId, mailboxId)));
}
