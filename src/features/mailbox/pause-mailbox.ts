// One mailbox stops or goes on, by its owner or an admin. Answers are still read while it is paused.
import type { Mailbox } from '#domain/mailbox.ts';
import { type Member, may } from '#domain/member.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { redrawWaiting } from '../review/redraw-waiting.ts';
import { wakeMailbox } from './wake-mailbox.ts';

export type MailboxOrder = {
  readonly workspaceId: string;
  readonly mailboxId: string;
  readonly member: Pick<Member, 'id' | 'role' | 'slackUserId'>;
};
type Switching = Pick<
  World,
  'audit' | 'clock' | 'leadList' | 'mailboxes' | 'mailboxHealth' | 'members' | 'queue' | 'touches'
>;

/** Refusal: mailbox_unknown, mailbox_not_yours, mailbox_needs_reconnect. Pausing twice changes nothing. */
export async function pauseMailbox(world: Switching, order: MailboxOrder): Promise<void> {
  const mailbox = await mailboxFor(world, order);
  const { workspaceId, mailboxId } = order;
  const change = { mailboxId, from: ['active'], to: 'paused', reason: 'paused_by_hand' } as const;
  if (await world.mailboxes.setState(workspaceId, change)) {
    await note(world, order, 'mailbox.paused');
    return redrawWaiting(world, workspaceId);
  }
  if (mailbox.state === 'needs_reconnect') throw needsReconnect(mailbox);
}

/**
 * The steps that waited go on. Refusal('mailbox_guarded') when a guard stopped it and this member is no admin,
 * Refusal('mailbox_member_left') when its owner has left.
 */
export async function resumeMailbox(world: Switching, order: MailboxOrder): Promise<void> {
  const mailbox = await mailboxFor(world, order);
  if (mailbox.state === 'needs_reconnect') throw needsReconnect(mailbox);
  const { workspaceId, mailboxId } = order;
  const owner = await world.members.get(workspaceId, mailbox.memberId);
  if (owner?.leftAt) throw new Refusal('mailbox_member_left');
  const at = world.clock.now();
  const health = await world.mailboxHealth.read(workspaceId, { mailboxId, at });
  const guarded = Boolean(health?.pausedFor);
  if (guarded && !may(order.member.role, 'admin')) throw new Refusal('mailbox_guarded');
  if (await world.mailboxHealth.resume(workspaceId, { mailboxId, at }))
    await note(world, order, 'mailbox.resumed');
  if (guarded) await redraw(world, workspaceId, [`alert/mailbox/${mailboxId}`]);
  await wakeMailbox(world, workspaceId, mailboxId);
}

/** The mailbox, when this member may change it. */
export async function mailboxFor(
  world: Pick<World, 'mailboxes'>,
  { workspaceId, mailboxId, member }: MailboxOrder,
): Promise<Mailbox> {
  const mailbox = await world.mailboxes.get(workspaceId, mailboxId);
  if (!mailbox) throw new Refusal('mailbox_unknown');
  if (mailbox.memberId !== member.id && !may(member.role, 'admin')) throw new Refusal('mailbox_not_yours');
  return mailbox;
}

function needsReconnect({ address }: Mailbox): Refusal {
  return new Refusal('mailbox_needs_reconnect', { address });
}

async function note(
  world: Switching,
  { workspaceId, mailboxId, member }: MailboxOrder,
  action: string,
): Promise<void> {
  const entry = { at: world.clock.now(), actor: member.slackUserId, via: 'slack', action } as const;
  await world.audit.add(workspaceId, {
    ...entry,
    outcome: 'done',
    subject: `mailbox/${mailboxId}`,
    detail: {},
  });
}
