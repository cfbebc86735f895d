// Leads whose sequence ended two weeks ago without an answer are finished. Who answers after all is `replied`.

import { silentBefore } from '#domain/silence.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';
import { redrawOrder } from '../review/redraw.ts';

type Needs = Pick<World, 'clock' | 'overdue' | 'transact'>;

/** Leads that are looked at in one go; the next sweep does the rest. */
const atMost = 50;

/** Finishes them; answers the cards to draw again. An answer that comes first wins. */
export async function finishSilent(world: Needs, workspaceId: string): Promise<JobOrder[]> {
  const at = world.clock.now();
  const silent = await world.overdue.silent(workspaceId, { before: silentBefore(at), limit: atMost });
  const reason = { code: 'finished', params: {} };
  for (const leadId of silent) {
    await world.transact(async (stores) => {
      const move = { leadId, from: 'contacted', to: 'finished', reason, at } as const;
      if (!(await stores.leads.move(workspaceId, move))) return;
      await stores.events.add(workspaceId, { leadId, kind: 'finished', by: null, data: {}, at });
    });
  }
  return silent.map((id) => redrawOrder(workspaceId, `lead/${id}`));
}
