// What an answer is as a page of a company: its text and links, or the trouble that it is in.
import type { SitePage, SitePageKind, SiteTrouble } from '#domain/site-report.ts';
import { decodePage } from './decode.ts';
import { locationOf } from './location.ts';
import { isParked } from './parked.ts';
import { languageTag, type PageLink, readHtml } from './read-html.ts';
import type { Arrived } from './visit.ts';

export type ReadPage = SitePage & {
  readonly links: readonly PageLink[];
  /** There was more than we read. */
  readonly cut: boolean;
};

export type PageOrTrouble = { readonly page: ReadPage } | { readonly trouble: SiteTrouble };

const htmlTypes = new Set(['text/html', 'application/xhtml+xml']);
const htmlStart = /^\s*(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i;

/** Reads it; `baseUrl` as in the configuration, so that links are those of the site itself. */
export function readPage(kind: SitePageKind, arrived: Arrived, baseUrl: string | null): PageOrTrouble {
  if (!isHtml(arrived)) return { trouble: 'not_html' };
  const { url } = arrived;
  const html = readHtml(decodePage(arrived.bytes, arrived.contentType), url);
  if (isParked(html, url)) return { trouble: 'parked' };
  const { title, summary, text } = html;
  const language = html.language ?? languageTag(arrived.language?.split(',')[0]);
  const links = html.links.flatMap((link) => {
    const own = locationOf(link.url, url, baseUrl);
    return own === null ? [] : [{ ...link, url: own }];
  });
  return { page: { kind, url, title, summary, text, language, links, cut: arrived.cut } };
}

/** By its type; a page without one by how it starts. */
function isHtml({ contentType, bytes }: Arrived): boolean {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== '') return htmlTypes.has(type);
  return htmlStart.test(Buffer.from(bytes.subarray(0, 1_000)).toString('latin1'));
}
