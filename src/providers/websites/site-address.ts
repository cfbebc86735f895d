// Where a web site starts, from what data says of it: "acme.example", "https://www.acme.example/fr", or nonsense.
import { companyDomain } from '#domain/domain-name.ts';
import type { SiteTrouble } from '#domain/site-report.ts';
import { mayVisit } from './address-guard.ts';

export type Starts = { readonly urls: readonly string[] } | { readonly trouble: SiteTrouble };

/** Addresses to try, one after the other; or why none is. Free mail and social networks are no site of a company. */
export function startsOf(site: string): Starts {
  const text = site.trim();
  const given = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(given)) return { trouble: 'no_site' };
  const url = new URL(given);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { trouble: 'no_site' };
  if (!mayVisit(url)) return { trouble: 'private_address' };
  if (companyDomain(url.hostname) === null) return { trouble: 'no_site' };
  url.hash = '';
  const rest = `${url.pathname}${url.search}`;
  const bare = url.hostname.replace(/^www\./, '');
  const hosts = url.hostname === bare ? [bare, `www.${bare}`] : [url.hostname, bare];
  return { urls: [...hosts.map((host) => `https://${host}${rest}`), `http://${url.hostname}${rest}`] };
}
