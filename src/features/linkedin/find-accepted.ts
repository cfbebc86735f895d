// The job linkedin.poll: whoever of a member's leads is connected by now. Half an hour late is early enough: LinkedIn
// tells nobody at once.
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { connected } from './end-task.ts';
import { loseAccount } from './lose-account.ts';

type Needs = Parameters<typeof loseAccount>[0] & Pick<World, 'linkedin' | 'queue'>;

/** Does nothing without a vendor or an active account. */
export async function findAccepted(
  world: Needs,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
): Promise<void> {
  const accounts = await world.linkedinAccounts.list(workspaceId);
  const account = accounts.find((one) => one.memberId === memberId);
  if (!world.linkedin || account?.state !== 'active') return;
  const answer = await world.linkedin.connections(account.accountId);
  if (answer.kind === 'lost') return loseAccount(world, workspaceId, { account, detail: answer.detail });
  if (answer.kind !== 'done') return;
  const profiles = answer.value.map((handle) => `in/${handle.toLowerCase().normalize('NFC')}`);
  const at = world.clock.now();
  for (const leadId of await world.linkedinAccounts.leadsOf(workspaceId, { memberId, profiles })) {
    await world.transact((stores) => connected(stores, { workspaceId, leadId, by: null, at }));
    await redraw(world, workspaceId, [`lead/${leadId}`]);
  }
}
