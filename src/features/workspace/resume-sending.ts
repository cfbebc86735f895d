// Lets mails leave again. What waited leaves at its own pace: caps, gaps and hours hold, nothing is caught up in a burst.
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redrawUnsent } from '../review/redraw-waiting.ts';

/** Throws Refusal('not_paused') when nothing is paused. */
export async function resumeSending(
  world: Pick<World, 'clock' | 'leadList' | 'queue' | 'transact'>,
  input: { workspaceId: string; by: string; via: 'slack' | 'cli' },
): Promise<void> {
  const { workspaceId, by, via } = input;
  const at = world.clock.now();
  await world.transact(async (stores) => {
    const workspace = await stores.workspaces.get(workspaceId);
    if (!workspace.pausedAt) throw new Refusal('not_paused');
    await stores.workspaces.pause(workspaceId, null);
    await stores.audit.add(workspaceId, {
      at,
      actor: by,
      via,
      action: 'sending.resume',
      subject: null,
      outcome: 'done',
      detail: { pausedBy: workspace.pausedBy },
    });
  });
  await redrawUnsent(world, workspaceId);
}
