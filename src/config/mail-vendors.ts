// The settings of Google and Microsoft, through whose mailboxes mail leaves.
import type { Env, RawEnv } from './env.ts';

export type MailConfig = {
  readonly google: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly apiUrl: string;
    readonly oauthUrl: string | null;
    /** How Gmail calls us; null = it does not. */
    readonly push: { readonly topic: string; readonly account: string } | null;
  } | null;
  readonly microsoft: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly tenant: string;
    readonly graphUrl: string;
    readonly loginUrl: string;
  } | null;
};

const pairs = [
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  ['MICROSOFT_CLIENT_ID', 'MICROSOFT_CLIENT_SECRET'],
  ['GOOGLE_PUBSUB_TOPIC', 'GOOGLE_PUBSUB_ACCOUNT'],
] as const;

/** Half a vendor, with the name of the other half. */
export function mailProblems(env: RawEnv): string[] {
  return pairs.flatMap(([id, secret]) => [...missing(env, secret, id), ...missing(env, id, secret)]);
}

function missing(env: RawEnv, name: string, beside: string): string[] {
  return env[name] === undefined && env[beside] !== undefined
    ? [`${name} is missing: ${beside} is there`]
    : [];
}

/** A vendor without its id is off. */
export function mailOf(env: Env): MailConfig {
  return { google: google(env), microsoft: microsoft(env) };
}

function google(env: Env): MailConfig['google'] {
  if (env.GOOGLE_CLIENT_ID === undefined || env.GOOGLE_CLIENT_SECRET === undefined) return null;
  const { GOOGLE_PUBSUB_TOPIC: topic, GOOGLE_PUBSUB_ACCOUNT: account } = env;
  return {
    clientId: env.GOOGLE_CLIENT_ID,
    clientSecret: env.GOOGLE_CLIENT_SECRET,
    apiUrl: slashed(env.GOOGLE_API_URL),
    oauthUrl: env.GOOGLE_OAUTH_URL?.replace(/\/+$/, '') ?? null,
    push: topic && account ? { topic, account } : null,
  };
}

function microsoft(env: Env): MailConfig['microsoft'] {
  if (env.MICROSOFT_CLIENT_ID === undefined || env.MICROSOFT_CLIENT_SECRET === undefined) return null;
  return {
    clientId: env.MICROSOFT_CLIENT_ID,
    clientSecret: env.MICROSOFT_CLIENT_SECRET,
    tenant: env.MICROSOFT_TENANT,
    graphUrl: slashed(env.MICROSOFT_GRAPH_URL),
    loginUrl: env.MICROSOFT_LOGIN_URL.replace(/\/+$/, ''),
  };
}

function slashed(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
