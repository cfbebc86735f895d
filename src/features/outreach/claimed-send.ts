// A step that was claimed, and the mail that belongs to it: the same for the one who sends it and for the one who
// finds it later.

import type { OutgoingMail } from '#domain/mail.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import { unsubscribeToken } from '#features/compliance/unsubscribe-token.ts';
import type { Opening } from '#features/mailbox/open-session.ts';
import type { World } from '#ports/world.ts';
import { tracksOf } from '../tracking/tracks-of.ts';
import { buildMail } from './build-mail.ts';
import type { LoadedSend, Sending } from './load-send.ts';

export type Delivering = Sending &
  Opening &
  Pick<
    World,
    | 'audit'
    | 'chat'
    | 'claims'
    | 'leadList'
    | 'linkedinTasks'
    | 'log'
    | 'mailboxHealth'
    | 'queue'
    | 'slackMessages'
    | 'tasks'
    | 'transact'
  >;

export type ClaimedSend = LoadedSend & {
  readonly mailbox: Mailbox;
  readonly approved: NonNullable<LoadedSend['approved']>;
  readonly messageId: string;
};

/** The mail of a claimed step; the same again for one that is found later. */
export function mailOf(
  world: Pick<World, 'secrets' | 'links' | 'clock'>,
  claimed: ClaimedSend,
): OutgoingMail {
  const { touch, approved, mailbox, lead, earlier, messageId, hashKey, emailKey, language } = claimed;
  const { workspaceId, leadId, id: touchId } = touch;
  const step = { workspaceId, touchId, leadId, mailboxId: mailbox.id, segmentId: lead.segmentId };
  return buildMail({
    approved,
    step: touch.step,
    senderName: mailbox.name,
    recipientName: lead.fullName,
    messageId,
    earlier,
    token: unsubscribeToken(world.secrets, { workspaceId, hashKey, emailKey, language, leadId: lead.id }),
    inMails: world.links.inMails,
    date: world.clock.now(),
    tracks: tracksOf(world, step, claimed.tracking),
  });
}

/** What recordSent needs, but for the vendor's ids and the moment. */
export function sentOf({ touch, mailbox, place, tracking, approved }: ClaimedSend, mail: OutgoingMail) {
  const { workspaceId, leadId, step, id: touchId } = touch;
  const mailboxId = mailbox.id;
  const when = { place, dayMode: approved.dayMode ?? 'calendar' } as const;
  return { workspaceId, leadId, step, touchId, mailboxId, ...when, tracking, mail, by: 'system' } as const;
}
