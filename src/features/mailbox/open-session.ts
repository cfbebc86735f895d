// Opens a mailbox for use: its tokens are unsealed only here, and renewed ones are sealed and stored before they are
// used.
import { z } from 'zod';
import type { Mailbox } from '#domain/mailbox.ts';
import { Gone, Refusal } from '#lib/errors.ts';
import type { MailboxSession, MailGrant } from '#ports/mailbox.ts';
import type { World } from '#ports/world.ts';

export type Opening = Pick<World, 'google' | 'mailboxes' | 'secrets'>;

const tokensSchema = z.object({
  accessToken: z.string().nullable(),
  refreshToken: z.string(),
  expiresAt: z.coerce.date().nullable(),
});

/** Refusal('google_off') when Google is not configured; Gone('mailbox') when the row is gone. */
export async function openSession(world: Opening, mailbox: Mailbox): Promise<MailboxSession> {
  if (!world.google) throw new Refusal('google_off');
  const { workspaceId, id: mailboxId, address, scopes } = mailbox;
  const sealed = await world.mailboxes.sealedTokens(workspaceId, mailboxId);
  if (sealed === null) throw new Gone('mailbox', 'the mailbox was removed');
  const tokens = tokensSchema.parse(JSON.parse(world.secrets.open(sealed)));
  const grant = { provider: mailbox.provider, address, scopes, ...tokens };
  return world.google.open(grant, async (renewed) => {
    await world.mailboxes.saveTokens(workspaceId, { mailboxId, tokens: sealTokens(world, renewed) });
  });
}

/** The sealed form in which tokens are stored. */
export function sealTokens(
  world: Pick<World, 'secrets'>,
  { accessToken, refreshToken, expiresAt }: Pick<MailGrant, 'accessToken' | 'refreshToken' | 'expiresAt'>,
): string {
  return world.secrets.seal(JSON.stringify({ accessToken, refreshToken, expiresAt }));
}
