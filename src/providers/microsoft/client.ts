// Signed-in access to one mailbox in Microsoft Graph: a fresh access token before each request, and once more when
// Graph says that it is stale. Ids are always the ones that survive a move.
import type { z } from 'zod';
import { Gone, Refusal } from '#lib/errors.ts';
import { minuteMs } from '#lib/time.ts';
import type { MailGrant } from '#ports/mailbox.ts';
import { asUnavailable, MicrosoftFailure } from './failure.ts';
import { exchange, jsonOf } from './http.ts';
import { askTokens, type MicrosoftOptions } from './tokens.ts';

export type GraphAsk = {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the root of Graph, without a slash in front; or a whole link that Graph gave. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Further preferences beside the lasting ids. */
  readonly prefer?: string;
};

export type Graph = {
  /** The raw answer. Throws MicrosoftFailure, Gone('mailbox') or (when no token can be had now) Unavailable. */
  bytes(ask: GraphAsk): Promise<Buffer>;
  /** The answer as a value of the schema. Throws as above; Unavailable for an answer of another shape. */
  json<S extends z.ZodType>(schema: S, ask: GraphAsk): Promise<z.infer<S>>;
};

const lastingIds = 'IdType="ImmutableId"';
/** A token that ends within this time is renewed first. */
const marginMs = 3 * minuteMs;

/** Access for a grant. A renewed token is handed to `onRenewed` before the request goes on. */
export function signIn(
  options: MicrosoftOptions,
  grant: MailGrant,
  onRenewed: (grant: MailGrant) => Promise<void>,
): Graph {
  const tokens = holdTokens(options, grant, onRenewed);
  const bytes = async (ask: GraphAsk): Promise<Buffer> => {
    const token = await tokens.fresh();
    try {
      return await request(options, ask, token);
    } catch (error) {
      if (!(error instanceof MicrosoftFailure) || error.status !== 401) throw error;
      return request(options, ask, await tokens.instead(token));
    }
  };
  const json: Graph['json'] = async (schema, ask) => {
    const parsed = schema.safeParse(jsonOf(await bytes(ask)));
    if (parsed.success) return parsed.data;
    const facts = { status: 200, code: '', retryAfterMs: null, neverSent: false };
    throw asUnavailable(new MicrosoftFailure(`unreadable answer to ${ask.path}`, facts));
  };
  return { bytes, json };
}

type Tokens = {
  /** An access token that is good for some minutes. */
  fresh(): Promise<string | null>;
  /** Another one than the one that Graph refused. */
  instead(refused: string | null): Promise<string | null>;
};

/** Requests at the same time share one renewal. */
function holdTokens(
  options: MicrosoftOptions,
  grant: MailGrant,
  onRenewed: (grant: MailGrant) => Promise<void>,
): Tokens {
  let held = grant;
  let renewing: Promise<void> | null = null;
  const renewOnce = async (): Promise<void> => {
    held = await renewed(options, held);
    await onRenewed(held);
  };
  const renewIf = async (needed: boolean): Promise<string | null> => {
    if (needed) {
      renewing ??= renewOnce().finally(() => {
        renewing = null;
      });
      await renewing;
    }
    return held.accessToken;
  };
  return {
    fresh: () => renewIf(isStale(held)),
    instead: (refused) => renewIf(held.accessToken === refused),
  };
}

function isStale({ accessToken, expiresAt }: MailGrant): boolean {
  return !accessToken || (expiresAt !== null && expiresAt.getTime() - Date.now() < marginMs);
}

function request(options: MicrosoftOptions, ask: GraphAsk, token: string | null): Promise<Buffer> {
  const { method = 'GET', path, query, body, prefer } = ask;
  const whole = path.startsWith(options.graphUrl) ? path : `${options.graphUrl}${path}`;
  return exchange({
    method,
    url: query ? `${whole}?${new URLSearchParams(query)}` : whole,
    headers: {
      authorization: `Bearer ${token ?? ''}`,
      prefer: prefer ? `${lastingIds}, ${prefer}` : lastingIds,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
    timeoutMs: options.timeoutMs ?? 30_000,
  });
}

/** Microsoft hands out a new refresh token each time; it replaces ours. */
async function renewed(options: MicrosoftOptions, grant: MailGrant): Promise<MailGrant> {
  const form = {
    grant_type: 'refresh_token',
    refresh_token: grant.refreshToken,
    scope: [...new Set([...grant.scopes, 'offline_access'])].join(' '),
  };
  const tokens = await askTokens(options, form).catch((error: unknown) => throwTokenError(error));
  const { accessToken, expiresAt, refreshToken } = tokens;
  return { ...grant, accessToken, expiresAt, refreshToken: refreshToken ?? grant.refreshToken };
}

const ended = /^(?:invalid_grant|interaction_required|consent_required|login_required)$/;
/** The app itself: its secret is wrong or has ended, or an administrator took it away. */
const ours = /^(?:invalid_client|unauthorized_client)$/;

/** The token endpoint failed, so nothing was asked of the mailbox yet. */
function throwTokenError(error: unknown): never {
  if (!(error instanceof MicrosoftFailure)) throw error;
  if (ended.test(error.code)) throw new Gone('mailbox', 'the grant was revoked', { cause: error });
  if (ours.test(error.code)) throw new Refusal('mail_app', { vendor: 'Microsoft', detail: error.message });
  throw asUnavailable(error);
}
