// Asks a mail vendor to call when something comes in, and again every day. Whatever goes wrong costs minutes and
// nothing else: mailboxes are read without calls too.
import { type Mailbox, type MailVendor, mailVendors } from '#domain/mailbox.ts';
import { keyedHash } from '#lib/crypto.ts';
import { Gone, messageOf, Refusal, Unavailable } from '#lib/errors.ts';
import { dayMs, hourMs } from '#lib/time.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';
import { type Opening, openSession } from './open-session.ts';

type Watching = Opening & Pick<World, 'clock' | 'links' | 'log' | 'mailPush' | 'mailPushes'>;

/** Vendors promise three days and seven; a day leaves time for trouble. */
const renewMs = dayMs;
const afterTroubleMs = hourMs;

/** Where each vendor calls. */
export const pushPaths: Readonly<Record<MailVendor, string>> = {
  google: '/hooks/gmail',
  microsoft: '/hooks/graph',
};

/** The job mailbox.watch. Trouble is logged and asked about again in an hour. */
export async function watchMailbox(
  world: Watching,
  { workspaceId, mailboxId }: { workspaceId: string; mailboxId: string },
): Promise<void> {
  const mailbox = await world.mailboxes.get(workspaceId, mailboxId);
  if (!mailbox?.canRead || mailbox.state === 'needs_reconnect') return;
  const url = pushUrl(world, mailbox.provider);
  if (url === null) return;
  const now = world.clock.now();
  const later = (ms: number): Date => new Date(now.getTime() + ms);
  const madeFor = mailbox.provider === 'microsoft' ? madeForNow(world) : null;
  const subscriptionId = await world.mailPushes.subscriptionOf(workspaceId, { mailboxId, madeFor });
  try {
    const { folders } = await openSession(world, mailbox);
    const clientState = world.mailPush.microsoft?.clientState(mailboxId) ?? '';
    const watch = await folders.watch({ subscriptionId, url, clientState, now });
    await world.mailPushes.save(workspaceId, { mailboxId, ...watch, madeFor, renewAt: later(renewMs) });
  } catch (error) {
    if (!(error instanceof Gone || error instanceof Refusal || error instanceof Unavailable)) throw error;
    world.log.warn({ workspaceId, mailboxId, detail: messageOf(error) }, 'mailbox not watched');
    const renewAt = later(afterTroubleMs);
    // One that was made for another address or secret calls where nobody listens any more.
    const forget = madeFor !== null && subscriptionId === null;
    await world.mailPushes.postpone(workspaceId, { mailboxId, renewAt, forget, madeFor });
  }
}

/** Our address and secret of today in one hash: a subscription keeps those with which it was made. */
function madeForNow(world: Pick<World, 'links' | 'mailPush'>): string | null {
  const url = pushUrl(world, 'microsoft');
  const secret = world.mailPush.microsoft?.clientState('subscription');
  return url === null || secret === undefined ? null : keyedHash(secret, url);
}

/** Vendors that call us here. */
export function callingVendors({ links, mailPush }: Pick<World, 'links' | 'mailPush'>): MailVendor[] {
  return links.inMails === null ? [] : mailVendors.filter((vendor) => mailPush[vendor] !== null);
}

/** Where the vendor calls; null when it does not. It is also what Google's tokens are made for. */
export function pushUrl(world: Pick<World, 'links' | 'mailPush'>, vendor: MailVendor): string | null {
  const root = world.links.inMails?.replace(/\/+$/, '') ?? null;
  return root !== null && world.mailPush[vendor] !== null ? `${root}${pushPaths[vendor]}` : null;
}

/** `promised`: the vendor has said that it calls, and that has not ended. */
export type CallsView = { readonly promised: boolean; readonly heardAt: Date | null };

/** Whether the vendor calls about a mailbox now, for the screens; null where vendors are not asked to. */
export async function readCalls(
  world: Pick<World, 'clock' | 'links' | 'mailPush' | 'mailPushes'>,
  { workspaceId, id, provider, canRead }: Mailbox,
): Promise<CallsView | null> {
  if (!canRead || pushUrl(world, provider) === null) return null;
  const found = await world.mailPushes.read(workspaceId, id);
  const promised = found?.expiresAt ? found.expiresAt > world.clock.now() : false;
  return { promised, heardAt: found?.heardAt ?? null };
}

/** Of mailboxes whose watch is due; none where no vendor calls. */
export async function watchOrders(
  world: Pick<World, 'clock' | 'links' | 'mailPush' | 'mailPushes'>,
  workspaceId: string,
): Promise<JobOrder[]> {
  const vendors = callingVendors(world);
  if (vendors.length === 0) return [];
  const ids = await world.mailPushes.due(workspaceId, {
    ...{ at: world.clock.now(), vendors },
    madeFor: madeForNow(world),
  });
  return ids.map((mailboxId) => ({ name: 'mailbox.watch', payload: { workspaceId, mailboxId } }));
}
