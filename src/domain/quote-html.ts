// HTML of a mail to text, quotes marked with ">" or cut off, so that the same rules read both.
import { convert, type DomNode, type FormatCallback } from 'html-to-text';
import { htmlMarks, htmlQuotes, htmlSignatures } from './quote-marks.ts';

const maxChars = 200_000;
const maxDepth = 100;

/** The text of the answer's part, quotes marked or gone. Never throws. */
export function htmlToText(html: string): string {
  const limits = { maxInputLength: maxChars, maxDepth };
  const skipped = [
    'img',
    'style',
    'script',
    'head',
    'title',
    ...htmlQuotes.filter((one) => one.includes('.')),
    ...htmlSignatures,
  ];
  const selectors = [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'hr', format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'blockquote', format: 'blockquote' },
    { selector: 'div.gmail_quote', format: 'belowQuote' },
    ...['h1', 'h2', 'h3', 'h4', 'table'].map((selector) => ({ selector, options: { uppercase: false } })),
    ...skipped.map((selector) => ({ selector, format: 'skip' })),
  ];
  // A run of open brackets is no markup and costs the parser seconds.
  const markup = html.slice(0, maxChars).replace(/<{2,}|(?:<\w{0,9}\s*){3,}/g, ' ');
  return convert(cutHtml(markup), { wordwrap: false, limits, selectors, formatters: { belowQuote } });
}

/** Gmail puts the attribution, the quote and what is typed between and below into one element: only the last is new. */
const belowQuote: FormatCallback = (elem, walk, builder) => {
  const children: DomNode[] = elem.children ?? [];
  const first = children.findIndex(({ name }) => name === 'blockquote');
  if (first === -1) return;
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(children.slice(first), builder);
  builder.closeBlock({ trailingLineBreaks: 2 });
};

/** True when a client marked a quote in it. */
export function holdsQuote(html: string): boolean {
  const start = html.slice(0, maxChars);
  return /<blockquote|class="?(?:gmail_quote|hs_reply|front-quote)/i.test(start) || cutHtml(start) !== start;
}

/** HTML up to the first mark of a quote that goes on to the end. */
function cutHtml(html: string): string {
  const places = htmlMarks.map((mark) => html.search(mark)).filter((place) => place !== -1);
  if (places.length === 0) return html;
  const tag = html.lastIndexOf('<', Math.min(...places));
  return html.slice(0, Math.max(tag, 0));
}
