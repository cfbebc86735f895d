// "Does what I send arrive as it should?": two mails of a mailbox to itself are ordered; a job sends them and says what
// came of it. They are no step of anybody and count to the provider's limit alone.
import { ownMessageId } from '#domain/message-id.ts';
import { Refusal } from '#lib/errors.ts';
import { newId } from '#lib/ids.ts';
import type { World } from '#ports/world.ts';
import { type MailboxOrder, mailboxFor } from './pause-mailbox.ts';
import { readCap } from './read-cap.ts';

type Starting = Pick<
  World,
  'audit' | 'clock' | 'mailChecks' | 'mailboxes' | 'members' | 'queue' | 'sending' | 'workspaces'
>;
/** `send_only`: nothing was sent, because nobody could look for it. */
export type StartedCheck = 'started' | 'under_way' | 'send_only';

/** Refusal: as pauseMailbox; mailbox_needs_reconnect, check_paused, check_limit. */
export async function startMailCheck(world: Starting, order: MailboxOrder): Promise<StartedCheck> {
  const { workspaceId, mailboxId, member } = order;
  const mailbox = await mailboxFor(world, order);
  const { address } = mailbox;
  if (mailbox.state === 'needs_reconnect') throw new Refusal('mailbox_needs_reconnect', { address });
  if (!mailbox.canRead) return 'send_only';
  if ((await world.workspaces.get(workspaceId)).pausedAt) throw new Refusal('check_paused');
  const { provider } = await readCap(world, mailbox);
  if (provider && provider.sent >= provider.limit) throw new Refusal('check_limit', { address });
  const at = world.clock.now();
  const messageIds = [ownMessageId(newId(), address), ownMessageId(newId(), address)];
  const asked = { mailboxId, askedBy: member.slackUserId, messageIds, at };
  if (!(await world.mailChecks.ask(workspaceId, asked))) return 'under_way';
  const entry = { at, actor: member.slackUserId, via: 'slack', action: 'mailbox.checked' } as const;
  const subject = `mailbox/${mailboxId}`;
  await world.audit.add(workspaceId, { ...entry, outcome: 'done', subject, detail: {} });
  await world.queue.add({ name: 'mailbox.check', payload: { workspaceId, mailboxId } });
  return 'started';
}
