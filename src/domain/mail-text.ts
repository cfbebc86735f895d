// The words of a mail as text and as HTML, with the same content. The HTML is plain on purpose: it looks typed.
import { escapeHtml } from '#lib/escape-html.ts';

/** Body and what stands below it, `\n` line ends, one empty line between. */
export function mailText(body: string, footer: string): string {
  return `${tidy(body)}\n\n${tidy(footer)}\n`;
}

/**
 * The same words escaped, links clickable, line breaks kept. Nothing of the text can become markup. `hrefOf` may lead a
 * link by another way; what is shown stays.
 */
export function mailHtml(text: string, hrefOf: HrefOf = (url) => url): string {
  const paragraphs = tidy(text).split(/\n{2,}/);
  const html = paragraphs.map(
    (paragraph) =>
      `<p>${paragraph
        .split('\n')
        .map((line) => linked(line, hrefOf))
        .join('<br>')}</p>`,
  );
  return `<div>${html.join('\n')}</div>\n`;
}

type HrefOf = (url: string) => string;

/** A subject on one line: line breaks and control characters become spaces. */
export function subjectLine(subject: string): string {
  return subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** The subject of a follow-up: that of the first mail behind one "Re:", or Gmail opens a new thread. */
export function followUpSubject(first: string): string {
  const line = subjectLine(first);
  return /^re\s*:/i.test(line) ? line : `Re: ${line}`;
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

function linked(line: string, hrefOf: HrefOf): string {
  return line
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, i) => (i % 2 === 1 ? anchor(part, hrefOf) : escapeHtml(part)))
    .join('');
}

/** Longer addresses (a personal link) show only where they lead; the text part has them whole. */
const longestShown = 80;

/** Punctuation that ends the sentence is not part of the address. */
function anchor(found: string, hrefOf: HrefOf): string {
  const end = /[).,;:!?'’»]+$/.exec(found)?.[0] ?? '';
  const url = found.slice(0, found.length - end.length);
  const shown = url.length > longestShown ? url.replace(/[^/]*$/, '…') : url;
  return `<a href="${escapeHtml(hrefOf(url))}">${escapeHtml(shown)}</a>${escapeHtml(end)}`;
}
