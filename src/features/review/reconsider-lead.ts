// A lead that was turned down, parked or failed is looked at again, because a person says why.
import type { LeadState } from '#domain/lifecycle-states.ts';
import { startsAgainAt } from '#domain/start-again.ts';
import { Refusal } from '#lib/errors.ts';
import { shortened } from '#lib/storable.ts';
import type { World } from '#ports/world.ts';
import { advanceLead } from '../workspace/advance-lead.ts';
import { audited, noteDone, type Via } from './audited.ts';
import { redraw } from './redraw.ts';
import type { LeadRef } from './review-case.ts';
import { assertApprover, type Decider } from './waiting.ts';

type Needs = Pick<World, 'transact' | 'audit' | 'clock' | 'queue' | 'leads' | 'touches' | 'work'>;
type Reconsider = LeadRef & { readonly member: Decider; readonly via: Via; readonly why: string };

/** Back to scoring. Refuses with only_approvers, reason_needed, not_closed, written_already or lead_not_found. */
export async function reconsiderLead(world: Needs, ask: Reconsider): Promise<void> {
  const { workspaceId, leadId, member, via } = ask;
  const by = member.slackUserId;
  const why = shortened(ask.why.trim(), 500);
  const attempt = { workspaceId, leadId, actor: by, via, action: 'lead.reconsider' };
  await audited(world, attempt, async () => {
    assertApprover(member);
    if (why === '') throw new Refusal('reason_needed');
    const { way, overruled } = await wayBack(world, ask);
    const at = world.clock.now();
    const reason = { code: 'reconsidered', params: { by, why } };
    const step = { workspaceId, leadId, ...way, reason } as const;
    const moved = await advanceLead(world, step, async (stores) => {
      const data = { ...overruled, why };
      await stores.events.add(workspaceId, { leadId, kind: 'reconsidered', by, data, at });
      await noteDone(stores, { ...attempt, at }, { from: way.from, why });
    });
    if (!moved) throw new Refusal('draft_changed');
  });
  await redraw(world, ask.workspaceId, [`lead/${ask.leadId}`]);
}

type Way = { readonly from: LeadState; readonly to: LeadState; readonly cameFrom: LeadState | null };
type WayBack = {
  readonly way: Way;
  /** Why dedup had closed it: kept with the override, and shown on the card. */
  readonly overruled: Readonly<Record<string, string | number>>;
};

async function wayBack(world: Needs, { workspaceId, leadId }: LeadRef): Promise<WayBack> {
  const lead = await world.leads.get(workspaceId, leadId);
  if (lead === null) throw new Refusal('lead_not_found');
  const to = startsAgainAt(lead);
  if (to === null) throw new Refusal('not_closed', { state: lead.state });
  if (await hasLeft(world, { workspaceId, leadId })) throw new Refusal('written_already');
  const { state: from, fromState: cameFrom, reason } = lead;
  const overruled = from === 'duplicate' && reason ? { ...reason.params, overruled: reason.code } : {};
  return { way: { from, to, cameFrom }, overruled };
}

/** A mail that left, or may have, is never sent a second time: a new approval would send nothing. */
async function hasLeft(world: Needs, { workspaceId, leadId }: LeadRef): Promise<boolean> {
  const touches = await world.touches.ofLead(workspaceId, leadId);
  return touches.some(
    ({ kind, state }) => kind === 'email' && ['claimed', 'sent', 'unknown'].includes(state),
  );
}
