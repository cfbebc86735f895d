// Google sent the member back: exchanges the code, stores the sealed tokens, and lets everything go on that waited for
// this mailbox.
import { purposesOf } from '#domain/connect-purpose.ts';
import { keptCapabilities } from '#domain/mail-check.ts';
import { type Mailbox, type MailVendor, mayRead, maySend, vendorNames } from '#domain/mailbox.ts';
import { Gone, messageOf, Refusal, Unavailable } from '#lib/errors.ts';
import type { MailGrant } from '#ports/mailbox.ts';
import type { World } from '#ports/world.ts';
import { assignSenders } from '../review/assign-senders.ts';
import { readLink, redirectUri } from './ask-consent.ts';
import { openSession, sealTokens, vendorOf } from './open-session.ts';
import { wakeMailbox } from './wake-mailbox.ts';

export type Connecting = Pick<
  World,
  | 'leadList'
  | 'audit'
  | 'chat'
  | 'clock'
  | 'leadBriefs'
  | 'links'
  | 'log'
  | 'mailCursors'
  | 'mailVendors'
  | 'mailboxes'
  | 'members'
  | 'oauthStates'
  | 'queue'
  | 'reviews'
  | 'secrets'
  | 'touches'
  | 'transact'
  | 'workspaces'
>;
export type Connected = {
  readonly address: string;
  readonly canRead: boolean;
  readonly workspaceId: string;
  readonly memberId: string;
};

/** Refusal: link_used, mail_off, connect_failed, mailbox_send_missing, mailbox_other_member, mailbox_of_other, mailbox_member_left. */
export async function finishConnect(
  world: Connecting,
  { vendor, state, code }: { vendor: MailVendor; state: string; code: string },
): Promise<Connected> {
  const provider = vendorOf(world, vendor);
  const at = world.clock.now();
  const { workspaceId, id } = readLink(world, state);
  const used = await world.oauthStates.use(workspaceId, { id, purposes: purposesOf(vendor), at });
  if (!used) throw new Refusal('link_used');
  const verifier = world.secrets.open(used.verifier);
  const grant = await provider.exchange({ code, verifier, redirectUri: redirectUri(world, vendor) });
  if (!maySend(grant.scopes)) throw new Refusal('mailbox_send_missing', { vendor: vendorNames[vendor] });
  const { mailbox, afresh } = await store(world, { workspaceId, memberId: used.memberId, grant });
  await getReady(world, mailbox, afresh);
  await assignSenders(world, workspaceId);
  await wakeMailbox(world, workspaceId, mailbox.id);
  const { address, canRead } = mailbox;
  return { address, canRead, workspaceId, memberId: used.memberId };
}

async function store(
  world: Connecting,
  of: { workspaceId: string; memberId: string; grant: MailGrant & { name: string } },
): Promise<{ readonly mailbox: Mailbox; readonly afresh: boolean }> {
  const { workspaceId, memberId, grant } = of;
  const { address, scopes } = grant;
  const at = world.clock.now();
  const before = await world.mailboxes.byAddress(workspaceId, address);
  const member = await ownerOf(world, of, before);
  const signature = before?.signature ?? null;
  const name = grant.name || member?.name || address;
  const tokens = sealTokens(world, grant);
  const { provider } = grant;
  const known = before?.provider === provider ? before.carries : null;
  const carries = keptCapabilities(known, vendorOf(world, provider).capabilities);
  const made = { provider, memberId, address, name, signature, tokens, scopes, carries, at };
  const mailbox = await world.mailboxes.connect(workspaceId, { ...made, canRead: mayRead(scopes) });
  const entry = {
    at,
    actor: member?.slackUserId ?? 'system',
    via: 'web',
    action: 'mailbox.connected',
  } as const;
  const subject = `mailbox/${mailbox.id}`;
  await world.audit.add(workspaceId, {
    ...entry,
    outcome: 'done',
    subject,
    detail: { canRead: mailbox.canRead },
  });
  if (before?.state === 'needs_reconnect') await tellBack(world, mailbox);
  // Where the mailbox moved to another vendor, the cursor of the old one says nothing.
  return { mailbox, afresh: before !== null && before.provider !== provider };
}

/** Refuses where the mailbox is somebody else's, or its owner is gone. */
async function ownerOf(
  world: Connecting,
  { workspaceId, memberId, grant: { address } }: { workspaceId: string; memberId: string; grant: MailGrant },
  before: Mailbox | null,
) {
  if (before && before.memberId !== memberId) throw new Refusal('mailbox_other_member', { address });
  const members = await world.members.list(workspaceId);
  const member = members.find(({ id }) => id === memberId);
  // A link of before somebody left: nothing is kept of a mailbox that may send nothing.
  if (member?.leftAt) throw new Refusal('mailbox_member_left', { address });
  const theirs = member?.email !== address && members.some(({ email }) => email === address);
  // A personal link that went to somebody else must not let its owner write in their name.
  if (theirs) throw new Refusal('mailbox_of_other', { address });
  return member;
}

/** Signature and starting point of the reading. What fails here is made up for by the next poll. */
async function getReady(world: Connecting, mailbox: Mailbox, afresh: boolean): Promise<void> {
  const { workspaceId, id: mailboxId } = mailbox;
  const at = world.clock.now();
  try {
    const session = await openSession(world, mailbox);
    const signature = await session.signature();
    if (signature) await world.mailboxes.setSignature(workspaceId, { mailboxId, signature });
    const known = afresh ? null : await world.mailCursors.get(workspaceId, mailboxId);
    if (!mailbox.canRead || known !== null) return;
    const { cursor } = await session.changes(null);
    await world.mailCursors.save(workspaceId, { mailboxId, cursor, at });
  } catch (error) {
    if (!(error instanceof Unavailable || error instanceof Refusal || error instanceof Gone)) throw error;
    world.log.warn({ workspaceId, mailboxId, error: messageOf(error) }, 'mailbox not read yet');
  }
}

/** The alert turns into good news. A chat that is away does not undo the connection. */
async function tellBack(world: Connecting, { workspaceId, id, address }: Mailbox): Promise<void> {
  const { locale } = await world.workspaces.get(workspaceId);
  const alertId = `mailbox-${id}`;
  const reason = { code: 'mailbox_back', params: { address } };
  const card = { kind: 'alert', locale, alertId, reason, url: null } as const;
  await world.chat.showCard(workspaceId, `alert/${alertId}`, card).catch((error: unknown) => {
    world.log.warn({ workspaceId, error: messageOf(error) }, 'alert not updated');
  });
}
