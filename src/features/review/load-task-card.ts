// The card of something that a person has to do.
import type { TaskCard } from '#domain/card.ts';
import { isLinkedin } from '#domain/linkedin-day.ts';
import type { Task } from '#domain/task.ts';
import type { World } from '#ports/world.ts';
import { whomToTell } from '../owners/stand-in.ts';

/** Null when the task does not exist (any more). */
export async function loadTaskCard(
  world: Pick<World, 'clock' | 'tasks' | 'leads' | 'members' | 'workspaces'>,
  { workspaceId, taskId }: { workspaceId: string; taskId: string },
): Promise<TaskCard | null> {
  const task = await world.tasks.get(workspaceId, taskId);
  // Steps on LinkedIn stand in a list of their own (features/linkedin).
  if (task === null || isLinkedin(task.kind) || task.kind === 'handover') return null;
  const { locale } = await world.workspaces.get(workspaceId);
  const lead = task.leadId ? await world.leads.get(workspaceId, task.leadId) : null;
  const owner = await whomToTell(world, workspaceId, lead?.ownerId ?? null);
  return {
    kind: 'task',
    locale,
    taskId,
    task: task.kind,
    leadId: task.leadId,
    who: lead?.fullName ?? listOf(task),
    owner: owner?.slackUserId ?? null,
    detail: detailOf(task),
    done: doneOf(task),
  };
}

/** The list that an import read. */
function listOf({ detail }: Task): string | null {
  return detail.list === undefined ? null : String(detail.list);
}

/** What was noted with it, in the order of the keys; ids are for the log, not for people. */
function detailOf({ kind, detail }: Task): string {
  if (kind === 'dead_letter') return String(detail.referenceId ?? '');
  const shown = Object.entries(detail).filter(([key]) => !key.endsWith('Id') || key === 'referenceId');
  return shown.map(([, value]) => String(value)).join(' · ');
}

function doneOf({ doneAt, doneBy, outcome }: Task): TaskCard['done'] {
  return doneAt ? { by: doneBy ?? 'system', at: doneAt, outcome: outcome ?? '' } : null;
}
