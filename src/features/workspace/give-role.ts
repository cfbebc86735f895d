// An admin gives somebody a role. From then on Slack's own flags no longer change it. The last admin stays one.
import type { Role } from '#domain/member.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';

/** Throws Refusal('last_admin') when nobody could change anything any more. */
export async function giveRole(
  world: Pick<World, 'clock' | 'transact'>,
  input: { workspaceId: string; by: string; slackUserId: string; role: Role },
): Promise<{ before: Role | null }> {
  const { workspaceId, by, slackUserId, role } = input;
  const at = world.clock.now();
  return world.transact(async (stores) => {
    const members = await stores.members.list(workspaceId);
    const before = members.find((member) => member.slackUserId === slackUserId)?.role ?? null;
    const admins = members.filter((member) => member.role === 'admin' && member.slackUserId !== slackUserId);
    if (before === 'admin' && role !== 'admin' && admins.length === 0) throw new Refusal('last_admin');
    if (before === null) await stores.members.see(workspaceId, stranger(slackUserId, at));
    await stores.members.setRole(workspaceId, { slackUserId, role });
    await stores.audit.add(workspaceId, {
      at,
      actor: by,
      via: 'slack',
      action: 'role.give',
      subject: `member/${slackUserId}`,
      outcome: 'done',
      detail: { before, after: role },
    });
    return { before };
  });
}

function stranger(slackUserId: string, at: Date) {
  return {
    slackUserId,
    name: slackUserId,
    email: null,
    role: 'viewer',
    tz: 'UTC',
    locale: 'en',
    at,
  } as const;
}
