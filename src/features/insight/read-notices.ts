// What a person should know before anything else: a closed channel, a mailbox that stopped, mails without links.
import type { Reason } from '#domain/lead.ts';
import type { World } from '#ports/world.ts';

/** Codes of `notice.…` sentences, the most urgent first. */
export async function readNotices(
  world: Pick<World, 'installations' | 'mailboxes' | 'settings'>,
  workspaceId: string,
): Promise<Reason[]> {
  const [installation, mailboxes, { doc }] = await Promise.all([
    world.installations.get(workspaceId),
    world.mailboxes.list(workspaceId),
    world.settings.current(workspaceId),
  ]);
  const closed = installation?.channelBroken ?? null;
  const stale = installation?.channelAsked !== doc.review.channel;
  const channel = doc.review.channel ?? '';
  return [
    ...(closed !== null && !stale ? [{ code: `channel_${closed}`, params: { channel } }] : []),
    ...mailboxes
      .filter((mailbox) => mailbox.state === 'needs_reconnect')
      .map((mailbox) => ({ code: 'mailbox_reconnect', params: { address: mailbox.address } })),
  ];
}
