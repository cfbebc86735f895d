// Google sent the member back: exchanges the code, stores the sealed tokens, and lets everything go on that waited for
// this mailbox.
import { type Mailbox, mayRead, maySend } from '#domain/mailbox.ts';
import { Gone, messageOf, Refusal, Unavailable } from '#lib/errors.ts';
import type { MailGrant } from '#ports/mailbox.ts';
import type { World } from '#ports/world.ts';
import { assignSenders } from '../review/assign-senders.ts';
import { readLink, redirectUri } from './ask-consent.ts';
import { openSession, sealTokens } from './open-session.ts';
import { wakeMailbox } from './wake-mailbox.ts';

export type Connecting = Pick<
  World,
  | 'leadList'
  | 'audit'
  | 'chat'
  | 'clock'
  | 'google'
  | 'leadBriefs'
  | 'links'
  | 'log'
  | 'mailCursors'
  | 'mailboxes'
  | 'members'
  | 'oauthStates'
  | 'queue'
  | 'reviews'
  | 'secrets'
  | 'touches'
  | 'workspaces'
>;
export type Connected = { readonly address: string; readonly canRead: boolean };

/** Refusal: link_used, connect_failed, mailbox_send_missing, mailbox_other_member, mailbox_of_other. */
export async function finishConnect(
  world: Connecting,
  { state, code }: { state: string; code: string },
): Promise<Connected> {
  if (!world.google) throw new Refusal('google_off');
  const at = world.clock.now();
  const { workspaceId, id } = readLink(world, state);
  const used = await world.oauthStates.use(workspaceId, { id, purpose: 'google', at });
  if (!used) throw new Refusal('link_used');
  const verifier = world.secrets.open(used.verifier);
  const grant = await world.google.exchange({ code, verifier, redirectUri: redirectUri(world) });
  if (!maySend(grant.scopes)) throw new Refusal('mailbox_send_missing');
  const mailbox = await store(world, { workspaceId, memberId: used.memberId, grant });
  await getReady(world, mailbox);
  await assignSenders(world, workspaceId);
  await wakeMailbox(world, workspaceId, mailbox.id);
  return { address: mailbox.address, canRead: mailbox.canRead };
}

async function store(
  world: Connecting,
  of: { workspaceId: string; memberId: string; grant: MailGrant & { name: string } },
): Promise<Mailbox> {
  const { workspaceId, memberId, grant } = of;
  const { address, scopes } = grant;
  const at = world.clock.now();
  const before = await world.mailboxes.byAddress(workspaceId, address);
  if (before && before.memberId !== memberId) throw new Refusal('mailbox_other_member', { address });
  const members = await world.members.list(workspaceId);
  const member = members.find(({ id }) => id === memberId);
  const theirs = member?.email !== address && members.some(({ email }) => email === address);
  // A personal link that went to somebody else must not let its owner write in their name.
  if (theirs) throw new Refusal('mailbox_of_other', { address });
  const signature = before?.signature ?? null;
  const name = grant.name || member?.name || address;
  const tokens = sealTokens(world, grant);
  const made = { memberId, address, name, signature, tokens, scopes, canRead: mayRead(scopes), at };
  const mailbox = await world.mailboxes.connect(workspaceId, made);
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
  return mailbox;
}

/** Signature and starting point of the reading. What fails here is made up for by the next poll. */
async function getReady(world: Connecting, mailbox: Mailbox): Promise<void> {
  const { workspaceId, id: mailboxId } = mailbox;
  const at = world.clock.now();
  try {
    const session = await openSession(world, mailbox);
    const signature = await session.signature();
    if (signature) await world.mailboxes.setSignature(workspaceId, { mailboxId, signature });
    if (!mailbox.canRead || (await world.mailCursors.get(workspaceId, mailboxId)) !== null) return;
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
