// The owner or Google took the access back. Said once, with the way back; nothing is lost: steps wait in the
// database until the mailbox is connected again.
import type { Mailbox } from '#domain/mailbox.ts';
import type { World } from '#ports/world.ts';

type Breaking = Pick<World, 'audit' | 'chat' | 'clock' | 'links' | 'mailboxes' | 'members' | 'workspaces'>;

/** True for the call that noticed it first: that one alerts the channel and tells the owner. */
export async function breakMailbox(world: Breaking, mailbox: Mailbox, detail: string): Promise<boolean> {
  const { workspaceId, id: mailboxId, address } = mailbox;
  const change = {
    mailboxId,
    from: ['active', 'paused'],
    to: 'needs_reconnect',
    reason: 'access_revoked',
  } as const;
  if (!(await world.mailboxes.setState(workspaceId, change))) return false;
  const at = world.clock.now();
  const subject = `mailbox/${mailboxId}`;
  const entry = { actor: 'system', via: 'system', action: 'mailbox.broken', outcome: 'done' } as const;
  await world.audit.add(workspaceId, { ...entry, at, subject, detail: { detail } });
  const { locale } = await world.workspaces.get(workspaceId);
  const reason = { code: 'mailbox_broken', params: { address } };
  const alertId = `mailbox-${mailboxId}`;
  await world.chat.showCard(workspaceId, `alert/${alertId}`, {
    kind: 'alert',
    locale,
    alertId,
    reason,
    url: null,
  });
  const owner = await world.members.get(workspaceId, mailbox.memberId);
  const key = `${alertId}/${at.toISOString()}`;
  if (owner) await world.chat.tell(workspaceId, owner.slackUserId, { key, ...reason });
  return true;
}
