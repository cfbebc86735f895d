// Where Google is, and signed-in access to one mailbox. Addresses come from the configuration, so that a local
// server can stand in for Google. Deep import: the whole googleapis package would cost 200 MB of memory.
import { OAuth2Client } from 'google-auth-library';
import { gmail_v1 } from 'googleapis/build/src/apis/gmail/index.js';
import { Gone, Refusal } from '#lib/errors.ts';
import { wasCutOff } from '#lib/never-connected.ts';
import type { MailGrant } from '#ports/mailbox.ts';
import { failureOf } from './failure.ts';

export type GoogleOptions = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Root of the Gmail API, with a slash at the end. */
  readonly apiUrl: string;
  /** An origin that serves Google's OAuth paths; null = Google's own hosts. */
  readonly oauthUrl: string | null;
  /** The Pub/Sub topic that watches name; null = Gmail does not call. */
  readonly topic?: string | null;
  /** Real time, milliseconds; for tests. */
  readonly timeoutMs?: number;
};

export type Endpoints = {
  readonly auth: string;
  readonly token: string;
  readonly userinfo: string;
  /** With which Google signs its own tokens. */
  readonly certs: string;
};

/** Google's own addresses, or the same paths at `oauthUrl`. */
export function endpointsOf({ oauthUrl }: Pick<GoogleOptions, 'oauthUrl'>): Endpoints {
  return {
    auth: `${oauthUrl ?? 'https://accounts.google.com'}/o/oauth2/v2/auth`,
    token: oauthUrl ? `${oauthUrl}/oauth2/token` : 'https://oauth2.googleapis.com/token',
    userinfo: `${oauthUrl ?? 'https://www.googleapis.com'}/oauth2/v2/userinfo`,
    certs: `${oauthUrl ?? 'https://www.googleapis.com'}/oauth2/v1/certs`,
  };
}

/** An OAuth client of the library with our addresses; it has no tokens yet. */
export function oauthClient(options: GoogleOptions, redirectUri?: string): OAuth2Client {
  const at = endpointsOf(options);
  return new OAuth2Client({
    clientId: options.clientId,
    clientSecret: options.clientSecret,
    ...(redirectUri === undefined ? {} : { redirectUri }),
    endpoints: {
      ...{ oauth2AuthBaseUrl: at.auth, oauth2TokenUrl: at.token },
      oauth2FederatedSignonPemCertsUrl: at.certs,
    },
    transporterOptions: { timeout: options.timeoutMs ?? 30_000 },
  });
}

export type SignedIn = {
  readonly gmail: gmail_v1.Gmail;
  /** Makes sure of a fresh access token before the call; renews it once more when Google answers 401. */
  run<T>(call: () => Promise<T>): Promise<T>;
  /** The same for a call that changes nothing: asked once more when the connection was cut. */
  read<T>(call: () => Promise<T>): Promise<T>;
  /** Fetches a new access token: what Google does only for a grant that it still takes. */
  renew(): Promise<void>;
};

/** Access to the mailbox of a grant. A renewed token is handed to `onRenewed` before the call goes on. */
export function signIn(
  options: GoogleOptions,
  grant: MailGrant,
  onRenewed: (grant: MailGrant) => Promise<void>,
): SignedIn {
  const auth = oauthClient(options);
  auth.setCredentials({
    refresh_token: grant.refreshToken,
    ...(grant.accessToken && grant.expiresAt
      ? { access_token: grant.accessToken, expiry_date: grant.expiresAt.getTime() }
      : {}),
  });
  let stored: Promise<void> = Promise.resolve();
  auth.on('tokens', (tokens) => {
    stored = onRenewed({
      ...grant,
      accessToken: tokens.access_token ?? null,
      refreshToken: tokens.refresh_token ?? grant.refreshToken,
      expiresAt: tokens.expiry_date ? new Date(tokens.expiry_date) : null,
    });
  });
  const renew = async (work: () => Promise<unknown>): Promise<void> => {
    await work().catch((error: unknown) => throwTokenError(error));
    await stored;
  };
  const gmail = new gmail_v1.Gmail({
    auth,
    rootUrl: options.apiUrl,
    timeout: options.timeoutMs ?? 30_000,
    retry: false,
  });
  const run = async <T>(call: () => Promise<T>): Promise<T> => {
    await renew(() => auth.getAccessToken());
    try {
      return await call();
    } catch (error) {
      if (failureOf(error).status !== 401) throw error;
      await renew(() => auth.refreshAccessToken());
      return await call();
    }
  };
  const read = <T>(call: () => Promise<T>): Promise<T> =>
    run(call).catch((error: unknown) => {
      if (wasCutOff(error)) return run(call);
      throw error;
    });
  return { gmail, run, read, renew: () => renew(() => auth.refreshAccessToken()) };
}

/** The token endpoint failed, so nothing was asked of the mailbox yet. */
function throwTokenError(error: unknown): never {
  const failure = failureOf(error);
  if (failure.reason === 'invalid_grant')
    throw new Gone('mailbox', 'the grant was revoked', { cause: error });
  if (/^(?:invalid_client|unauthorized_client|deleted_client)$/.test(failure.reason))
    throw new Refusal('mail_app', { vendor: 'Google', detail: failure.message });
  throw failure.asUnavailable();
}
