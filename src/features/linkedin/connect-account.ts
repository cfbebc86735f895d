// A member signs in to LinkedIn on a page of the vendor: no password comes near us. The vendor then tells us, naming a
// reference that only we can have made.
import { Refusal } from '#lib/errors.ts';
import { idSchema } from '#lib/ids.ts';
import { dayMs } from '#lib/time.ts';
import type { World } from '#ports/world.ts';

type Needs = Pick<World, 'clock' | 'linkedin' | 'links' | 'secrets'>;

/** The page to open, good for a day. Refusal('linkedin_off' | 'linkedin_no_address' | 'linkedin_away'). */
export async function linkedinSignIn(
  world: Needs,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
): Promise<string> {
  if (!world.linkedin) throw new Refusal('linkedin_off');
  if (!world.links.inMails) throw new Refusal('linkedin_no_address');
  const expiresAt = new Date(world.clock.now().getTime() + dayMs);
  const reference = world.secrets.sign('linkedin', [workspaceId, memberId, expiresAt.toISOString()]);
  const notifyUrl = `${world.links.inMails.replace(/\/+$/, '')}/hooks/unipile`;
  const answer = await world.linkedin.connectLink({ reference, notifyUrl, expiresAt });
  if (answer.kind !== 'done') throw new Refusal('linkedin_away', { detail: answer.detail });
  return answer.value;
}

/** False when the reference is not ours, or too old. Saying it twice changes nothing. */
export async function takeAccount(
  world: Pick<World, 'audit' | 'clock' | 'linkedinAccounts' | 'members' | 'secrets'>,
  { reference, accountId }: { reference: string; accountId: string },
): Promise<boolean> {
  const [workspace, member, expiresAt = ''] = world.secrets.verify('linkedin', reference) ?? [];
  const [workspaceId, memberId] = [idSchema.safeParse(workspace).data, idSchema.safeParse(member).data];
  const at = world.clock.now();
  if (!workspaceId || !memberId || !(Date.parse(expiresAt) > at.getTime())) return false;
  const known = await world.members.get(workspaceId, memberId);
  if (!known) return false;
  await world.linkedinAccounts.connect(workspaceId, { memberId, accountId, at });
  const entry = { at, actor: known.slackUserId, via: 'web', action: 'linkedin.connect' } as const;
  const done = { subject: `member/${memberId}`, outcome: 'done', detail: {} } as const;
  await world.audit.add(workspaceId, { ...entry, ...done });
  return true;
}
