// The vendor cannot use a member's LinkedIn account any more (a challenge, an expired sign-in, a restriction): nothing
// is automated for anybody until an admin switches it on again. Told once, on a card.
import type { LinkedinAccount } from '#domain/linkedin-day.ts';
import type { World } from '#ports/world.ts';

type Needs = Pick<
  World,
  'chat' | 'clock' | 'linkedinAccounts' | 'members' | 'settings' | 'transact' | 'workspaces'
>;

/** Safe to say twice: the second time changes nothing. */
export async function loseAccount(
  world: Needs,
  workspaceId: string,
  { account, detail }: { account: LinkedinAccount; detail: string },
): Promise<void> {
  const at = world.clock.now();
  const { memberId } = account;
  const first = await world.transact(async (stores) => {
    if (!(await stores.linkedinAccounts.lose(workspaceId, { memberId, reason: detail }))) return false;
    const { doc, version } = await stores.settings.current(workspaceId);
    const manual = { ...doc, linkedin: { ...doc.linkedin, mode: 'manual' as const } };
    const stamp = { by: 'system', via: 'system', at } as const;
    await stores.settings.save(workspaceId, { ...stamp, doc: manual, expected: version });
    const entry = { at, actor: 'system', via: 'system', action: 'linkedin.lost', outcome: 'done' } as const;
    await stores.audit.add(workspaceId, { ...entry, subject: `member/${memberId}`, detail: { detail } });
    return true;
  });
  if (first) await tell(world, workspaceId, memberId);
}

async function tell(world: Needs, workspaceId: string, memberId: string): Promise<void> {
  const [{ locale }, member] = await Promise.all([
    world.workspaces.get(workspaceId),
    world.members.get(workspaceId, memberId),
  ]);
  const alertId = `linkedin-${memberId}`;
  const reason = { code: 'linkedin_lost', params: { who: member?.name ?? '' } };
  const card = { kind: 'alert', locale, alertId, reason, url: null } as const;
  await world.chat.showCard(workspaceId, `alert/${alertId}`, card);
}
