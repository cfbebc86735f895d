// How a member lets us send from their mailbox: Google's consent page and the exchange of its code, with PKCE.
// https://developers.google.com/identity/protocols/oauth2/web-server
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '#lib/errors.ts';
import type { MailboxProvider, MailGrant } from '#ports/mailbox.ts';
import { endpointsOf, type GoogleOptions, oauthClient, signIn } from './client.ts';
import { failureOf } from './failure.ts';

const scopeRoot = 'https://www.googleapis.com/auth/';
export const sendScope = `${scopeRoot}gmail.send`;
export const readScope = `${scopeRoot}gmail.readonly`;
export const settingsScope = `${scopeRoot}gmail.settings.basic`;

/** Where the member goes. Reading is asked for on the same page when `read` is true. */
export function consentUrl(
  options: GoogleOptions,
  ask: Parameters<MailboxProvider['consentUrl']>[0],
): string {
  const scopes = ['openid', 'email', sendScope, ...(ask.read ? [readScope, settingsScope] : [])];
  const query = new URLSearchParams({
    client_id: options.clientId,
    redirect_uri: ask.redirectUri,
    response_type: 'code',
    scope: scopes.join(' '),
    access_type: 'offline',
    prompt: 'consent',
    include_granted_scopes: 'true',
    state: ask.state,
    code_challenge: createHash('sha256').update(ask.verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(ask.loginHint ? { login_hint: ask.loginHint } : {}),
  });
  return `${endpointsOf(options).auth}?${query}`;
}

/** Tokens and address for a code. Refusal('connect_failed') with Google's words. */
export async function exchangeCode(
  options: GoogleOptions,
  answer: Parameters<MailboxProvider['exchange']>[0],
): Promise<MailGrant & { readonly name: string }> {
  const auth = oauthClient(options, answer.redirectUri);
  const asked = { code: answer.code, codeVerifier: answer.verifier, redirect_uri: answer.redirectUri };
  const { tokens } = await auth.getToken(asked).catch((error: unknown) => refuse(failureOf(error).message));
  if (!tokens.refresh_token || !tokens.access_token) return refuse('no lasting access was given');
  const grant = {
    provider: 'google' as const,
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    expiresAt: tokens.expiry_date ? new Date(tokens.expiry_date) : null,
    scopes: tokens.scope?.split(' ') ?? [],
  };
  const who =
    claimsOf(tokens.id_token) ??
    (await askUserinfo(options, tokens.access_token)) ??
    (await askProfile(options, grant));
  if (!who) return refuse('Google did not say whose mailbox it is');
  return { ...grant, address: who.email.toLowerCase(), name: who.name ?? '' };
}

const whoSchema = z.object({ email: z.email(), name: z.string().optional() });
type Who = z.infer<typeof whoSchema>;

/** The id_token came from the token endpoint itself, so its signature need not be checked (OIDC core §3.1.3.7). */
function claimsOf(idToken: string | null | undefined): Who | null {
  const payload = idToken?.split('.')[1];
  if (!payload) return null;
  try {
    return whoSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  } catch {
    return null;
  }
}

async function askUserinfo(options: GoogleOptions, accessToken: string): Promise<Who | null> {
  try {
    const headers = { authorization: `Bearer ${accessToken}` };
    const signal = AbortSignal.timeout(options.timeoutMs ?? 30_000);
    const answer = await fetch(endpointsOf(options).userinfo, { headers, signal });
    return answer.ok ? whoSchema.parse(await answer.json()) : null;
  } catch {
    return null;
  }
}

async function askProfile(options: GoogleOptions, grant: Omit<MailGrant, 'address'>): Promise<Who | null> {
  const { gmail, run } = signIn(options, { ...grant, address: '' }, async () => {});
  const profile = await run(() => gmail.users.getProfile({ userId: 'me' })).catch(() => null);
  return profile?.data.emailAddress ? { email: profile.data.emailAddress } : null;
}

function refuse(detail: string): never {
  throw new Refusal('connect_failed', { vendor: 'Google', detail });
}
