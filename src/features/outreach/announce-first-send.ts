// Before the first real mail of a workspace: says in the lead's thread what is about to leave, from whom, to whom
// and when, while there is still time to cancel.
import type { World } from '#ports/world.ts';

export type FirstSend = {
  readonly workspaceId: string;
  readonly leadId: string;
  readonly to: string;
  readonly from: string;
  readonly leavesAt: Date;
  readonly zone: string;
  readonly subject: string;
};

/** Once per workspace; saying it twice shows it once. */
export async function announceFirstSend(
  world: Pick<World, 'chat' | 'workspaces' | 'clock'>,
  { workspaceId, ...send }: FirstSend,
): Promise<void> {
  const { locale } = await world.workspaces.get(workspaceId);
  const key = `first_send/${workspaceId}`;
  await world.chat.addNote(workspaceId, { kind: 'first_send', key, locale, now: world.clock.now(), ...send });
}
