// What a page says to its reader: title, summary, visible text and links. Scripts, styles and what is hidden from the
// eye are not there; a page is data, nothing in it is run. Built for broken HTML: it never throws.
import { Parser } from 'htmlparser2';
import { cleanLine } from '#domain/text-fold.ts';

export type PageLink = {
  /** Absolute http(s) address. */
  readonly url: string;
  /** What the reader clicks; '' for embedded frames and scripts. */
  readonly text: string;
};

export type HtmlPage = {
  readonly title: string;
  readonly summary: string;
  /** Visible text, one block a line. */
  readonly text: string;
  readonly language: string | null;
  readonly links: readonly PageLink[];
};

const maxText = 4_000;
const maxLinks = 1_000;
/** Elements inside of each other: what is deeper was made to keep us busy (the parser's work grows with its square). */
const deepest = 1_000;
/** Characters that are parsed between two looks at the depth. */
const piece = 16_384;
const unseen = new Set(
  'script style noscript template svg math iframe object canvas select textarea nav'.split(' '),
);
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

type Attributes = Readonly<Record<string, string>>;

type Reading = {
  title: string;
  description: string;
  shared: string;
  language: string | null;
  base: string;
  readonly lines: string[];
  readonly links: { url: string; text: string }[];
  line: string;
  size: number;
  /** Open elements that are not seen. */
  hidden: number;
  readonly open: boolean[];
  inTitle: boolean;
  link: { url: string; text: string } | null;
};

/** Reads the page that stands at `url`. */
export function readHtml(html: string, url: string): HtmlPage {
  const page: Reading = {
    title: '',
    description: '',
    shared: '',
    language: null,
    base: url,
    lines: [],
    links: [],
    line: '',
    size: 0,
    hidden: 0,
    open: [],
    inTitle: false,
    link: null,
  };
  const parser = new Parser({
    onopentag: (name, attributes) => openElement(page, name, attributes),
    ontext: (text) => addText(page, text),
    onclosetag: (name) => closeElement(page, name),
  });
  for (let from = 0; from < html.length && page.open.length < deepest; from += piece) {
    parser.write(html.slice(from, from + piece));
  }
  parser.end();
  endLine(page);
  return {
    title: cut(page.title, 200),
    summary: cut(page.description || page.shared, 500),
    text: page.lines.join('\n').slice(0, maxText).toWellFormed(),
    language: page.language,
    links: page.links.map((link) => ({ url: link.url, text: cut(link.text, 200) })),
  };
}

function openElement(page: Reading, name: string, attributes: Attributes): void {
  const away = unseen.has(name) || isHidden(attributes);
  page.open.push(away);
  if (away) page.hidden += 1;
  if (!inline.has(name)) endLine(page);
  const note = notes[name];
  if (note) note(page, attributes);
}

const notes: Readonly<Record<string, (page: Reading, attributes: Attributes) => void>> = {
  html: (page, { lang }) => {
    page.language ??= languageTag(lang);
  },
  base: (page, { href }) => {
    page.base = absolute(href, page.base) ?? page.base;
  },
  title: (page) => {
    page.inTitle = page.title === '' && page.hidden === 0;
  },
  meta: (page, { name, property, content = '' }) => {
    if (name?.toLowerCase() === 'description') page.description ||= content;
    if (property?.toLowerCase() === 'og:description') page.shared ||= content;
  },
  a: (page, { href }) => {
    page.link = addLink(page, href);
  },
  area: (page, { href }) => void addLink(page, href),
  iframe: (page, { src }) => void addLink(page, src),
  script: (page, { src }) => void addLink(page, src),
};

/** Frames and scripts count, too: job boards are embedded with them. */
function addLink(page: Reading, href: string | undefined): Reading['link'] {
  const url = absolute(href, page.base);
  if (url === null || page.links.length >= maxLinks) return null;
  const link = { url, text: '' };
  page.links.push(link);
  return link;
}

function absolute(href: string | undefined, base: string): string | null {
  if (href === undefined || href.length > 2_000 || !URL.canParse(href.trim(), base)) return null;
  const url = new URL(href.trim(), base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

function addText(page: Reading, text: string): void {
  if (page.inTitle) page.title += text;
  if (page.link && page.link.text.length < 200) page.link.text += text;
  const seen = page.hidden === 0 && !page.inTitle;
  if (seen && page.size + page.line.length < maxText * 2) page.line += text;
}

function closeElement(page: Reading, name: string): void {
  if (!inline.has(name)) endLine(page);
  if (name === 'title') page.inTitle = false;
  if (name === 'a') page.link = null;
  if (page.open.pop()) page.hidden -= 1;
}

function endLine(page: Reading): void {
  const line = cleanLine(page.line);
  page.line = '';
  if (line === '') return;
  page.lines.push(line);
  page.size += line.length;
}

/** Text that no reader sees is often text for machines. */
function isHidden({ hidden, style = '', 'aria-hidden': aria }: Attributes): boolean {
  return (
    hidden !== undefined ||
    aria === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])/i.test(
      style.slice(0, 1_000),
    )
  );
}

/** A lower-case language tag, or null. */
export function languageTag(text: string | null | undefined): string | null {
  const tag = (text ?? '').trim().toLowerCase().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/.test(tag) ? tag : null;
}

function cut(text: string, max: number): string {
  return cleanLine(text.slice(0, max * 4))
    .slice(0, max)
    .toWellFormed();
}
