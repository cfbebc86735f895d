// Speaks with 6sense's scoring API (scribe.6sense.com): one company, one answer. Built to the vendor's documents;
// nobody of us has had a key yet. No rate headers: 100 requests a minute for a token are kept by ourselves.
import { hostedUrl } from '#lib/hosted-url.ts';
import { closingFailureOf, createVendorHttp, parseExactly, readJson } from '#lib/vendor-http.ts';
import { messageSchema, type ProductScore, scoresSchema } from './map.ts';

export type SixsenseConfig = {
  readonly token: string;
  /** In front of 6sense's hosts; null = 6sense itself. */
  readonly baseUrl: string | null;
};

/** `country` is a name in English. `email` and `country` are what 6sense insists on. */
export type ScoreAsk = {
  readonly email: string;
  readonly country: string;
  readonly website: string;
  readonly company: string;
};

const vendor = 'sixsense';
const limits = { perSecond: 1, inFlight: 2 };

/** Scores by product; null when 6sense knows nobody there. Throws as ports/lead-source.ts says. */
export function createSixsenseClient({ token, baseUrl }: SixsenseConfig) {
  const http = createVendorHttp({ vendor, limits });
  return async (ask: ScoreAsk): Promise<readonly ProductScore[] | null> => {
    const answer = await http.send({
      method: 'POST',
      url: hostedUrl(baseUrl, 'https://scribe.6sense.com/v2/people/score'),
      headers: {
        authorization: `Token ${token}`,
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
      },
      body: new URLSearchParams({ ...ask }).toString(),
    });
    if (answer.status === 404) return null;
    if (answer.status === 200) return readJson(vendor, scoresSchema, answer).scores;
    const detail = messageSchema.safeParse(parseExactly(answer.text)).data ?? answer.text;
    throw closingFailureOf(http, answer, { vendor, detail });
  };
}
