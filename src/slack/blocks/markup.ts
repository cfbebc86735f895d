// Text for Slack. A plain string is always escaped; only Markup made here is taken as it is, so that a name, a web
// page or a reply can never mention a channel, make a link or break a line.
import { type Locale, say, type TextKey } from '#text/text.ts';

/** Text that is already Slack's mrkdwn. */
export type Markup = { readonly mrkdwn: string };
export type Words = string | number | Markup;

// Control characters and those that turn the direction of a line around (U+202A–E, U+2066–9).
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** Text without control characters and direction overrides. Line breaks stay. */
export function cleaned(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(hidden, '');
}

/** The same on one line. */
export function oneLine(text: string): string {
  return cleaned(text).replace(/\s+/g, ' ').trim();
}

/** Escapes what Slack reads as markup for links and mentions. */
export function escaped(text: string): string {
  return cleaned(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Any words as mrkdwn. */
export function markup(words: Words): string {
  if (typeof words === 'object') return words.mrkdwn;
  return typeof words === 'number' ? String(words) : escaped(words);
}

/** Template tag: strings are escaped and put on one line, Markup stays. */
export function md(parts: TemplateStringsArray, ...values: readonly Words[]): Markup {
  const inside = (value: Words) => (typeof value === 'string' ? escaped(oneLine(value)) : markup(value));
  return {
    mrkdwn: parts.map((part, i) => (i === 0 ? part : `${inside(values[i - 1] ?? '')}${part}`)).join(''),
  };
}

/** A sentence of the catalogue with its parameters escaped. */
export function phrase(locale: Locale, key: TextKey, params: Readonly<Record<string, Words>> = {}): Markup {
  const entries = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : md`${value}`.mrkdwn,
  ]);
  return { mrkdwn: say(locale, key, Object.fromEntries(entries)) };
}

/** Bold, unless there is nothing in it. */
export function bold(words: Words): Markup {
  const inside = md`${words}`.mrkdwn.replaceAll('*', '∗').trim();
  return { mrkdwn: inside === '' ? '' : `*${inside}*` };
}

/** A link; just the words when the address is not http(s) or mailto. */
export function link(url: string | null, words: Words): Markup {
  if (url === null || !/^(https?:\/\/|mailto:)/i.test(url) || url.length > 2000) return md`${words}`;
  const target = url.replace(/[<>|\s]/g, (sign) => encodeURIComponent(sign)).replaceAll('&', '&amp;');
  const label = md`${words}`.mrkdwn.replaceAll('|', '¦');
  return { mrkdwn: `<${target}|${label}>` };
}

/** A mention of one person; the words themselves when it is no Slack user id ("cli", a name). */
export function person(slackUserId: string): Markup {
  return /^[UW][A-Z0-9]{1,20}$/.test(slackUserId) ? { mrkdwn: `<@${slackUserId}>` } : md`${slackUserId}`;
}

/** Several pieces in one line; empty ones are left out. */
export function joined(pieces: readonly (Words | null)[], separator = ' · '): Markup {
  const shown = pieces.filter((piece) => piece !== null).map((piece) => markup(piece));
  return { mrkdwn: shown.filter((piece) => piece !== '').join(separator) };
}

/** Several pieces, one a line; empty ones are left out. */
export function lines(pieces: readonly (Words | null)[]): Markup {
  return joined(pieces, '\n');
}
