// Look Again, from a card's menu or a lead's story: opens the form that asks why.
import { readCase } from '#features/review/review-case.ts';
import { Refusal } from '#lib/errors.ts';
import { readId } from '../ids.ts';
import type { ActionRun, Turn } from '../turn.ts';
import { lookAgainView } from '../views/look-again.ts';

/** Opens the form. Refuses with lead_not_found for an id of another workspace. */
export async function openLookAgain(turn: Turn, leadId: string): Promise<void> {
  const { world, workspaceId, locale } = turn;
  const { facts } = await readCase(world, { workspaceId, leadId });
  await turn.open(lookAgainView(locale, facts.lead));
}

export const lookAgainClicked: ActionRun = async (turn, { value }) => {
  const leadId = readId(value);
  if (leadId === null) throw new Refusal('lead_not_found');
  await openLookAgain(turn, leadId);
};
