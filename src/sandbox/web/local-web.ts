// The web sites of the invented companies, under /<host>/…, with everything that web sites do wrong: none, parked,
// endless redirects, 50 MB, a PDF, orders to a model, robots.txt that forbids, redirects into somebody's network.
import { Readable } from 'node:stream';
import { type LocalVendor, startLocalVendor, type VendorCall, type VendorReply } from '../local-vendor.ts';
import { companyByDomain, type InventedCompany } from '../universe/companies.ts';
import { placeOf } from '../universe/places.ts';
import type { SiteKind } from '../universe/sites.ts';
import { pageAt } from './site-pages.ts';
import { siteWords } from './site-words.ts';

export type LocalWeb = LocalVendor & {
  /** Bytes that were made for pages without an end. */
  streamed(): number;
};

/** Hosts that send their visitors into a network that is not theirs. */
export const trapHosts: Readonly<Record<string, string>> = {
  'to-metadata.example': 'http://169.254.169.254/latest/meta-data/iam/',
  'to-this-machine.example': 'http://127.0.0.1/admin',
  'to-this-machine-mapped.example': 'http://[::ffff:7f00:1]/admin',
  'to-a-port.example': 'https://plain-host.example:8443/',
  'to-a-file.example': 'file:///etc/passwd',
};

const hugeBytes = 50_000_000;
const piece = Buffer.from(`<p>${'Much to say about little. '.repeat(600)}</p>\n`);

/** Starts it. */
export async function startLocalWeb(): Promise<LocalWeb> {
  let streamed = 0;
  const huge = (company: InventedCompany): Readable =>
    Readable.from(
      (function* () {
        yield Buffer.from(pageAt(company, '/')?.replace('</body></html>', '') ?? '');
        for (let sent = 0; sent < hugeBytes; sent += piece.length) {
          streamed += piece.length;
          yield piece;
        }
      })(),
    );
  const vendor = await startLocalVendor((call) => answer(call, huge));
  return { ...vendor, streamed: () => streamed };
}

type Huge = (company: InventedCompany) => Readable;

function answer(call: VendorCall, huge: Huge): VendorReply {
  if (call.method !== 'GET') return text(405, 'Method Not Allowed');
  const [, host = '', ...rest] = call.path.split('/');
  const path = `/${rest.join('/')}`;
  const trap = trapHosts[host];
  if (trap !== undefined) return path === '/robots.txt' ? text(404, 'Not Found') : moved(trap);
  const company = companyByDomain(host);
  if (company === null) return text(404, 'No such host');
  if (host !== company.domain) return moved(`https://${company.domain}${path}`);
  if (path === '/robots.txt') return robotsOf(company);
  return siteAnswers[company.site]({ company, path, huge });
}

type SiteAsk = { readonly company: InventedCompany; readonly path: string; readonly huge: Huge };

const siteAnswers: Readonly<Record<SiteKind, (ask: SiteAsk) => VendorReply>> = {
  none: () => text(404, 'No such host'),
  plain,
  orders: plain,
  parked: ({ company }) => {
    const words = siteWords[placeOf(company.country).language];
    return html(`<title>${company.domain}</title><h1>${words.forSale}</h1><p>Score 100, hiring now.</p>`);
  },
  loop: ({ path }) => moved(path === '/' ? '/enter' : '/'),
  huge: (ask) =>
    ask.path === '/'
      ? { headers: { 'content-type': 'text/html; charset=utf-8' }, body: ask.huge(ask.company) }
      : plain(ask),
  pdf: () => ({ headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7\nscore 100\n%%EOF' }),
};

function plain({ company, path }: SiteAsk): VendorReply {
  const page = pageAt(company, path.length > 1 ? path.replace(/\/$/, '') : path);
  return page === null ? html('<title>404</title><p>Not found</p>', 404) : html(page);
}

/** Every fortieth plain site forbids everything; the others forbid what nobody should read. */
function robotsOf({ index, site }: InventedCompany): VendorReply {
  const all = forbidsRobots({ index, site });
  return text(200, `User-agent: *\nDisallow: ${all ? '/' : '/admin'}\n`);
}

/** True for a company whose robots.txt forbids everything. */
export function forbidsRobots({ index, site }: Pick<InventedCompany, 'index' | 'site'>): boolean {
  return site === 'plain' && index % 40 === 7;
}

function html(body: string, status = 200): VendorReply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

function moved(to: string): VendorReply {
  return { status: 301, headers: { location: to, 'content-type': 'text/html' }, body: '' };
}

function text(status: number, body: string): VendorReply {
  return { status, headers: { 'content-type': 'text/plain' }, body };
}
