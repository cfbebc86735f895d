// The personal link with which a member connects a mailbox: signed, valid for 30 minutes, good for one mailbox.
import { randomBytes } from 'node:crypto';
import type { Member } from '#domain/member.ts';
import { Refusal } from '#lib/errors.ts';
import { newId } from '#lib/ids.ts';
import type { World } from '#ports/world.ts';

const validMs = 30 * 60_000;

/** The address to open in a browser. Refusal('google_off') when Google is not configured. */
export async function startConnect(
  world: Pick<World, 'clock' | 'google' | 'links' | 'oauthStates' | 'secrets'>,
  { workspaceId, member }: { workspaceId: string; member: Pick<Member, 'id'> },
): Promise<string> {
  if (!world.google) throw new Refusal('google_off');
  const id = newId();
  const verifier = world.secrets.seal(randomBytes(48).toString('base64url'));
  const expiresAt = new Date(world.clock.now().getTime() + validMs);
  await world.oauthStates.add(workspaceId, {
    id,
    memberId: member.id,
    purpose: 'google',
    verifier,
    expiresAt,
  });
  const token = world.secrets.sign('connect', [workspaceId, id]);
  return `${world.links.forTeam.replace(/\/$/, '')}/connect/google?link=${token}`;
}
