// The personal link with which a member connects a mailbox: signed, valid for 30 minutes, good for one mailbox. It
// asks for sending alone; reading is asked for later, or at once where this member's mailbox was read before.
import { randomBytes } from 'node:crypto';
import { connectPurpose } from '#domain/connect-purpose.ts';
import type { MailVendor } from '#domain/mailbox.ts';
import type { Member } from '#domain/member.ts';
import { newId } from '#lib/ids.ts';
import type { World } from '#ports/world.ts';
import { vendorOf } from './open-session.ts';

const validMs = 30 * 60_000;

export type ConnectOrder = {
  readonly workspaceId: string;
  readonly member: Pick<Member, 'id'>;
  readonly vendor: MailVendor;
  /** Asks for reading as well. */
  readonly read?: boolean;
};

/** The address to open in a browser. Refusal('mail_off') when the vendor is not configured. */
export async function startConnect(
  world: Pick<World, 'clock' | 'links' | 'mailVendors' | 'mailboxes' | 'oauthStates' | 'secrets'>,
  { workspaceId, member, vendor, read = false }: ConnectOrder,
): Promise<string> {
  vendorOf(world, vendor);
  const known = await world.mailboxes.ofMember(workspaceId, member.id);
  const wasRead = known.some(({ provider, canRead }) => provider === vendor && canRead);
  const id = newId();
  await world.oauthStates.add(workspaceId, {
    id,
    memberId: member.id,
    purpose: connectPurpose(vendor, read || wasRead),
    verifier: world.secrets.seal(randomBytes(48).toString('base64url')),
    expiresAt: new Date(world.clock.now().getTime() + validMs),
  });
  const token = world.secrets.sign('connect', [workspaceId, id]);
  return `${world.links.forTeam.replace(/\/$/, '')}/connect/${vendor}?link=${token}`;
}
