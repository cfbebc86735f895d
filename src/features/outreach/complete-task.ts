// A person did (or skipped) what a LinkedIn task asked for.
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';

export type Completion = {
  readonly workspaceId: string;
  readonly taskId: string;
  /** Slack user id. */
  readonly by: string;
  readonly outcome: 'done' | 'skipped';
};

/** Refusal('task_unknown'), or Refusal('task_done') for everybody but the first. */
export async function completeTask(
  world: Pick<World, 'clock' | 'queue' | 'tasks' | 'transact'>,
  { workspaceId, taskId, by, outcome }: Completion,
): Promise<void> {
  const at = world.clock.now();
  const task = await world.tasks.get(workspaceId, taskId);
  if (!task || (task.kind !== 'linkedin_visit' && task.kind !== 'linkedin_invite'))
    throw new Refusal('task_unknown');
  const { leadId, kind } = task;
  await world.transact(async (stores) => {
    if (!(await stores.tasks.close(workspaceId, { taskId, by, outcome, at }))) throw new Refusal('task_done');
    const event = kind === 'linkedin_visit' ? 'visited' : 'invited';
    if (outcome === 'done') await stores.events.add(workspaceId, { leadId, kind: event, by, data: {}, at });
    const entry = { at, actor: by, via: 'slack', action: `task.${outcome}`, outcome: 'done' } as const;
    await stores.audit.add(workspaceId, { ...entry, subject: leadId && `lead/${leadId}`, detail: { kind } });
  });
  await redraw(world, workspaceId, [`task/${taskId}`]);
  if (leadId) await redraw(world, workspaceId, [`lead/${leadId}`]);
}
