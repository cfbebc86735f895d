// HTML of a mail to text, quotes marked with ">" or cut off, so that the same rules read both.
import { convert } from 'html-to-text';
import { htmlMarks, htmlQuotes } from './quote-marks.ts';

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
  ];
  const selectors = [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'hr', format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'blockquote', format: 'blockquote' },
    ...['h1', 'h2', 'h3', 'h4', 'table'].map((selector) => ({ selector, options: { uppercase: false } })),
    ...skipped.map((selector) => ({ selector, format: 'skip' })),
  ];
  // A run of open brackets is no markup and costs the parser seconds.
  const markup = html.slice(0, maxChars).replace(/<{2,}|(?:<\w{0,9}\s*){3,}/g, ' ');
  return convert(cutHtml(markup), { wordwrap: false, limits, selectors });
}

/** HTML up to the first mark of a quote that goes on to the end. */
function cutHtml(html: string): string {
  const lower = html.toLowerCase();
  const places = htmlMarks.map((mark) => lower.indexOf(mark)).filter((place) => place !== -1);
  if (places.length === 0) return html;
  const tag = html.lastIndexOf('<', Math.min(...places));
  return html.slice(0, Math.max(tag, 0));
}
