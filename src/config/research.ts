// Settings of the vendors that find leads and know things about them. Each is off without its key; half a vendor is an
// error that names what is missing. Job boards and web sites are public: they are always on.
import type { Env, RawEnv } from './env.ts';

type Client = { readonly clientId: string; readonly clientSecret: string };

export type ResearchConfig = {
  readonly apollo: { readonly apiKey: string; readonly baseUrl: string } | null;
  readonly apify: { readonly token: string; readonly baseUrl: string } | null;
  readonly bombora: (Client & { readonly baseUrl: string }) | null;
  /** `baseUrl: null` = the vendor's own hosts; else it stands in front of them (lib/hosted-url.ts). */
  readonly sixsense: { readonly token: string; readonly baseUrl: string | null } | null;
  readonly franceTravail: (Client & { readonly baseUrl: string | null }) | null;
  readonly edgar: { readonly contact: string; readonly baseUrl: string | null } | null;
  readonly jobBoards: { readonly baseUrl: string | null };
  readonly websites: { readonly baseUrl: string | null };
  readonly emailVerifier: {
    readonly vendor: 'hunter' | 'zerobounce';
    readonly key: string;
    readonly baseUrl: string | null;
  } | null;
};

/** Variables that only make sense together. */
const together = [
  ['BOMBORA_CLIENT_ID', 'BOMBORA_CLIENT_SECRET'],
  ['FRANCETRAVAIL_CLIENT_ID', 'FRANCETRAVAIL_CLIENT_SECRET'],
  ['EMAIL_VERIFIER', 'EMAIL_VERIFIER_KEY'],
] as const;

/** One line for each missing half. */
export function researchProblems(env: RawEnv): string[] {
  return together.flatMap(([one, other]) => {
    if (env[one] !== undefined && env[other] === undefined) return [`${other} is missing: ${one} is there`];
    if (env[one] === undefined && env[other] !== undefined) return [`${one} is missing: ${other} is there`];
    return [];
  });
}

/** Vendors with their keys; an absent one is null. */
export function researchOf(env: Env): ResearchConfig {
  return {
    apollo: env.APOLLO_API_KEY ? { apiKey: env.APOLLO_API_KEY, baseUrl: root(env.APOLLO_BASE_URL) } : null,
    apify: env.APIFY_TOKEN ? { token: env.APIFY_TOKEN, baseUrl: root(env.APIFY_BASE_URL) } : null,
    bombora: client(env.BOMBORA_CLIENT_ID, env.BOMBORA_CLIENT_SECRET, {
      baseUrl: root(env.BOMBORA_BASE_URL),
    }),
    sixsense: env.SIXSENSE_TOKEN
      ? { token: env.SIXSENSE_TOKEN, baseUrl: env.SIXSENSE_BASE_URL ?? null }
      : null,
    franceTravail: client(env.FRANCETRAVAIL_CLIENT_ID, env.FRANCETRAVAIL_CLIENT_SECRET, {
      baseUrl: env.FRANCETRAVAIL_BASE_URL ?? null,
    }),
    edgar: env.EDGAR_CONTACT ? { contact: env.EDGAR_CONTACT, baseUrl: env.EDGAR_BASE_URL ?? null } : null,
    jobBoards: { baseUrl: env.JOBBOARDS_BASE_URL ?? null },
    websites: { baseUrl: env.WEBSITES_BASE_URL ?? null },
    emailVerifier: verifier(env),
  };
}

function verifier(env: Env): ResearchConfig['emailVerifier'] {
  const { EMAIL_VERIFIER: vendor, EMAIL_VERIFIER_KEY: key } = env;
  if (vendor === undefined || key === undefined) return null;
  return { vendor, key, baseUrl: env.EMAIL_VERIFIER_BASE_URL ?? null };
}

function client<T>(id: string | undefined, secret: string | undefined, rest: T): (Client & T) | null {
  return id === undefined || secret === undefined ? null : { clientId: id, clientSecret: secret, ...rest };
}

function root(url: string): string {
  return url.replace(/\/+$/, '');
}
