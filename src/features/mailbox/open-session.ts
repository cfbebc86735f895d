// Opens a mailbox for use: its tokens are unsealed only here, and renewed ones are sealed and stored before they are
// used.
import { z } from 'zod';
import { type Mailbox, type MailVendor, vendorNames } from '#domain/mailbox.ts';
import { Gone, Refusal } from '#lib/errors.ts';
import type { MailboxProvider, MailboxSession, MailGrant } from '#ports/mailbox.ts';
import type { World } from '#ports/world.ts';

export type Opening = Pick<World, 'mailVendors' | 'mailboxes' | 'secrets'>;

const tokensSchema = z.object({
  accessToken: z.string().nullable(),
  refreshToken: z.string(),
  expiresAt: z.coerce.date().nullable(),
});

/** Refusal('mail_off') when the vendor is not configured; Gone('mailbox') when the row is gone. */
export async function openSession(world: Opening, mailbox: Mailbox): Promise<MailboxSession> {
  const provider = vendorOf(world, mailbox.provider);
  const { workspaceId, id: mailboxId, address, scopes } = mailbox;
  const sealed = await world.mailboxes.sealedTokens(workspaceId, mailboxId);
  if (sealed === null) throw new Gone('mailbox', 'the mailbox was removed');
  const tokens = tokensSchema.parse(JSON.parse(world.secrets.open(sealed)));
  const grant = { provider: mailbox.provider, address, scopes, ...tokens };
  return provider.open(grant, async (renewed) => {
    await world.mailboxes.saveTokens(workspaceId, { mailboxId, tokens: sealTokens(world, renewed) });
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
