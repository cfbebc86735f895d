// What happens when the small modals of a card's menu are submitted.
import { block } from '#features/compliance/block.ts';
import { regenerateDraft } from '#features/drafting/regenerate-draft.ts';
import { sendNow } from '#features/outreach/send-now.ts';
import { approveDraft } from '#features/review/approve-draft.ts';
import { readCase } from '#features/review/review-case.ts';
import { Refusal } from '#lib/errors.ts';
import { staleOf } from '../actions/review-approve.ts';
import { staleAnswer } from '../cards/stale-answer.ts';
import { readApproveValue, readId } from '../ids.ts';
import { sayTo } from '../say-to.ts';
import type { Turn, ViewRun } from '../turn.ts';
import { domainOf } from './reject-draft.ts';

/** The model may need longer than the three seconds of a modal: it closes, and the card is redrawn when done. */
export const regenerateSubmitted: ViewRun = async ({ world, workspaceId, member }, { metadata, typed }) => {
  const leadId = leadOf(metadata);
  const wish = typed.text('wish') || null;
  const overwriteEdit = typed.ticked('edited').includes('overwrite');
  const ask = { workspaceId, leadId, by: member.slackUserId, wish, overwriteEdit };
  return {
    kind: 'close',
    after: async () => {
      await regenerateDraft(world, ask);
    },
  };
};

export const blockSubmitted: ViewRun = async (turn, { metadata }) => {
  const leadId = leadOf(metadata);
  const { world, workspaceId, member } = turn;
  const { facts } = await readCase(world, { workspaceId, leadId });
  const text = domainOf(facts);
  if (text === null) throw new Refusal('block_unclear');
  const by = member.slackUserId;
  const done = await block(world, { workspaceId, text, reason: 'blocked', by, via: 'slack' });
  return {
    kind: 'close',
    after: () => sayTo(turn, 'review.block.done', { company: text, n: done.stopped }),
  };
};

/** Approves what the modal showed, unless it was approved already, and lets it leave at once. */
export const sendNowSubmitted: ViewRun = async (turn, { metadata }) => {
  const shown = readApproveValue(metadata);
  if (shown === null) throw new Refusal('lead_not_found');
  const { world, workspaceId, member } = turn;
  const { facts } = await readCase(world, { workspaceId, leadId: shown.leadId });
  try {
    if (facts.lead.state === 'in_review') {
      await assertMaySendNow(turn, facts.lead.ownerId);
      await approveDraft(world, { ...shown, workspaceId, member, via: 'slack' });
    }
    await sendNow(world, { workspaceId, leadId: shown.leadId, slackUserId: member.slackUserId });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'stale') throw error;
    return { kind: 'close', after: () => turn.reply(staleAnswer(staleOf(error), turn.locale)) };
  }
  return { kind: 'close', after: () => sayTo(turn, 'review.now.sent') };
};

/** Asked before the approval: who may approve but not hurry must not approve by accident. */
async function assertMaySendNow({ member }: Turn, ownerId: string | null): Promise<void> {
  if (member.role !== 'admin' && member.id !== ownerId) throw new Refusal('send_now_role');
}

function leadOf(metadata: string): string {
  const leadId = readId(metadata);
  if (leadId === null) throw new Refusal('lead_not_found');
  return leadId;
}
