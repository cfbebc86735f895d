// The access token of France Travail: asked for once, kept, and renewed two minutes before it ends. Its life is real
// time, whatever the product's clock says.
import { z } from 'zod';
import { Refusal } from '#lib/errors.ts';
import { hostedUrl } from '#lib/hosted-url.ts';
import {
  closingFailureOf,
  type HttpAnswer,
  parseExactly,
  readJson,
  type VendorHttp,
} from '#lib/vendor-http.ts';

export type FranceTravailConfig = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** In front of its hosts; null = France Travail itself. */
  readonly baseUrl: string | null;
};

export type Token = {
  /** A token that lives for at least two more minutes. Callers at the same time wait for one request. */
  current(): Promise<string>;
  /** Forgets one that was refused. */
  drop(refused: string): void;
};

export const vendor = 'francetravail';
const address = 'https://entreprise.francetravail.fr/connexion/oauth2/access_token?realm=%2Fpartenaire';
const scope = 'api_offresdemploiv2 o2dsoffre';
const earlyMs = 120_000;

const tokenSchema = z.looseObject({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().default(1_499),
});
const refusedSchema = z.looseObject({ error: z.string(), error_description: z.string().optional() });

/** Nothing is sent before the first use. `realNow`: milliseconds. */
export function createToken(http: VendorHttp, config: FranceTravailConfig, realNow: () => number): Token {
  let kept: { readonly token: string; readonly until: number } | null = null;
  let asking: Promise<string> | null = null;
  const ask = async (): Promise<string> => {
    const { clientId: client_id, clientSecret: client_secret } = config;
    const form = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret, scope });
    const answer = await http.send({
      method: 'POST',
      url: hostedUrl(config.baseUrl, address),
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: form.toString(),
    });
    if (answer.status !== 200) throw refusalOf(http, answer);
    const { access_token: token, expires_in } = readJson(vendor, tokenSchema, answer);
    kept = { token, until: realNow() + expires_in * 1_000 - earlyMs };
    return token;
  };
  return {
    current: async () => {
      if (kept !== null && realNow() < kept.until) return kept.token;
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    drop: (refused) => {
      if (kept?.token === refused) kept = null;
    },
  };
}

/** OAuth says what is wrong in the body, mostly with a 400. */
function refusalOf(http: VendorHttp, answer: HttpAnswer): Error {
  const said = refusedSchema.safeParse(parseExactly(answer.text));
  const { error, error_description: detail = error } = said.success
    ? said.data
    : { error: '', error_description: answer.text };
  if (error === 'invalid_client') return new Refusal('vendor_key_invalid', { vendor, detail });
  if (error === 'invalid_scope') return new Refusal('vendor_scope_missing', { vendor, detail });
  return closingFailureOf(http, answer, { vendor, detail });
}
