// Opens a mailbox for use: its tokens are unsealed only here, and renewed ones are sealed and stored before they are
// used. A token that has ended is renewed under a lock, so that two processes never renew the same one at once.
import { z } from 'zod';
import { type Mailbox, type MailVendor, vendorNames } from '#domain/mailbox.ts';
import { Gone, Refusal, Unavailable } from '#lib/errors.ts';
import { minuteMs } from '#lib/time.ts';
import type { MailboxProvider, MailboxSession, MailGrant } from '#ports/mailbox.ts';
import type { World } from '#ports/world.ts';

export type Opening = Pick<World, 'mailVendors' | 'mailboxes' | 'secrets' | 'transact'>;
type Stored = Pick<World, 'mailboxes' | 'secrets'>;

const tokensSchema = z.object({
  accessToken: z.string().nullable(),
  refreshToken: z.string(),
  expiresAt: z.coerce.date().nullable(),
});

/**
 * Refusal('mail_off') when the vendor is not configured; Gone('mailbox') when the row is gone or the grant has ended;
 * Unavailable when an ended token can't be renewed now.
 */
export async function openSession(world: Opening, mailbox: Mailbox): Promise<MailboxSession> {
  const provider = vendorOf(world, mailbox.provider);
  const grant = await grantOf(world, mailbox);
  if (!isStale(grant)) return open(provider, world, { mailbox, grant });
  await renewOnce(world, provider, mailbox);
  return open(provider, world, { mailbox, grant: await grantOf(world, mailbox) });
}

/** Whoever comes second finds it done. Nothing was asked of the mailbox yet, so every trouble is "later". */
async function renewOnce(world: Opening, provider: MailboxProvider, mailbox: Mailbox): Promise<void> {
  const renewal = world.transact(async (stores) => {
    const inside = { mailboxes: stores.mailboxes, secrets: world.secrets };
    await stores.mailboxes.lockTokens(mailbox.workspaceId, mailbox.id);
    const grant = await grantOf(inside, mailbox);
    if (isStale(grant)) await open(provider, inside, { mailbox, grant }).alive();
  });
  await renewal.catch((error: unknown) => {
    if (error instanceof Gone || error instanceof Refusal || error instanceof Unavailable) throw error;
    throw new Unavailable('the access could not be renewed', minuteMs, { cause: error });
  });
}

/** Tokens age by the real clock, whatever the product's clock says. */
function isStale({ accessToken, expiresAt }: MailGrant): boolean {
  return !accessToken || expiresAt === null || expiresAt.getTime() - Date.now() < 2 * minuteMs;
}

async function grantOf({ mailboxes, secrets }: Stored, mailbox: Mailbox): Promise<MailGrant> {
  const { workspaceId, id, address, scopes, provider } = mailbox;
  const sealed = await mailboxes.sealedTokens(workspaceId, id);
  if (sealed === null) throw new Gone('mailbox', 'the mailbox was removed');
  return { provider, address, scopes, ...tokensSchema.parse(JSON.parse(secrets.open(sealed))) };
}

function open(
  provider: MailboxProvider,
  { mailboxes, secrets }: Stored,
  { mailbox, grant }: { mailbox: Mailbox; grant: MailGrant },
): MailboxSession {
  const { workspaceId, id: mailboxId } = mailbox;
  return provider.open(grant, async (renewed) => {
    await mailboxes.saveTokens(workspaceId, { mailboxId, tokens: sealTokens({ secrets }, renewed) });
  });
}

/** Refusal('mail_off'), with the names of what is missing. */
export function vendorOf({ mailVendors }: Pick<World, 'mailVendors'>, vendor: MailVendor): MailboxProvider {
  const provider = mailVendors[vendor];
  if (provider) return provider;
  const prefix = vendor.toUpperCase();
  const missing = { id: `${prefix}_CLIENT_ID`, secret: `${prefix}_CLIENT_SECRET` };
  throw new Refusal('mail_off', { vendor: vendorNames[vendor], ...missing });
}

/** The sealed form in which tokens are stored. */
export function sealTokens(
  world: Pick<World, 'secrets'>,
  { accessToken, refreshToken, expiresAt }: Pick<MailGrant, 'accessToken' | 'refreshToken' | 'expiresAt'>,
): string {
  return world.secrets.seal(JSON.stringify({ accessToken, refreshToken, expiresAt }));
}
