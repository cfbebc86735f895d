// The buttons of somebody's departure: hand over, end and share, undo.
import { handOver, memberOf } from '#features/owners/hand-over.ts';
import { undoHandOver } from '#features/owners/undo-hand-over.ts';
import { Refusal } from '#lib/errors.ts';
import { ids, readId } from '../ids.ts';
import { sayTo } from '../say-to.ts';
import type { ActionRun, Routes } from '../turn.ts';
import { openHandover } from '../views/handover.ts';

const openClicked: ActionRun = async (turn, { value }) => {
  const { world, workspaceId } = turn;
  const task = await world.tasks.get(workspaceId, taskOf(value));
  if (task?.kind !== 'handover') throw new Refusal('task_unknown');
  if (task.doneAt) throw new Refusal('task_done');
  const member = await world.members.get(workspaceId, memberOf(task));
  if (!member) throw new Refusal('member_unknown');
  await openHandover(turn, member, null);
};

const stopClicked: ActionRun = async (turn, { value }) => {
  const { world, workspaceId, member } = turn;
  const ask = { workspaceId, taskId: taskOf(value), mailboxId: null, by: member.slackUserId };
  await sayTo(turn, 'handover.said', { n: await handOver(world, ask) });
};

const undoClicked: ActionRun = async (turn, { value }) => {
  const { world, workspaceId, member } = turn;
  await undoHandOver(world, { workspaceId, taskId: taskOf(value), by: member.slackUserId });
};

function taskOf(value: string | null): string {
  const taskId = readId(value);
  if (taskId === null) throw new Refusal('task_unknown');
  return taskId;
}

/** The rows of routes.ts that belong to a departure. */
export const handoverRoutes: Routes<ActionRun> = {
  [ids.handover.open]: { may: 'admin', run: openClicked },
  [ids.handover.stop]: { may: 'admin', run: stopClicked },
  [ids.handover.undo]: { may: 'admin', run: undoClicked },
};
