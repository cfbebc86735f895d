// Moves a lead to the first of several states that the lifecycle allows from where it stands.
import type { Reason } from '#domain/lead.ts';
import { mayMove } from '#domain/lifecycle.ts';
import type { LeadState } from '#domain/lifecycle-states.ts';
import type { World } from '#ports/world.ts';

/** The new state, or null when none is allowed or somebody was faster. */
export async function moveLead(
  stores: Pick<World, 'leads'>,
  workspaceId: string,
  to: { leadId: string; states: readonly LeadState[]; reason: Reason; at: Date },
): Promise<LeadState | null> {
  const lead = await stores.leads.get(workspaceId, to.leadId);
  const state =
    lead && to.states.find((wanted) => wanted !== lead.state && mayMove(lead.state, wanted, lead.fromState));
  if (!lead || !state) return null;
  const { leadId, reason, at } = to;
  const move = { leadId, from: lead.state, to: state, reason, at, fromState: lead.fromState };
  return (await stores.leads.move(workspaceId, move)) ? state : null;
}
