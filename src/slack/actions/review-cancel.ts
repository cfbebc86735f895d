// Cancel: the approval is taken back while nothing has left.
import { cancelApproval } from '#features/review/cancel-approval.ts';
import { Refusal } from '#lib/errors.ts';
import { readId } from '../ids.ts';
import type { ActionRun } from '../turn.ts';

export const cancelClicked: ActionRun = async ({ workspaceId, member, world }, { value }) => {
  const leadId = readId(value);
  if (leadId === null) throw new Refusal('lead_not_found');
  await cancelApproval(world, { workspaceId, leadId, member, via: 'slack' });
};
