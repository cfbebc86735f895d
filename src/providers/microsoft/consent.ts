// How a member lets us send from their mailbox, and later read it: Microsoft's consent page and the exchange of its
// code, with PKCE. Reading and drafts need Mail.ReadWrite; sending alone needs Mail.Send.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { messageOf, Refusal } from '#lib/errors.ts';
import type { MailboxProvider, MailGrant } from '#ports/mailbox.ts';
import { signIn } from './client.ts';
import { askTokens, loginPage, type MicrosoftOptions } from './tokens.ts';

export const sendScope = 'Mail.Send';
export const readScope = 'Mail.ReadWrite';
const always = ['openid', 'profile', 'email', 'offline_access', 'User.Read', sendScope];

const meSchema = z.object({
  mail: z.email().nullish().catch(null),
  userPrincipalName: z.email().nullish().catch(null),
  displayName: z.string().nullish(),
});

/** Where the member goes. Reading is asked for as well when `read` is true. */
export function consentUrl(
  options: MicrosoftOptions,
  ask: Parameters<MailboxProvider['consentUrl']>[0],
): string {
  const query = new URLSearchParams({
    client_id: options.clientId,
    redirect_uri: ask.redirectUri,
    response_type: 'code',
    response_mode: 'query',
    scope: [...always, ...(ask.read ? [readScope] : [])].join(' '),
    prompt: 'select_account',
    state: ask.state,
    code_challenge: createHash('sha256').update(ask.verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(ask.loginHint ? { login_hint: ask.loginHint } : {}),
  });
  return `${loginPage(options, 'authorize')}?${query}`;
}

/** Tokens and address for a code. Refusal('connect_failed') with Microsoft's words. */
export async function exchangeCode(
  options: MicrosoftOptions,
  answer: Parameters<MailboxProvider['exchange']>[0],
): Promise<MailGrant & { readonly name: string }> {
  const form = {
    grant_type: 'authorization_code',
    code: answer.code,
    code_verifier: answer.verifier,
    redirect_uri: answer.redirectUri,
  };
  const tokens = await askTokens(options, form).catch((error: unknown) => refuse(messageOf(error)));
  const { accessToken, refreshToken, expiresAt, scopes } = tokens;
  if (!refreshToken) return refuse('no lasting access was given');
  const provider = 'microsoft' as const;
  const grant = { provider, address: '', accessToken, refreshToken, expiresAt, scopes };
  const graph = signIn(options, grant, async () => {});
  const query = { $select: 'mail,userPrincipalName,displayName' };
  const me = await graph
    .json(meSchema, { path: 'me', query })
    .catch((error: unknown) => refuse(messageOf(error)));
  const address = me.mail ?? me.userPrincipalName;
  if (!address) return refuse('the account has no mailbox');
  return { ...grant, address: address.toLowerCase(), name: me.displayName ?? '' };
}

function refuse(detail: string): never {
  throw new Refusal('connect_failed', { vendor: 'Microsoft', detail });
}
