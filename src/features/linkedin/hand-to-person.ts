// A LinkedIn step becomes a task in the list of the lead's owner. The step itself counts as done then, so that nothing
// waits for it; a repeated job finds it handed over.
import type { Touch } from '#domain/touch.ts';
import type { World } from '#ports/world.ts';
import { drawTask } from './end-task.ts';

type Needs = Parameters<typeof drawTask>[0] & Pick<World, 'transact'>;

/** `unsure`: a vendor tried, and nobody knows whether it happened. */
export async function handToPerson(world: Needs, touch: Touch, unsure: boolean): Promise<void> {
  const { workspaceId, id: touchId, leadId, kind, step } = touch;
  if (kind === 'email') return;
  const at = world.clock.now();
  const task = await world.transact(async (stores) => {
    const from = ['planned', 'claimed'] as const;
    const taken = await stores.touches.change(workspaceId, { touchId, from, to: 'sent', reason: null });
    if (!taken) return null;
    const detail = { step, unsure: unsure ? 1 : 0 };
    return stores.tasks.open(workspaceId, { kind, leadId, touchId, detail, at });
  });
  if (task) await drawTask(world, workspaceId, leadId);
}
