// Who allowed what: authorization codes, refresh tokens and access tokens of the local Google. Tokens age by
// the machine's clock and not by the moved one, because a client library compares `expires_in` with its own.
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

const ACCESS_LIFE_MS = 3_599_000;
const CODE_LIFE_MS = 600_000;

const Grant = z.object({
  refreshToken: z.string().nullable(),
  email: z.string(),
  scopes: z.array(z.string()),
  revoked: z.boolean(),
});
const Access = z.object({ token: z.string(), grant: z.number(), expiresAt: z.number() });

/** Grants and access tokens as they are kept on disk. */
export const StoredGrants = z.object({ grants: z.array(Grant), access: z.array(Access) });

export type Grant = z.infer<typeof Grant>;
export type StoredGrants = z.infer<typeof StoredGrants>;

export type IssuedTokens = {
  readonly accessToken: string;
  readonly expiresIn: number;
  readonly grant: Grant;
};

export type CodeRequest = {
  readonly email: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  readonly offline: boolean;
  readonly forceConsent: boolean;
  readonly challenge: { readonly method: 'S256' | 'plain'; readonly value: string } | null;
};

export type Exchange = {
  readonly code: string;
  readonly redirectUri: string;
  readonly verifier: string | null;
};

export type Grants = {
  readonly list: Grant[];
  readonly access: Map<string, { grant: Grant; expiresAt: number }>;
  readonly codes: Map<string, CodeRequest & { expiresAt: number }>;
};

/** A book of grants with nothing in it. */
export function emptyGrants(): Grants {
  return { list: [], access: new Map(), codes: new Map() };
}

/** Records a consent; the grant can be refreshed only when asked to. */
export function openGrant(
  grants: Grants,
  of: { email: string; scopes: readonly string[]; offline: boolean },
): Grant {
  const refreshToken = of.offline ? `1//local-${secret()}` : null;
  const grant = { refreshToken, email: of.email, scopes: [...of.scopes], revoked: false };
  grants.list.push(grant);
  return grant;
}

/** A new access token of a grant. */
export function issueTokens(grants: Grants, grant: Grant): IssuedTokens {
  for (const [token, each] of grants.access) if (each.expiresAt < Date.now()) grants.access.delete(token);
  const accessToken = `ya29.local-${secret()}`;
  grants.access.set(accessToken, { grant, expiresAt: Date.now() + ACCESS_LIFE_MS });
  return { accessToken, expiresIn: ACCESS_LIFE_MS / 1000, grant };
}

/** Every scope that an account has allowed so far. */
export function grantedScopes(grants: Grants, email: string): string[] {
  return [...new Set(liveGrants(grants, email).flatMap((each) => each.scopes))];
}

/** A one-time authorization code. */
export function createCode(grants: Grants, request: CodeRequest): string {
  const code = `4/local-${secret()}`;
  grants.codes.set(code, { ...request, expiresAt: Date.now() + CODE_LIFE_MS });
  return code;
}

/** The tokens for a code, once; null when the code, its address or its verifier is wrong. */
export function exchangeCode(grants: Grants, given: Exchange): IssuedTokens | null {
  const request = grants.codes.get(given.code);
  grants.codes.delete(given.code);
  if (request === undefined || request.expiresAt < Date.now()) return null;
  if (request.redirectUri !== given.redirectUri || !fitsChallenge(request, given.verifier)) return null;
  // Google hands out a refresh token on consent only, not on each sign-in.
  const first = !liveGrants(grants, request.email).some((each) => each.refreshToken !== null);
  const offline = request.offline && (request.forceConsent || first);
  return issueTokens(grants, openGrant(grants, { email: request.email, scopes: request.scopes, offline }));
}

/** A new access token for a refresh token; null when it is unknown or revoked. */
export function refreshGrant(grants: Grants, refreshToken: string): IssuedTokens | null {
  const grant = grants.list.find((each) => each.refreshToken === refreshToken && !each.revoked);
  return grant === undefined ? null : issueTokens(grants, grant);
}

/** The grant behind an access token; null when it is unknown, expired or revoked. */
export function checkAccess(grants: Grants, accessToken: string): Grant | null {
  const found = grants.access.get(accessToken);
  return found === undefined || found.grant.revoked || found.expiresAt < Date.now() ? null : found.grant;
}

/** Ends the grant of a refresh or access token, as Google does with both. False for an unknown one. */
export function revokeToken(grants: Grants, token: string): boolean {
  const grant = grants.access.get(token)?.grant ?? grants.list.find((each) => each.refreshToken === token);
  if (grant === undefined || grant.revoked) return false;
  grant.revoked = true;
  return true;
}

/** Ends every grant of an account; a later consent opens a new one. */
export function revokeAccount(grants: Grants, email: string): void {
  for (const grant of liveGrants(grants, email)) grant.revoked = true;
}

/** Makes every access token of an account stale; its refresh tokens go on working. */
export function expireAccess(grants: Grants, email: string): void {
  for (const [token, each] of grants.access) if (each.grant.email === email) grants.access.delete(token);
}

/** Forgets everything. */
export function clearGrants(grants: Grants): void {
  grants.list.length = 0;
  grants.access.clear();
  grants.codes.clear();
}

/** The grants as plain data; unused codes are not kept. */
export function dumpGrants(grants: Grants): StoredGrants {
  const access = [...grants.access].map(([token, each]) => ({
    token,
    grant: grants.list.indexOf(each.grant),
    expiresAt: each.expiresAt,
  }));
  return { grants: grants.list, access };
}

/** Fills an empty book from plain data. */
export function restoreGrants(grants: Grants, stored: StoredGrants): void {
  grants.list.push(...stored.grants);
  for (const each of stored.access) {
    const grant = grants.list[each.grant];
    if (grant !== undefined) grants.access.set(each.token, { grant, expiresAt: each.expiresAt });
  }
}

function liveGrants(grants: Grants, email: string): Grant[] {
  return grants.list.filter((each) => each.email === email && !each.revoked);
}

function fitsChallenge(request: CodeRequest, verifier: string | null): boolean {
  if (request.challenge === null) return true;
  if (verifier === null) return false;
  const hashed = createHash('sha256').update(verifier).digest('base64url');
  return request.challenge.value === (request.challenge.method === 'S256' ? hashed : verifier);
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}
