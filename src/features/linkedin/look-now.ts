// The vendor says that something happened to a LinkedIn account. Nothing that it says is believed: the account is
// looked at now instead of within half an hour, and the vendor is asked as always. So a repeated or a wrong call costs
// at most one look.
import type { World } from '#ports/world.ts';

/** False when nobody here has this account. */
export async function lookNow(
  world: Pick<World, 'linkedinAccounts' | 'queue'>,
  accountId: string,
): Promise<boolean> {
  const owners = await world.linkedinAccounts.whose(accountId);
  await world.queue.addMany(owners.map((payload) => ({ name: 'linkedin.poll', payload }) as const));
  return owners.length > 0;
}
