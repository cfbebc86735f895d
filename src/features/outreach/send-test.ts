// Send Test to Me: the mail exactly as it would leave, to the member's own address. It is no step, is not counted,
// and its unsubscribe link is nobody's.
import { ownMessageId } from '#domain/message-id.ts';
import { type Opening, openSession } from '#features/mailbox/open-session.ts';
import { Refusal } from '#lib/errors.ts';
import { newId } from '#lib/ids.ts';
import type { World } from '#ports/world.ts';
import { say } from '#text/text.ts';
import { approvableNow, type ReviewCase } from './approvable-now.ts';
import { buildMail } from './build-mail.ts';

type Testing = Opening & Pick<World, 'audit' | 'clock' | 'links' | 'members' | 'reviewCases'>;

/** Refusal('no_mailbox' | 'no_member_email' | 'send_test_failed'). Answers the address it went to. */
export async function sendTest(
  world: Testing,
  { workspaceId, leadId, slackUserId }: { workspaceId: string; leadId: string; slackUserId: string },
): Promise<string> {
  const [found, member] = await Promise.all([
    world.reviewCases.get(workspaceId, leadId),
    world.members.bySlackId(workspaceId, slackUserId),
  ]);
  const mailbox = found?.mailbox ? await world.mailboxes.get(workspaceId, found.mailbox.id) : null;
  if (!found?.draft || !mailbox) throw new Refusal('no_mailbox');
  if (!member?.email) throw new Refusal('no_member_email');
  const session = await openSession(world, mailbox);
  const outcome = await session.send(testMail(world, { found, sender: mailbox, to: member.email }), null);
  if (outcome.kind !== 'sent') throw new Refusal('send_test_failed', { detail: outcome.detail });
  const entry = {
    actor: slackUserId,
    via: 'slack',
    action: 'touch.test',
    outcome: 'done',
    detail: {},
  } as const;
  await world.audit.add(workspaceId, { ...entry, at: world.clock.now(), subject: `lead/${leadId}` });
  return member.email;
}

function testMail(
  world: Pick<World, 'clock' | 'links'>,
  { found, sender, to }: { found: ReviewCase; sender: { name: string; address: string }; to: string },
) {
  const approved = approvableNow(found, world.links.inMails);
  const mail = buildMail({
    approved,
    step: approved.mails[0]?.step ?? 0,
    senderName: sender.name,
    recipientName: '',
    messageId: ownMessageId(newId(), sender.address),
    earlier: [],
    token: 'test',
    tracks: null,
    inMails: world.links.inMails,
    date: world.clock.now(),
  });
  const subject = say(found.draft?.language ?? 'en', 'mail.test.subject', { subject: mail.subject });
  return { ...mail, subject, to: { name: '', address: to }, headers: [] };
}
