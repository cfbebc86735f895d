// What the DNS of a sending domain must say so that mail is believed: MX, SPF (RFC 7208), DKIM (RFC 6376) and DMARC
// (RFC 7489). Answers in, verdicts out, each with the record to add where one is missing.
import type { MailVendor } from './mailbox.ts';

export const dnsChecks = ['mx', 'spf', 'dkim', 'dmarc'] as const;
export type DnsCheck = (typeof dnsChecks)[number];
export const dnsStates = ['fine', 'wrong', 'unknown'] as const;
/** What can be said of a check; each has a sentence. */
export const dnsSayings = [
  'fine',
  'unknown',
  'mx_missing',
  'mx_null',
  'spf_missing',
  'spf_several',
  'spf_lookups',
  'spf_include',
  'spf_open',
  'dkim_missing',
  'dmarc_missing',
  'dmarc_several',
  'dmarc_policy',
] as const;
export type DnsSaying = (typeof dnsSayings)[number];

export type DnsVerdict = {
  readonly check: DnsCheck;
  readonly state: (typeof dnsStates)[number];
  readonly why: DnsSaying;
  /** The record to add, where one helps. */
  readonly add: { readonly name: string; readonly value: string } | null;
};

/** Records as they came; null = the DNS did not say. An empty list = there are none. */
export type Records = readonly string[] | null;
export type DnsFacts = {
  readonly domain: string;
  readonly vendor: MailVendor;
  readonly mx: Records;
  /** TXT records of the domain itself. */
  readonly txt: Records;
  /** Names that its SPF record looks up, its includes' own ones too. */
  readonly lookups: readonly string[];
  /** TXT records below the vendor's selectors. */
  readonly dkim: Records;
  /** TXT records of `_dmarc.`, else those of the organisation's domain. */
  readonly dmarc: Records;
};

/** What the vendor wants included, and where its keys stand. */
export const vendorRecords: Readonly<Record<MailVendor, { include: string; selectors: readonly string[] }>> =
  {
    google: { include: '_spf.google.com', selectors: ['google'] },
    microsoft: { include: 'spf.protection.outlook.com', selectors: ['selector1', 'selector2'] },
  };
const mostLookups = 10;

/** One verdict a check, always in the same order. */
export function judgeDns(facts: DnsFacts): readonly DnsVerdict[] {
  return [judgeMx(facts), judgeSpf(facts), judgeDkim(facts), judgeDmarc(facts)];
}

/** The SPF records among TXT records. */
export function spfOf(txt: readonly string[]): readonly string[] {
  return txt.filter((record) => /^v=spf1(?:\s|$)/i.test(record.trim()));
}

/** What a record looks up: the names that it includes (or goes on with), and how many other look-ups it needs. */
export function spfLookups(record: string): { readonly names: readonly string[]; readonly others: number } {
  const terms = record.toLowerCase().split(/\s+/).slice(0, 100);
  const names = terms.flatMap((term) => /^[+?~-]?(?:include:|redirect=)(\S+)$/.exec(term)?.[1] ?? []);
  const others = terms.filter((term) => /^[+?~-]?(?:(?:a|mx|ptr)(?:[:/]|$)|exists:)/.test(term)).length;
  return { names, others };
}

function judgeMx({ mx }: DnsFacts): DnsVerdict {
  if (mx === null) return unknown('mx');
  if (mx.length === 0) return wrong('mx', 'mx_missing');
  return mx.every((name) => name === '') ? wrong('mx', 'mx_null') : fine('mx');
}

function judgeSpf({ domain, vendor, txt, lookups }: DnsFacts): DnsVerdict {
  if (txt === null) return unknown('spf');
  const { include } = vendorRecords[vendor];
  const add = { name: domain, value: `v=spf1 include:${include} ~all` };
  const [record, ...more] = spfOf(txt);
  if (record === undefined) return wrong('spf', 'spf_missing', add);
  if (more.length > 0) return wrong('spf', 'spf_several');
  if (lookups.length > mostLookups) return wrong('spf', 'spf_lookups');
  if (!lookups.includes(include)) return wrong('spf', 'spf_include', withInclude(domain, record, include));
  const redirects = /\sredirect=/i.test(record) && !/\s[+?~-]?all\b/i.test(record);
  return redirects || /\s[~-]all\b/i.test(record) ? fine('spf') : wrong('spf', 'spf_open');
}

/** The same record with the vendor in front of its end. */
function withInclude(domain: string, record: string, include: string) {
  const value = record.replace(/^(v=spf1)/i, `$1 include:${include}`);
  return { name: domain, value };
}

function judgeDkim({ dkim }: DnsFacts): DnsVerdict {
  if (dkim === null) return unknown('dkim');
  const isKey = (record: string) => /(?:^|;)\s*p=[a-z0-9+/]/i.test(record);
  // The key itself is made by the vendor: its console shows the record.
  return dkim.some(isKey) ? fine('dkim') : wrong('dkim', 'dkim_missing');
}

function judgeDmarc({ domain, dmarc }: DnsFacts): DnsVerdict {
  if (dmarc === null) return unknown('dmarc');
  const records = dmarc.filter((record) => /^v=DMARC1\s*(?:;|$)/i.test(record.trim()));
  const add = { name: `_dmarc.${domain}`, value: `v=DMARC1; p=none; rua=mailto:dmarc@${domain}` };
  const [record, ...more] = records;
  if (record === undefined) return wrong('dmarc', 'dmarc_missing', add);
  if (more.length > 0) return wrong('dmarc', 'dmarc_several');
  return /;\s*p=(?:none|quarantine|reject)\b/i.test(record)
    ? fine('dmarc')
    : wrong('dmarc', 'dmarc_policy', add);
}

function fine(check: DnsCheck): DnsVerdict {
  return { check, state: 'fine', why: 'fine', add: null };
}

function unknown(check: DnsCheck): DnsVerdict {
  return { check, state: 'unknown', why: 'unknown', add: null };
}

function wrong(check: DnsCheck, why: DnsSaying, add: DnsVerdict['add'] = null): DnsVerdict {
  return { check, state: 'wrong', why, add };
}
