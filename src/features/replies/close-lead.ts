// A conversation is over for us: an answered lead is finished. What was still planned does not leave.

import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';

/** The name of the lead. Refusal('not_replied') when it is not `replied`. `by`: Slack user id. */
export async function closeLead(
  world: Pick<World, 'clock' | 'queue' | 'transact'>,
  { workspaceId, leadId, by }: { workspaceId: string; leadId: string; by: string },
): Promise<string> {
  const at = world.clock.now();
  const name = await world.transact(async (stores) => {
    const lead = await stores.leads.get(workspaceId, leadId);
    const reason = { code: 'closed', params: { by } };
    const move = { leadId, from: 'replied', to: 'finished', reason, at } as const;
    if (lead?.state !== 'replied' || !(await stores.leads.move(workspaceId, move))) {
      throw new Refusal('not_replied');
    }
    await stores.events.add(workspaceId, { leadId, kind: 'closed', by, data: {}, at });
    const entry = { at, actor: by, via: 'slack', action: 'lead.close', outcome: 'done' } as const;
    await stores.audit.add(workspaceId, { ...entry, subject: `lead/${leadId}`, detail: {} });
    return lead.fullName;
  });
  await redraw(world, workspaceId, [`lead/${leadId}`]);
  return name;
}
