// A local SEC: full-text search and Form D documents of the invented companies, under /<SEC host>/…. As strict as the
// real one: who does not say who they are gets a 403, and so does who asks more than ten times a second.
import { type LocalVendor, startLocalVendor, type VendorCall, type VendorReply } from '../local-vendor.ts';
import { createThrottle } from '../throttle.ts';
import { type Filing, filingsOf } from './filings.ts';

const perSecond = 10;

export type LocalEdgarSetup = {
  /** The day of the product; filings are dated by it. */
  readonly now?: () => Date;
  /** Milliseconds of the real clock, for the limit. */
  readonly realNow?: () => number;
};

/** Starts it. */
export async function startLocalEdgar({
  now = () => new Date(),
  realNow = Date.now,
}: LocalEdgarSetup = {}): Promise<LocalVendor> {
  let kept: { readonly day: string; readonly filings: readonly Filing[] } | null = null;
  const filings = (): readonly Filing[] => {
    const day = now().toISOString().slice(0, 10);
    if (kept?.day !== day) kept = { day, filings: filingsOf(now()) };
    return kept.filings;
  };
  const tooFast = createThrottle(perSecond, 1_000, realNow);
  return startLocalVendor((call) => {
    if (!/\S+@\S+\.\S+/.test(call.headers['user-agent'] ?? '')) return page(403, 'Undeclared Automated Tool');
    if (tooFast()) return page(403, 'Request Rate Threshold Exceeded');
    if (call.path === '/efts.sec.gov/LATEST/search-index') return search(call, filings());
    if (call.path.startsWith('/www.sec.gov/Archives/edgar/data/')) return document(call.path, filings());
    return page(404, 'Not Found');
  });
}

function page(status: number, title: string): VendorReply {
  return {
    status,
    headers: { 'content-type': 'text/html' },
    body: `<!DOCTYPE html><html><head><title>SEC.gov | ${title}</title></head><body><h1>${title}</h1></body></html>`,
  };
}

const pageSize = 100;

function search({ query }: VendorCall, filings: readonly Filing[]): VendorReply {
  const [from, to] = [query.get('startdt') ?? '', query.get('enddt') ?? ''];
  const days = [from, to].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day));
  if (query.get('dateRange') !== 'custom' || !days)
    return wrong('startdt and enddt are needed with dateRange=custom');
  const phrase = /^"([^"]+)"$/.exec(query.get('q') ?? '')?.[1];
  if (phrase === undefined) return wrong('q');
  const forms = (query.get('forms') ?? '').split(',');
  const wanted = words(phrase);
  const found = filings.filter(
    (one) =>
      forms.includes(one.form.replace('/A', '')) &&
      one.fileDate >= from &&
      one.fileDate <= to &&
      words(one.entityName).includes(wanted),
  );
  const start = Number(query.get('from') ?? 0);
  return {
    body: {
      hits: {
        total: { value: found.length, relation: 'eq' },
        hits: found.slice(start, start + pageSize).map(hitOf),
      },
    },
  };
}

function wrong(what: string): VendorReply {
  return { status: 400, body: { message: `Bad request: ${what}` } };
}

function words(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function hitOf({ cik, adsh, form, fileDate, entityName, city, state }: Filing): object {
  return {
    _id: `${adsh}:primary_doc.xml`,
    _source: {
      ...{ ciks: [cik.padStart(10, '0')], display_names: [`${entityName}  (CIK ${cik.padStart(10, '0')})`] },
      ...{ file_date: fileDate, form, adsh, biz_locations: [`${city}, ${state}`], biz_states: [state] },
    },
  };
}

function document(path: string, filings: readonly Filing[]): VendorReply {
  const [, cik, folder] = /\/data\/(\d+)\/(\d{18})\/primary_doc\.xml$/.exec(path) ?? [];
  const filing = filings.find((one) => one.cik === cik && one.adsh.replaceAll('-', '') === folder);
  if (filing === undefined) return page(404, 'Not Found');
  return { headers: { 'content-type': 'application/xml' }, body: xmlOf(filing) };
}

function xmlOf(one: Filing): string {
  return `<?xml version="1.0"?>
<edgarSubmission><schemaVersion>X0708</schemaVersion><submissionType>${one.form}</submissionType>
<primaryIssuer><cik>${one.cik.padStart(10, '0')}</cik><entityName>${escaped(one.entityName)}</entityName>
<issuerAddress><street1>1 Invented Street</street1><city>${escaped(one.city)}</city><stateOrCountry>${one.state}</stateOrCountry></issuerAddress>
<entityType>${one.entityType}</entityType></primaryIssuer>
<offeringData><industryGroup><industryGroupType>${one.industry}</industryGroupType></industryGroup>
<typeOfFiling><newOrAmendment><isAmendment>${one.form === 'D/A'}</isAmendment></newOrAmendment>
<dateOfFirstSale><value>${one.saleDate}</value></dateOfFirstSale></typeOfFiling>
<offeringSalesAmounts><totalOfferingAmount>${one.offered}</totalOfferingAmount><totalAmountSold>${one.sold}</totalAmountSold></offeringSalesAmounts>
</offeringData></edgarSubmission>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
