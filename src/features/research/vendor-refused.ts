// A vendor that refuses us (its key, credits, rights) stops nobody's work: it goes on without, and one card a day says so.
import { redraw } from '#features/review/redraw.ts';
import { Refusal } from '#lib/errors.ts';
import { isoDay } from '#lib/time.ts';
import type { World } from '#ports/world.ts';

export type Noting = Pick<World, 'clock' | 'log' | 'queue' | 'slackEvents'>;

/** What the vendor answers, or null when it refuses. Everything else is thrown on. */
export async function orWithout<T>(
  world: Noting,
  { workspaceId, provider }: { readonly workspaceId: string; readonly provider: string },
  ask: () => Promise<T>,
): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Refusal) || !error.code.startsWith('vendor_')) throw error;
    const at = world.clock.now();
    const about = `vendor/${provider}/${error.code}/${isoDay(at)}`;
    world.log.warn(
      { workspaceId, provider, code: error.code, detail: error.params.detail },
      'a vendor refuses',
    );
    if (await world.slackEvents.first(`${workspaceId}/${about}`, { workspaceId, at })) {
      await redraw(world, workspaceId, [`alert/${about}`]);
    }
    return null;
  }
}
