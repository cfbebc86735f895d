// The owner or Google took the access back. Said once, with the way back; nothing is lost: steps wait in the
// database until the mailbox is connected again.

import type { Mailbox } from '#domain/mailbox.ts';
import { Gone, Unavailable } from '#lib/errors.ts';
import { isoDay } from '#lib/time.ts';
import type { World } from '#ports/world.ts';
import { redrawWaiting } from '../review/redraw-waiting.ts';

export type Breaking = Pick<
  World,
  'audit' | 'chat' | 'clock' | 'leadList' | 'mailboxes' | 'members' | 'queue' | 'workspaces'
>;

/**
 * True for the call that noticed it first: that one alerts the channel and tells the owner. When the chat can't take
 * it now, the state goes back and the error goes on, so that the next poll says it.
 */
export async function breakMailbox(world: Breaking, mailbox: Mailbox, detail: string): Promise<boolean> {
  const { workspaceId, id: mailboxId } = mailbox;
  const change = {
    mailboxId,
    from: ['active', 'paused'],
    to: 'needs_reconnect',
    reason: 'access_revoked',
  } as const;
  if (!(await world.mailboxes.setState(workspaceId, change))) return false;
  try {
    await alert(world, mailbox);
  } catch (error) {
    if (error instanceof Unavailable) {
      const { state: to, reason } = mailbox;
      await world.mailboxes.setState(workspaceId, { mailboxId, from: ['needs_reconnect'], to, reason });
    }
    if (!(error instanceof Gone)) throw error;
  }
  const at = world.clock.now();
  const entry = { actor: 'system', via: 'system', action: 'mailbox.broken', outcome: 'done' } as const;
  await world.audit.add(workspaceId, { ...entry, at, subject: `mailbox/${mailboxId}`, detail: { detail } });
  await redrawWaiting(world, workspaceId);
  return true;
}

async function alert(world: Breaking, { workspaceId, id, address, memberId }: Mailbox): Promise<void> {
  const { locale } = await world.workspaces.get(workspaceId);
  const reason = { code: 'mailbox_broken', params: { address } };
  const alertId = `mailbox-${id}`;
  await world.chat.showCard(workspaceId, `alert/${alertId}`, {
    kind: 'alert',
    locale,
    alertId,
    reason,
    url: null,
  });
  const owner = await world.members.get(workspaceId, memberId);
  // Once a day at most, whatever happens in between.
  const key = `${alertId}/${isoDay(world.clock.now())}`;
  if (owner) await world.chat.tell(workspaceId, owner.slackUserId, { key, ...reason });
}
