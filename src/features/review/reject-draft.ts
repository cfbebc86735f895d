// "Not this one": the reason is kept, nothing is sent.
import type { RejectReason } from '#domain/reject-reason.ts';
import { shortened } from '#lib/storable.ts';
import type { Via } from './audited.ts';
import { type DecidingWorld, decideWaiting } from './decide-waiting.ts';
import type { LeadRef } from './review-case.ts';
import type { Decider } from './waiting.ts';

export type Rejection = LeadRef & {
  readonly member: Decider;
  readonly via: Via;
  readonly reason: RejectReason;
  readonly note: string | null;
};

/** Rejects a waiting draft. Refuses with only_approvers, already_… or not_waiting. */
export async function rejectDraft(world: DecidingWorld, ask: Rejection): Promise<void> {
  const { reason: why, note, member, ...rest } = ask;
  const reason = { code: 'rejected', params: { by: member.slackUserId, why } };
  const kept = shortened(note?.trim() ?? '', 1000) || null;
  const decided = { action: 'review.reject', decision: 'rejected' } as const;
  await decideWaiting(world, { ...rest, ...decided, member, reason, why, note: kept });
}
