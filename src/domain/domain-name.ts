// Which domain stands for a company: the registrable one, never a provider of mailboxes, never a social network.
// Reserved names (.example, .test) and unknown endings count as endings of one label.
import { domainToASCII } from 'node:url';
import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';
import freeMail from 'email-providers/all.json' with { type: 'json' };
import { getDomain } from 'tldts';

/** Providers that the list does not have. */
const moreFreeMail = ['bbox.fr', 'numericable.fr', 'fastmail.com', 'pm.me', 'duck.com', 'protonmail.ch'];
/** Sites where a company has a page, which is not the company's own name. */
const sharedSites = new Set([
  'linkedin.com',
  'facebook.com',
  'instagram.com',
  'twitter.com',
  'x.com',
  'youtube.com',
  'github.com',
  'crunchbase.com',
  'wikipedia.org',
  'linktr.ee',
  'wixsite.com',
  'google.com',
]);
const freeMailHosts = new Set([...freeMail, ...moreFreeMail]);
/** Kept: the library reads its list anew at every call. */
let disposable: ReadonlySet<string> | null = null;
const hostShape = /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9-]{2,63}$/;
/** Nothing to translate: no letters beyond ASCII, no label of Punycode to check, no number to read as an address. */
const plainHost = /^(?!.*xn--)[a-z0-9.-]+\.[a-z][a-z0-9-]*$/;

/** The ASCII host of a host, URL or address; null when there is none (an IP address is none). */
export function hostOf(text: string): string | null {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^.*@/s, '')
    .replace(/:\d+$/, '')
    .replace(/\.$/, '');
  const host = plainHost.test(bare) ? bare : domainToASCII(bare);
  return hostShape.test(host) && !/\.\d+$/.test(host) ? host : null;
}

/** The registrable domain ("acme.co.uk" of "https://www.acme.co.uk/team"), or null. */
export function registrableDomain(text: string): string | null {
  const host = hostOf(text);
  return host === null ? null : getDomain(host, { validateHostname: false });
}

/** True for a host that gives mailboxes to anybody. */
export function isFreeMail(host: string): boolean {
  return isFree(host, getDomain(host, { validateHostname: false }) ?? host);
}

function isFree(host: string, domain: string): boolean {
  return [host, domain].some((name) => freeMailHosts.has(name) || isDisposable(name));
}

/** True for a host whose mailboxes live for minutes. */
export function isDisposable(host: string): boolean {
  disposable ??= disposableEmailBlocklistSet();
  return disposable.has(host);
}

/** The domain that stands for a company, from its web site or an address; null for free mail and social sites. */
export function companyDomain(text: string): string | null {
  const host = hostOf(text);
  const domain = host === null ? null : getDomain(host, { validateHostname: false });
  if (host === null || domain === null) return null;
  return isFree(host, domain) || sharedSites.has(domain) ? null : domain;
}
