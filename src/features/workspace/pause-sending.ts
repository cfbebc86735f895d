// The stop for everything that leaves: it holds from this moment on, for jobs that are queued already as well, and
// over restarts (a send asks the workspace's row in the statement that claims it).
import { Refusal } from '#lib/errors.ts';
import { shortened } from '#lib/storable.ts';
import type { World } from '#ports/world.ts';
import { redrawUnsent } from '../review/redraw-waiting.ts';

/** Throws Refusal('already_paused') when it is. */
export async function pauseSending(
  world: Pick<World, 'clock' | 'leadList' | 'queue' | 'transact'>,
  input: { workspaceId: string; by: string; via: 'slack' | 'cli'; reason: string | null },
): Promise<void> {
  const { workspaceId, by, via } = input;
  const at = world.clock.now();
  const reason = shortened(input.reason ?? '', 300) || null;
  await world.transact(async (stores) => {
    const workspace = await stores.workspaces.get(workspaceId);
    if (workspace.pausedAt) throw new Refusal('already_paused', { by: workspace.pausedBy ?? '' });
    await stores.workspaces.pause(workspaceId, { at, by, reason });
    await stores.audit.add(workspaceId, {
      at,
      actor: by,
      via,
      action: 'sending.pause',
      subject: null,
      outcome: 'done',
      detail: { reason },
    });
  });
  await redrawUnsent(world, workspaceId);
}
