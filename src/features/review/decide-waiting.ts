// What rejecting and snoozing share: a waiting lead leaves the review with a decision, an event and an audit entry.
import type { Lead, Reason } from '#domain/lead.ts';
import { Refusal } from '#lib/errors.ts';
import type { Transaction, World } from '#ports/world.ts';
import { audited, noteDone, type Via } from './audited.ts';
import { redraw } from './redraw.ts';
import { caseOf, type LeadRef } from './review-case.ts';
import { assertApprover, assertWaiting, type Decider } from './waiting.ts';

export type DecidingWorld = Pick<World, 'transact' | 'audit' | 'clock' | 'queue' | 'links'>;

export type Decision = LeadRef & {
  readonly member: Decider;
  readonly via: Via;
  readonly action: 'review.reject' | 'review.snooze';
  readonly decision: 'rejected' | 'snoozed';
  readonly reason: Reason;
  readonly why?: string;
  readonly note?: string | null;
  readonly snoozedUntil?: Date;
};

/** Decides, or refuses with only_approvers, already_… or not_waiting. */
export async function decideWaiting(world: DecidingWorld, ask: Decision): Promise<void> {
  const { workspaceId, leadId, member, via, action } = ask;
  const attempt = { workspaceId, leadId, actor: member.slackUserId, via, action };
  await audited(world, attempt, async () => {
    assertApprover(member);
    const segmentId = await world.transact(async (stores) => {
      const at = world.clock.now();
      const lead = await decide(stores, { ask, at, inMails: world.links.inMails });
      await noteDone(stores, { ...attempt, at }, { ...ask.reason.params });
      return lead.segmentId;
    });
    // Rejections that cluster say something about the ICP.
    if (ask.decision === 'rejected')
      await world.queue.add({ name: 'icp.propose', payload: { workspaceId, segmentId } });
  });
  await redraw(world, ask.workspaceId, [`lead/${ask.leadId}`]);
}

type Deciding = { readonly ask: Decision; readonly at: Date; readonly inMails: string | null };

async function decide(stores: Transaction, { ask, at, inMails }: Deciding): Promise<Lead> {
  const { workspaceId, leadId, decision, reason, via } = ask;
  await stores.reviews.lock(workspaceId, leadId);
  const facts = await stores.reviewCases.get(workspaceId, leadId);
  if (facts === null) throw new Refusal('lead_not_found');
  assertWaiting(facts);
  const set = ask.snoozedUntil ? { snoozedUntil: ask.snoozedUntil } : {};
  const moved = await stores.leads.move(workspaceId, {
    leadId,
    from: 'in_review',
    to: decision,
    at,
    reason,
    set,
  });
  if (!moved) throw new Refusal('not_waiting', { state: facts.lead.state });
  const { fingerprint } = caseOf(facts, { now: at, inMails });
  const by = ask.member.slackUserId;
  const review = { leadId, decision, by, via, revision: facts.draft?.number ?? 0, fingerprint, at };
  const words = { ...(ask.why ? { reason: ask.why } : {}), note: ask.note ?? null };
  await stores.reviews.add(workspaceId, { ...review, ...words });
  await stores.events.add(workspaceId, { leadId, kind: decision, by, data: { ...reason.params }, at });
  return facts.lead;
}
