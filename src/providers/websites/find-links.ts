// Which link of a page leads to "about us" or to the careers page. Only pages of the same company count; what it calls
// the page, in the link or in the address, decides.
import { registrableDomain } from '#domain/domain-name.ts';
import { foldWords } from '#domain/text-fold.ts';
import { pageNames, type SoughtKind } from './page-words.ts';
import type { PageLink } from './read-html.ts';

const files = /\.(?:pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|gif|svg|webp|mp4|mp3|ics|xml|json|css|js)$/i;
/** A link that says more than this is a headline, not a menu. Words. */
const longestName = 5;

type Rated = { readonly url: string; readonly points: number };

/** The best link to a page of that kind, without its fragment; null when there is none. */
export function findPageLink(links: readonly PageLink[], kind: SoughtKind, home: string): string | null {
  const domain = registrableDomain(home);
  const rated = links.flatMap((link): Rated[] => {
    const url = withoutFragment(link.url);
    if (registrableDomain(url) !== domain || samePage(url, home) || files.test(new URL(url).pathname))
      return [];
    const points = Math.max(byText(link.text, kind), byAddress(url, kind));
    return points === 0 ? [] : [{ url, points }];
  });
  rated.sort((a, b) => b.points - a.points || a.url.length - b.url.length);
  return rated[0]?.url ?? null;
}

/** True for two addresses of one page: scheme, "www.", a last slash and the fragment do not matter. */
export function samePage(one: string, other: string): boolean {
  const [a, b] = [plainAddress(one), plainAddress(other)];
  return a === b;
}

function plainAddress(url: string): string {
  return withoutFragment(url)
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/(?:index\.\w+)?$/, '');
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}

function byText(text: string, kind: SoughtKind): number {
  const name = foldWords(text);
  if (pageNames[kind].has(name)) return 4;
  const words = name.split(' ');
  return words.length <= longestName && containsName(words, kind) ? 2 : 0;
}

/** "careers.acme.example", "/en/careers", "/careers/open-roles". */
function byAddress(url: string, kind: SoughtKind): number {
  const { hostname, pathname } = new URL(url);
  const segments = pathname.split('/').flatMap((segment) => {
    const name = foldWords(decoded(segment).replace(/\.\w{2,5}$/, ''));
    return name === '' ? [] : [name];
  });
  const names = pageNames[kind];
  if (names.has(segments.at(-1) ?? '') || names.has(hostname.split('.')[0] ?? ''))
    return segments.length <= 2 ? 4 : 3;
  return segments.some((segment) => names.has(segment)) ? 1 : 0;
}

function containsName(words: readonly string[], kind: SoughtKind): boolean {
  return words.some((_word, from) =>
    words.some((_other, to) => to >= from && pageNames[kind].has(words.slice(from, to + 1).join(' '))),
  );
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
