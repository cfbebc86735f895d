// From our link to Google's page. Opening the link uses nothing up, because chats open links to preview them.
import { Refusal } from '#lib/errors.ts';
import { idSchema } from '#lib/ids.ts';
import type { World } from '#ports/world.ts';

type Looking = Pick<World, 'clock' | 'google' | 'members' | 'oauthStates' | 'secrets'>;
type Asking = Looking & Pick<World, 'links'>;

/** Where Google sends the member back to; it must be entered in the Google app. */
export function redirectUri(world: Pick<World, 'links'>): string {
  return `${world.links.forTeam.replace(/\/$/, '')}/connect/google/callback`;
}

/** What a link or Google's answer names. Refusal('link_used') for anything else. */
export function readLink(world: Pick<World, 'secrets'>, link: string): { workspaceId: string; id: string } {
  const [workspaceId, id] = world.secrets.verify('connect', link) ?? [];
  const parsed = idSchema.safeParse(workspaceId);
  if (!parsed.success || !id) throw new Refusal('link_used');
  return { workspaceId: parsed.data, id };
}

/** The address of Google's page. Refusal('link_used' | 'google_off'). */
export async function askConsent(world: Asking, link: string): Promise<string> {
  const { google, verifier, member } = await lookAt(world, link);
  return google.consentUrl({
    state: link,
    verifier: world.secrets.open(verifier),
    redirectUri: redirectUri(world),
    loginHint: member?.email ?? null,
    read: true,
  });
}

/** Whom the link was made for, so that whoever got it from somebody else notices. Refuses as askConsent does. */
export async function linkOwner(
  world: Looking & Pick<World, 'workspaces'>,
  link: string,
): Promise<{ readonly name: string; readonly workspace: string }> {
  const { workspaceId, member } = await lookAt(world, link);
  const { name: workspace } = await world.workspaces.get(workspaceId);
  return { name: member?.name ?? '', workspace };
}

async function lookAt(world: Looking, link: string) {
  if (!world.google) throw new Refusal('google_off');
  const { workspaceId, id } = readLink(world, link);
  const state = await world.oauthStates.look(workspaceId, { id, purpose: 'google', at: world.clock.now() });
  if (!state) throw new Refusal('link_used');
  const member = await world.members.get(workspaceId, state.memberId);
  return { workspaceId, member, verifier: state.verifier, google: world.google };
}
