// Approve and Send. The button carries what was shown; everything else is decided by the use case.
import { approveDraft } from '#features/review/approve-draft.ts';
import { Refusal } from '#lib/errors.ts';
import { staleAnswer } from '../cards/stale-answer.ts';
import { type ApproveValue, readApproveValue, readId } from '../ids.ts';
import type { ActionRun, Turn } from '../turn.ts';

/** A stale card is answered with what changed; other refusals are said by whoever called. */
export const approveClicked: ActionRun = async (turn, { value }) => {
  const shown = readApproveValue(value) ?? withoutFingerprint(value);
  if (shown === null) throw new Refusal('stale');
  const { workspaceId, member, world } = turn;
  const ask = { ...shown, workspaceId, member, via: 'slack' } as const;
  await approveDraft(world, ask).catch((error: unknown) => answerStale(turn, error));
};

async function answerStale(turn: Turn, error: unknown): Promise<void> {
  if (!(error instanceof Refusal) || error.code !== 'stale') throw error;
  await turn.reply(staleAnswer(staleOf(error), turn.locale));
}

/** What a refusal as stale says. */
export function staleOf({ params }: Refusal) {
  return { what: String(params.what ?? ''), by: String(params.by ?? ''), at: String(params.at ?? '') };
}

/** A button of before fingerprints: refused like a stale one, and audited under its lead. */
function withoutFingerprint(value: string | null): ApproveValue | null {
  const leadId = readId(value?.split('|')[0]);
  return leadId === null ? null : { leadId, fingerprint: '', marks: '', leavesAt: null };
}
