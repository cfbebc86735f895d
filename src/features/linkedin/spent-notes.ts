// LinkedIn takes only a few invitations with words a month from a free account, and says no more than that a limit is
// reached. Nothing happened then: the same invitation without words may go, where the team wants that, else a person
// takes over on the second day. What is refused without words as well is a limit that passes within a week.
import type { LinkedinAccount } from '#domain/linkedin-day.ts';
import type { Settings } from '#domain/settings.ts';
import type { LinkedinAnswer } from '#ports/linkedin.ts';
import type { World } from '#ports/world.ts';

/** After so many refused tries, a day apart, a person takes over. */
const [triesWithNote, triesInAll] = [2, 7];

export type Refused = {
  /** How often this step was tried, now included. */
  readonly tries: number;
  readonly hasNote: boolean;
  readonly whenSpent: Settings['linkedinNotes'];
};

/** True when waiting another day would help nobody. */
export function isForAPerson(answer: LinkedinAnswer<unknown>, of: Refused): boolean {
  if (answer.kind !== 'later' || !answer.spent) return false;
  const most = of.hasNote && of.whenSpent === 'by_hand' ? triesWithNote : triesInAll;
  return of.tries >= most;
}

/** Tells the owner of the account, once a month (UTC), what happens to invitations with words from now on. */
export async function tellNotesSpent(
  world: Pick<World, 'chat' | 'clock' | 'members'>,
  workspaceId: string,
  { account, whenSpent }: { account: LinkedinAccount; whenSpent: Settings['linkedinNotes'] },
): Promise<void> {
  const owner = await world.members.get(workspaceId, account.memberId);
  if (!owner || owner.leftAt) return;
  const key = `linkedin-notes/${account.memberId}/${world.clock.now().toISOString().slice(0, 7)}`;
  await world.chat.tell(workspaceId, owner.slackUserId, {
    key,
    code: `linkedin_notes_${whenSpent}`,
    params: {},
  });
}
