// Microsoft's identity platform: where it is, and what comes back from its token endpoint.
// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
import { z } from 'zod';
import { asUnavailable, MicrosoftFailure } from './failure.ts';
import { exchange, jsonOf } from './http.ts';

export type MicrosoftOptions = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Directory id or name, or "common" / "organizations". */
  readonly tenant: string;
  /** Root of Graph with its version, with a slash at the end. */
  readonly graphUrl: string;
  /** Origin of the identity platform, without a slash at the end. */
  readonly loginUrl: string;
  /** Real time, milliseconds; for tests. */
  readonly timeoutMs?: number;
};

const tokensSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().optional(),
  expires_in: z.number(),
  scope: z.string().default(''),
});

export type Tokens = {
  readonly accessToken: string;
  /** Null when none came: the one of before goes on. */
  readonly refreshToken: string | null;
  readonly expiresAt: Date;
  /** Without the address of Graph before them. */
  readonly scopes: readonly string[];
};

/** The address of one of its two pages. */
export function loginPage({ loginUrl, tenant }: MicrosoftOptions, page: 'authorize' | 'token'): string {
  return `${loginUrl}/${encodeURIComponent(tenant)}/oauth2/v2.0/${page}`;
}

/** Tokens for a code or a refresh token. Throws MicrosoftFailure, or Unavailable for an answer of another shape. */
export async function askTokens(
  options: MicrosoftOptions,
  form: Readonly<Record<string, string>>,
): Promise<Tokens> {
  const { clientId: client_id, clientSecret: client_secret, timeoutMs = 30_000 } = options;
  const bytes = await exchange({
    method: 'POST',
    url: loginPage(options, 'token'),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ client_id, client_secret, ...form }).toString(),
    timeoutMs,
  });
  const parsed = tokensSchema.safeParse(jsonOf(bytes));
  if (!parsed.success) throw asUnavailable(unreadable());
  const { access_token, refresh_token = null, expires_in, scope } = parsed.data;
  return {
    accessToken: access_token,
    refreshToken: refresh_token,
    expiresAt: new Date(Date.now() + expires_in * 1000),
    scopes: scope
      .split(/\s+/)
      .filter(Boolean)
      .map((one) => one.replace(/^https:\/\/graph\.microsoft\.com\//i, '')),
  };
}

function unreadable(): MicrosoftFailure {
  const facts = { status: 200, code: '', retryAfterMs: null, neverSent: false };
  return new MicrosoftFailure('the token endpoint answered something else', facts);
}
