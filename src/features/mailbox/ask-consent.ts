// From our link to the vendor's page. Opening the link uses nothing up, because chats open links to preview them.
import { asksToRead, purposesOf } from '#domain/connect-purpose.ts';
import type { MailVendor } from '#domain/mailbox.ts';
import { Refusal } from '#lib/errors.ts';
import { idSchema } from '#lib/ids.ts';
import type { World } from '#ports/world.ts';
import { vendorOf } from './open-session.ts';

type Looking = Pick<World, 'clock' | 'mailVendors' | 'mailboxes' | 'members' | 'oauthStates' | 'secrets'>;
type Asking = Looking & Pick<World, 'links'>;
/** A personal link as it came in: the vendor of its path and the signed token. */
export type PersonalLink = { readonly vendor: MailVendor; readonly link: string };

/** Where the vendor sends the member back to; it must be entered in the app at the vendor. */
export function redirectUri(world: Pick<World, 'links'>, vendor: MailVendor): string {
  return `${world.links.forTeam.replace(/\/$/, '')}/connect/${vendor}/callback`;
}

/** What a link or the vendor's answer names. Refusal('link_used') for anything else. */
export function readLink(world: Pick<World, 'secrets'>, link: string): { workspaceId: string; id: string } {
  const [workspaceId, id] = world.secrets.verify('connect', link) ?? [];
  const parsed = idSchema.safeParse(workspaceId);
  if (!parsed.success || !id) throw new Refusal('link_used');
  return { workspaceId: parsed.data, id };
}

/** The address of the vendor's page. Refusal('link_used' | 'mail_off'). */
export async function askConsent(world: Asking, asked: PersonalLink): Promise<string> {
  const { provider, state, member, workspaceId } = await lookAt(world, asked);
  const known = await world.mailboxes.ofMember(workspaceId, state.memberId);
  const mailbox = known.find((one) => one.provider === asked.vendor);
  return provider.consentUrl({
    state: asked.link,
    verifier: world.secrets.open(state.verifier),
    redirectUri: redirectUri(world, asked.vendor),
    loginHint: mailbox?.address ?? member?.email ?? null,
    read: asksToRead(state.purpose),
  });
}

/** Whom the link was made for, so that whoever got it from somebody else notices. Refuses as askConsent does. */
export async function linkOwner(
  world: Looking & Pick<World, 'workspaces'>,
  asked: PersonalLink,
): Promise<{ readonly name: string; readonly workspace: string; readonly reads: boolean }> {
  const { workspaceId, member, state } = await lookAt(world, asked);
  const { name: workspace } = await world.workspaces.get(workspaceId);
  return { name: member?.name ?? '', workspace, reads: asksToRead(state.purpose) };
}

async function lookAt(world: Looking, { vendor, link }: PersonalLink) {
  const provider = vendorOf(world, vendor);
  const { workspaceId, id } = readLink(world, link);
  const asked = { id, purposes: purposesOf(vendor), at: world.clock.now() };
  const state = await world.oauthStates.look(workspaceId, asked);
  if (!state) throw new Refusal('link_used');
  const member = await world.members.get(workspaceId, state.memberId);
  return { workspaceId, member, state, provider };
}
