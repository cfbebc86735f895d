// The card of somebody who left: what of theirs is under way, and what was decided.
import { type HandoverCard, readOutcome } from '#domain/handover.ts';
import { may } from '#domain/member.ts';
import type { World } from '#ports/world.ts';
import { memberOf } from './hand-over.ts';

/** Null for a task of another kind, or none. */
export async function loadHandoverCard(
  world: Pick<World, 'handovers' | 'members' | 'tasks' | 'workspaces'>,
  { workspaceId, taskId }: { workspaceId: string; taskId: string },
): Promise<HandoverCard | null> {
  const task = await world.tasks.get(workspaceId, taskId);
  if (task?.kind !== 'handover') return null;
  const memberId = memberOf(task);
  const [{ locale }, left, members] = await Promise.all([
    world.workspaces.get(workspaceId),
    world.handovers.counts(workspaceId, memberId),
    world.members.list(workspaceId),
  ]);
  const admins = members.filter(({ role, leftAt }) => may(role, 'admin') && !leftAt);
  const { doneAt, doneBy, outcome, detail } = task;
  return {
    kind: 'handover',
    ...{ locale, taskId, left },
    who: String(detail.slackUserId ?? ''),
    name: String(detail.name ?? ''),
    admins: admins.slice(0, 3).map(({ slackUserId }) => slackUserId),
    done: doneAt && { ...readOutcome(outcome ?? ''), by: doneBy ?? 'system', at: doneAt },
  };
}
