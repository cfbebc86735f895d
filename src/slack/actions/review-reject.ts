// Reject: opens the modal that asks why.
import { readCase } from '#features/review/review-case.ts';
import { Refusal } from '#lib/errors.ts';
import { readId } from '../ids.ts';
import type { ActionRun } from '../turn.ts';
import { domainOf, rejectView } from '../views/reject-draft.ts';

export const rejectClicked: ActionRun = async (turn, { value }) => {
  const leadId = readId(value);
  if (leadId === null) throw new Refusal('lead_not_found');
  const { facts } = await readCase(turn.world, { workspaceId: turn.workspaceId, leadId });
  const company = domainOf(facts) === null ? null : (facts.company?.name ?? domainOf(facts));
  await turn.open(rejectView(turn.locale, { leadId, company }));
};
