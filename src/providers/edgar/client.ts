// Speaks with the SEC: full-text search of Form D filings, and the documents themselves. Free; every request names
// who asks (https://www.sec.gov/os/webmaster-faq#developers), at most ten a second are allowed and five are made.
import { XMLParser } from 'fast-xml-parser';
import { Unavailable } from '#lib/errors.ts';
import { hostedUrl } from '#lib/hosted-url.ts';
import { isoDay } from '#lib/time.ts';
import { closingFailureOf, createVendorHttp, type HttpAnswer, readJson } from '#lib/vendor-http.ts';
import { type FormD, formDSchema, type Hit, searchSchema } from './filing.ts';

export type EdgarConfig = {
  /** "Company contact@company.example", sent as User-Agent. */
  readonly contact: string;
  /** In front of the SEC's hosts; null = the SEC itself. */
  readonly baseUrl: string | null;
};

export type EdgarClient = {
  /** Form D filings that mention the name, filed between two days. At most a hundred. */
  search(ask: { readonly name: string; readonly from: Date; readonly to: Date }): Promise<readonly Hit[]>;
  /** The filing itself; null when it is not there (yet). */
  document(hit: Hit): Promise<FormD | null>;
};

const vendor = 'edgar';
const limits = { perSecond: 5, inFlight: 5 };
const pauseMs = 10 * 60_000;

/** Throws as ports/lead-source.ts says; too many requests (a 403 of the SEC's) close the door for ten minutes. */
export function createEdgarClient({ contact, baseUrl }: EdgarConfig): EdgarClient {
  const http = createVendorHttp({ vendor, limits, maxBytes: 5_000_000 });
  const headers = { 'user-agent': contact, accept: 'application/json, application/xml' };
  const get = (address: string): Promise<HttpAnswer> =>
    http.send({ method: 'GET', url: hostedUrl(baseUrl, address), headers });
  const failed = (answer: HttpAnswer): Error => {
    if (answer.status !== 403 || !/rate|threshold|too many/i.test(answer.text)) {
      return closingFailureOf(http, answer, { vendor, detail: plainText(answer.text) });
    }
    http.hold(pauseMs);
    return new Unavailable('edgar asked us to slow down', pauseMs);
  };
  return {
    search: async ({ name, from, to }) => {
      const query = new URLSearchParams({
        q: `"${name.replaceAll('"', ' ')}"`,
        forms: 'D',
        dateRange: 'custom',
      });
      query.set('startdt', isoDay(from));
      query.set('enddt', isoDay(to));
      const answer = await get(`https://efts.sec.gov/LATEST/search-index?${query}`);
      if (answer.status !== 200) throw failed(answer);
      return readJson(vendor, searchSchema, answer).hits.hits;
    },
    document: async (hit) => {
      const answer = await get(documentUrl(hit));
      if (answer.status === 404) return null;
      if (answer.status !== 200) throw failed(answer);
      return readFormD(answer.text);
    },
  };
}

/** The filing as data. */
export function documentUrl({ cik, adsh }: Hit): string {
  return `https://www.sec.gov/Archives/edgar/data/${cik}/${adsh.replaceAll('-', '')}/primary_doc.xml`;
}

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false });

function readFormD(text: string): FormD {
  const parsed = formDSchema.safeParse(parsedXml(text));
  if (parsed.success) return parsed.data;
  throw new Unavailable('edgar answered something that is no Form D', 5 * 60_000);
}

function parsedXml(text: string): unknown {
  try {
    return parser.parse(text);
  } catch {
    return null;
  }
}

function plainText(html: string): string {
  return html.replace(/<[^>]*>/g, ' ');
}
