// Review Next: the oldest waiting draft without a message gets one; when all have one, the oldest is pointed at.
import type { World } from '#ports/world.ts';
import { refreshQueue, type ShowingWorld, showLead } from './show-lead.ts';

type Needs = ShowingWorld & Pick<World, 'reviews'>;

export type NextWaiting = {
  readonly leadId: string;
  readonly name: string;
  /** True when its message was posted by this call. */
  readonly posted: boolean;
  readonly message: { readonly channel: string; readonly ts: string } | null;
};

/** Null when nothing waits. */
export async function nextWaiting(world: Needs, workspaceId: string): Promise<NextWaiting | null> {
  const next = await world.reviews.nextWaiting(workspaceId);
  if (next === null) return null;
  const { leadId, shown } = next;
  const of = await showLead(world, { workspaceId, leadId }, true);
  await refreshQueue(world, workspaceId);
  const row = await world.slackMessages.get(workspaceId, `lead/${leadId}`);
  const message = row?.ts ? { channel: row.channel, ts: row.ts } : null;
  return { leadId, name: of?.facts.lead.fullName ?? '', posted: !shown, message };
}
