// Things for a person: an unknown outcome, a LinkedIn step, a dead letter.

import type { Task, TaskKind } from '#domain/task.ts';
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';
import { toTask } from './tasks.codec.ts';

export type NewTask = {
  readonly kind: TaskKind;
  readonly leadId: string | null;
  readonly touchId: string | null;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly at: Date;
};

async function get(db: Db, workspaceId: string, taskId: string): Promise<Task | null> {
  const row = await db.task.findFirst({ where: { workspaceId, id: taskId } });
  return row && toTask(row);
}

/** Opens a task; the one that is open already for the same kind and step (or lead) is answered instead. */
async function open(db: Db, workspaceId: string, made: NewTask): Promise<Task> {
  const { at, detail, ...rest } = made;
  const { kind, leadId, touchId } = made;
  const same =
    (leadId ?? touchId) &&
    (await db.task.findFirst({ where: { workspaceId, kind, leadId, touchId, doneAt: null } }));
  if (same) return toTask(same);
  const data = { id: newId(), workspaceId, ...rest, detail: { ...detail }, dueAt: at, createdAt: at };
  return toTask(await db.task.create({ data }));
}

/** True for the call that closed it. */
async function close(
  db: Db,
  workspaceId: string,
  done: { taskId: string; by: string; outcome: string; at: Date },
): Promise<boolean> {
  const { count } = await db.task.updateMany({
    where: { workspaceId, id: done.taskId, doneAt: null },
    data: { doneAt: done.at, doneBy: done.by, outcome: done.outcome },
  });
  return count === 1;
}

/** Open tasks of one lead, oldest first. */
async function openOfLead(db: Db, workspaceId: string, leadId: string): Promise<Task[]> {
  const rows = await db.task.findMany({
    where: { workspaceId, leadId, doneAt: null },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(toTask);
}

/** Open tasks of the workspace, soonest first, at most `limit`. */
async function openOnes(db: Db, workspaceId: string, limit: number): Promise<Task[]> {
  const where = { workspaceId, doneAt: null };
  return (await db.task.findMany({ where, orderBy: { dueAt: 'asc' }, take: limit })).map(toTask);
}

export const tasks = { get, open, close, openOfLead, openOnes };
