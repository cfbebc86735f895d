// A person says that it was no answer: the lead is `contacted` again and the steps that were stopped go on.

import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';

/** Refusal('not_replied') when the lead is not `replied`. `by`: Slack user id. */
export async function notAReply(
  world: Pick<World, 'clock' | 'queue' | 'transact'>,
  { workspaceId, leadId, by }: { workspaceId: string; leadId: string; by: string },
): Promise<void> {
  const at = world.clock.now();
  const reason = { code: 'not_a_reply', params: { by } };
  await world.transact(async (stores) => {
    const lead = await stores.leads.get(workspaceId, leadId);
    const move = { leadId, from: 'replied', to: 'contacted', reason, at } as const;
    if (lead?.state !== 'replied' || !(await stores.leads.move(workspaceId, move)))
      throw new Refusal('not_replied');
    await stores.messages.setKind(workspaceId, { leadId, from: 'reply', to: 'other' });
    await stores.touches.restore(workspaceId, { leadId, code: 'replied' });
    await stores.events.add(workspaceId, { leadId, kind: 'not_a_reply', by, data: {}, at });
    const entry = { at, actor: by, via: 'slack', action: 'reply.not_a_reply', outcome: 'done' } as const;
    await stores.audit.add(workspaceId, { ...entry, subject: `lead/${leadId}`, detail: {} });
  });
  await redraw(world, workspaceId, [`lead/${leadId}`]);
}
