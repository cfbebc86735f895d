// Takes an approval back while nothing has left: the planned steps go, the draft waits again.
import { Refusal } from '#lib/errors.ts';
import type { Transaction, World } from '#ports/world.ts';
import { cancelTouches } from '../outreach/cancel-touches.ts';
import { type Attempt, audited, noteDone, type Via } from './audited.ts';
import { redraw } from './redraw.ts';
import type { LeadRef } from './review-case.ts';
import { assertApprover, assertDelegated, type Decider } from './waiting.ts';

type Needs = Pick<World, 'transact' | 'audit' | 'clock' | 'queue'>;
type Cancel = LeadRef & { readonly member: Decider; readonly via: Via };

/** Back into review. Refuses with only_approvers, not_delegated, not_approved or already_left. */
export async function cancelApproval(world: Needs, ask: Cancel): Promise<void> {
  const { workspaceId, leadId, member, via } = ask;
  const attempt = { workspaceId, leadId, actor: member.slackUserId, via, action: 'review.cancel' };
  await audited(world, attempt, async () => {
    assertApprover(member);
    await world.transact((stores) => takeBack(stores, { attempt, member, at: world.clock.now() }));
  });
  await redraw(world, ask.workspaceId, [`lead/${ask.leadId}`]);
}

type Taking = { readonly attempt: Attempt & { via: Via }; readonly member: Decider; readonly at: Date };

async function takeBack(stores: Transaction, { attempt, member, at }: Taking): Promise<void> {
  const { workspaceId, leadId, actor: by, via } = attempt;
  await stores.reviews.lock(workspaceId, leadId);
  const facts = await stores.reviewCases.get(workspaceId, leadId);
  if (facts === null) throw new Refusal('lead_not_found');
  assertDelegated(facts, member, at);
  await cancelTouches(stores, { workspaceId, leadId });
  await assertNothingLeft(stores, { workspaceId, leadId });
  await backIntoReview(stores, { workspaceId, facts, at });
  const { decision, draft } = facts;
  const review = { leadId, decision: 'cancelled', by, via, revision: draft?.number ?? 0, at } as const;
  await stores.reviews.add(workspaceId, { ...review, fingerprint: decision?.fingerprint ?? '' });
  await stores.events.add(workspaceId, { leadId, kind: 'cancelled', by, data: {}, at });
  await noteDone(stores, { ...attempt, at }, { fingerprint: decision?.fingerprint ?? '' });
}

/** A worker may have claimed the mail between the question and the removal: then it is too late. */
async function assertNothingLeft(stores: Transaction, { workspaceId, leadId }: LeadRef): Promise<void> {
  const left = await stores.touches.ofLead(workspaceId, leadId);
  if (left.some(({ kind }) => kind === 'email')) throw new Refusal('already_left');
}

type Back = {
  readonly workspaceId: string;
  readonly facts: NonNullable<Awaited<ReturnType<World['reviewCases']['get']>>>;
  readonly at: Date;
};

/** From `approved`, also while it is held, back to `in_review`. Refuses with not_approved. */
export async function backIntoReview(stores: Transaction, { workspaceId, facts, at }: Back): Promise<void> {
  const { id: leadId, state, fromState } = facts.lead;
  if (state === 'held' && fromState === 'approved') {
    await stores.leads.move(workspaceId, { leadId, from: 'held', to: 'approved', fromState, at });
  }
  const isApproved = state === 'approved' || (state === 'held' && fromState === 'approved');
  const moved =
    isApproved && (await stores.leads.move(workspaceId, { leadId, from: 'approved', to: 'in_review', at }));
  if (!moved) throw new Refusal('not_approved');
}
