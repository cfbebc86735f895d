// Searches the job offers of France Travail, page by page: 206 = there is more, 200 = the end, 204 = nothing. At most
// three requests a second, and never beyond the index that the API allows.
import { hostedUrl } from '#lib/hosted-url.ts';
import {
  closingFailureOf,
  createVendorHttp,
  type HttpAnswer,
  parseExactly,
  readJson,
} from '#lib/vendor-http.ts';
import { messageSchema, type Offer, offersSchema } from './offer.ts';
import { createToken, type FranceTravailConfig, vendor } from './token.ts';

export type OfferSearch = {
  readonly keywords: string;
  readonly from: Date;
  readonly to: Date;
};

const pageSize = 150;
/** The first index of a page may not be higher. */
const lastStart = 1_000;
const limits = { perSecond: 3, inFlight: 3 };

/** All offers of a search, each once. Throws as ports/lead-source.ts says; a token that ended is renewed once. */
export function createFranceTravailClient(
  config: FranceTravailConfig,
  realNow: () => number = Date.now,
): (search: OfferSearch) => Promise<readonly Offer[]> {
  const http = createVendorHttp({ vendor, limits });
  const token = createToken(http, config, realNow);
  const get = async (url: string, again: boolean): Promise<HttpAnswer> => {
    const bearer = await token.current();
    const headers = { authorization: `Bearer ${bearer}`, accept: 'application/json' };
    const answer = await http.send({ method: 'GET', url, headers });
    if (answer.status !== 401 || !again) return answer;
    token.drop(bearer);
    return get(url, false);
  };
  const page = async (search: OfferSearch, start: number) => {
    const answer = await get(hostedUrl(config.baseUrl, addressOf(search, start)), true);
    if (answer.status === 204) return { offers: [], more: false };
    if (answer.status !== 200 && answer.status !== 206) {
      const detail = messageSchema.safeParse(parseExactly(answer.text)).data ?? answer.text;
      throw closingFailureOf(http, answer, { vendor, detail });
    }
    const { resultats: offers } = readJson(vendor, offersSchema, answer);
    return { offers, more: answer.status === 206 && offers.length > 0 && hasMore(answer, start) };
  };
  return async (search) => {
    const found = new Map<string, Offer>();
    let start: number | null = 0;
    while (start !== null) {
      const { offers, more } = await page(search, start);
      for (const offer of offers) found.set(offer.id, offer);
      start = more ? nextStart(start) : null;
    }
    return [...found.values()];
  };
}

/** The page behind; the last one overlaps, because no page may begin later. Null = the API shows no more. */
function nextStart(start: number): number | null {
  return start >= lastStart ? null : Math.min(start + pageSize, lastStart);
}

function hasMore({ headers }: HttpAnswer, start: number): boolean {
  const total = Number(/\/(\d+)\s*$/.exec(headers.get('content-range') ?? '')?.[1] ?? Number.NaN);
  return Number.isNaN(total) || start + pageSize < total;
}

function addressOf({ keywords, from, to }: OfferSearch, start: number): string {
  const query = new URLSearchParams({
    motsCles: keywords,
    minCreationDate: secondsOf(from),
    maxCreationDate: secondsOf(to),
    range: `${start}-${start + pageSize - 1}`,
  });
  return `https://api.francetravail.io/partenaire/offresdemploi/v2/offres/search?${query}`;
}

/** "2026-10-23T10:00:00Z": without milliseconds. */
function secondsOf(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, 'Z');
}
