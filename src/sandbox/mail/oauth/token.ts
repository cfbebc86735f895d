// The token endpoint of a vendor; Google's revocation and user profile beside it. Error codes are those of OAuth.
import type { Desk } from '../desk.ts';
import { type Answer, bearerOf, type Call, formOf } from '../http-call.ts';
import { checkAccess, exchangeCode, type IssuedTokens, refreshGrant, revokeToken } from './grants.ts';

const EMAIL_SCOPES = ['email', 'openid', 'https://www.googleapis.com/auth/userinfo.email'];

/** Where vendors differ. */
export type TokenRules = {
  readonly issuer: string;
  /** Whether a refresh token comes with every answer, not with the first alone. */
  readonly rolls: boolean;
};

/** POST to the token endpoint. */
export function giveTokens(desk: Desk, call: Call, rules: TokenRules): Answer {
  const form = formOf(call);
  if (!knowsClient(desk, call, form)) {
    return refusal(401, 'invalid_client', 'The OAuth client was not found.');
  }
  const type = form.get('grant_type');
  if (type === 'authorization_code') {
    const tokens = exchangeCode(desk.grants, {
      code: form.get('code') ?? '',
      redirectUri: form.get('redirect_uri') ?? '',
      verifier: form.get('code_verifier'),
    });
    return tokens === null
      ? refusal(400, 'invalid_grant', 'Malformed auth code.')
      : granted(desk, tokens, { ...rules, rolls: true });
  }
  if (type !== 'refresh_token') return refusal(400, 'unsupported_grant_type', `Invalid grant_type: ${type}`);
  const tokens = refreshGrant(desk.grants, form.get('refresh_token') ?? '');
  if (tokens === null) return refusal(400, 'invalid_grant', 'Token has been expired or revoked.');
  return granted(desk, tokens, rules);
}

/** POST /oauth2/revoke, with the token in the body or in the address. */
export function takeBack(desk: Desk, call: Call): Answer {
  const token = call.query.get('token') ?? formOf(call).get('token') ?? '';
  if (!revokeToken(desk.grants, token)) return refusal(400, 'invalid_token', 'Token expired or revoked');
  desk.changed();
  return { status: 200, body: {} };
}

/** GET /oauth2/v2/userinfo */
export function tellUser(desk: Desk, call: Call): Answer {
  const grant = checkAccess(desk.grants, bearerOf(call));
  const account = desk.accounts.get(grant?.email ?? '');
  if (grant === null || account === undefined) {
    return {
      status: 401,
      body: { error: { code: 401, message: 'Invalid Credentials', status: 'UNAUTHENTICATED' } },
    };
  }
  const mayKnow = grant.scopes.some((scope) => EMAIL_SCOPES.includes(scope));
  const email = mayKnow ? { email: account.email, verified_email: true } : {};
  return { status: 200, body: { id: subjectOf(account.email), name: account.name, ...email } };
}

function granted(desk: Desk, tokens: IssuedTokens, { issuer, rolls }: TokenRules): Answer {
  const { grant } = tokens;
  desk.changed();
  return {
    status: 200,
    body: {
      access_token: tokens.accessToken,
      expires_in: tokens.expiresIn,
      scope: grant.scopes.join(' '),
      token_type: 'Bearer',
      ...(rolls && grant.refreshToken !== null ? { refresh_token: grant.refreshToken } : {}),
      ...(grant.scopes.includes('openid') ? { id_token: idToken(desk, grant.email, issuer) } : {}),
    },
  };
}

// Well formed and unsigned: nobody may trust it further than this machine.
function idToken(desk: Desk, email: string, iss: string): string {
  const seconds = Math.floor(Date.now() / 1000);
  const claims = {
    iss,
    aud: desk.client.id,
    azp: desk.client.id,
    sub: subjectOf(email),
    email,
    email_verified: true,
    name: desk.accounts.get(email)?.name ?? email,
    iat: seconds,
    exp: seconds + 3599,
  };
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`;
}

function subjectOf(email: string): string {
  return [...email]
    .reduce((sum, char) => (sum * 31n + BigInt(char.codePointAt(0) ?? 0)) % 10n ** 20n, 7n)
    .toString();
}

function knowsClient(desk: Desk, call: Call, form: URLSearchParams): boolean {
  const basic = /^Basic\s+(.+)$/i.exec(call.header('authorization'))?.[1];
  const [id, secret] =
    basic === undefined
      ? [form.get('client_id'), form.get('client_secret')]
      : Buffer.from(basic, 'base64').toString('utf8').split(':');
  return id === desk.client.id && secret === desk.client.secret;
}

function refusal(status: number, error: string, description: string): Answer {
  return { status, body: { error, error_description: description } };
}
