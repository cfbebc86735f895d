// Not now: a LinkedIn step goes behind the others of the day (Next), or to the owner's next working day (Snooze).
// Neither touches the dates of the mails.
import { isLinkedin } from '#domain/linkedin-day.ts';
import { openingOf } from '#domain/window.ts';
import { Refusal } from '#lib/errors.ts';
import { dayMs } from '#lib/time.ts';
import type { World } from '#ports/world.ts';
import { drawTask } from './end-task.ts';

type Needs = Pick<World, 'clock' | 'linkedinTasks' | 'queue' | 'slackMessages' | 'tasks'>;

/** Refusal('task_unknown'), or Refusal('task_done') when somebody ended it. */
export async function delayLinkedinTask(
  world: Needs,
  { workspaceId, taskId, how }: { workspaceId: string; taskId: string; how: 'next' | 'snooze' },
): Promise<void> {
  const task = await world.tasks.get(workspaceId, taskId);
  if (!task?.leadId || !isLinkedin(task.kind)) throw new Refusal('task_unknown');
  const owner = await world.linkedinTasks.ownerOf(workspaceId, task.leadId);
  const now = world.clock.now();
  const tomorrow = new Date(now.getTime() + dayMs);
  const place = { zone: owner?.tz ?? 'UTC', country: null };
  const to = how === 'next' ? now : openingOf(tomorrow, { ...place, seed: taskId });
  if (!(await world.linkedinTasks.postpone(workspaceId, { taskId, to }))) throw new Refusal('task_done');
  await drawTask(world, workspaceId, task.leadId);
}
