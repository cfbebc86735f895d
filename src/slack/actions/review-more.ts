// The three dots of a card. Looking is for everybody, the rest for those who may review.
import { sendTest } from '#features/outreach/send-test.ts';
import { readCase } from '#features/review/review-case.ts';
import { Refusal } from '#lib/errors.ts';
import { allowed } from '../guards/guard.ts';
import { ids, type LeadAct, readLeadAct } from '../ids.ts';
import { sayTo } from '../say-to.ts';
import { openLeadStory } from '../show-lead-story.ts';
import type { ActionRun, Turn } from '../turn.ts';
import { openChangeOwner } from '../views/change-owner.ts';
import { blockView, regenerateView, sendNowView } from '../views/lead-forms.ts';
import { openLookAgain } from './look-again.ts';

type Act = (turn: Turn, leadId: string) => Promise<void>;

export const moreChosen: ActionRun = async (turn, { value }) => {
  const chosen = readLeadAct(value);
  if (chosen === null) throw new Refusal('lead_not_found');
  const { act, leadId } = chosen;
  const free = act === 'why' || (await allowed(turn, 'approver', `${ids.review.more}.${act}`));
  if (free) await acts[act](turn, leadId);
};

const acts: Readonly<Record<LeadAct, Act>> = {
  why: openLeadStory,
  again: openLookAgain,
  owner: openChangeOwner,
  test: async (turn, leadId) => {
    const { world, workspaceId, member } = turn;
    const address = await sendTest(world, { workspaceId, leadId, slackUserId: member.slackUserId });
    await sayTo(turn, 'review.test.sent', { address });
  },
  now: async (turn, leadId) => {
    await turn.open(sendNowView(turn.locale, await caseOf(turn, leadId)));
  },
  regenerate: async (turn, leadId) => {
    await turn.open(regenerateView(turn.locale, await caseOf(turn, leadId)));
  },
  block: async (turn, leadId) => {
    const view = blockView(turn.locale, await caseOf(turn, leadId));
    if (view === null) return sayTo(turn, 'review.block.none');
    await turn.open(view);
  },
};

function caseOf({ world, workspaceId }: Turn, leadId: string) {
  return readCase(world, { workspaceId, leadId });
}
