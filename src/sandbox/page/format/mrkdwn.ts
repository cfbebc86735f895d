// Slack's mrkdwn as a tree: what a `section` or a plain message says. The tree holds text only, so whatever a lead,
// a reply or a model wrote ends up as text nodes and can't become markup.

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly label: string }
  | { readonly kind: 'user' | 'channel'; readonly id: string; readonly label: string }
  | { readonly kind: 'broadcast'; readonly label: string }
  | {
      readonly kind: 'date';
      readonly at: number;
      readonly format: string;
      readonly url: string;
      readonly fallback: string;
    }
  | { readonly kind: 'emoji'; readonly name: string };

export type Passage =
  | { readonly kind: 'lines' | 'quote'; readonly children: readonly Inline[] }
  | { readonly kind: 'pre'; readonly text: string };

const token =
  /<([^<>\n]+)>|`([^`\n]+)`|:([a-z0-9_+'-]+(?:::skin-tone-\d)?):|(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]*[^\s*])\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?=\S)([^_\n]*[^\s_])_(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}~])~(?=\S)([^~\n]*[^\s~])~(?![\p{L}\p{N}~])/gu;

/** Turns Slack's three escapes back into characters. */
function unescapeSlack(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function mention(body: string): Inline {
  const [target = '', label = ''] = body.split('|', 2);
  const id = target.slice(1);
  if (target.startsWith('@')) return { kind: 'user', id, label: unescapeSlack(label) };
  return { kind: 'channel', id, label: unescapeSlack(label) };
}

function special(body: string): Inline {
  const date = /^!date\^(\d+)\^([^^|]*)(?:\^([^|]*))?\|(.*)$/u.exec(body);
  if (date) {
    const [, at = '0', format = '', url = '', fallback = ''] = date;
    return { kind: 'date', at: Number(at), format, url, fallback: unescapeSlack(fallback) };
  }
  const [name = '', label = ''] = body.slice(1).split('|', 2);
  return { kind: 'broadcast', label: label || `@${name.replace(/^subteam\^/u, '')}` };
}

function link(body: string): Inline {
  // Slack escapes a typed "<", so brackets around anything but an address are words that came unescaped.
  if (!/^[a-z][a-z0-9+.-]*:/iu.test(body)) return { kind: 'text', text: `<${unescapeSlack(body)}>` };
  const bar = body.indexOf('|');
  const url = unescapeSlack(bar < 0 ? body : body.slice(0, bar));
  const label = bar < 0 ? url.replace(/^mailto:/u, '') : unescapeSlack(body.slice(bar + 1));
  return { kind: 'link', url, label };
}

function angle(body: string): Inline {
  if (body.startsWith('@') || body.startsWith('#')) return mention(body);
  return body.startsWith('!') ? special(body) : link(body);
}

function inlineOf(match: RegExpMatchArray): Inline {
  const [, inAngles, code, emoji, bold, italic, strike] = match;
  if (inAngles !== undefined) return angle(inAngles);
  if (code !== undefined) return { kind: 'code', text: unescapeSlack(code) };
  if (emoji !== undefined) return { kind: 'emoji', name: emoji };
  if (bold !== undefined) return { kind: 'bold', children: parseInline(bold) };
  if (italic !== undefined) return { kind: 'italic', children: parseInline(italic) };
  return { kind: 'strike', children: parseInline(strike ?? '') };
}

/** The inline parts of one or more lines, line breaks kept in the text. */
export function parseInline(source: string): readonly Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of source.matchAll(token)) {
    if (match.index > from)
      parts.push({ kind: 'text', text: unescapeSlack(source.slice(from, match.index)) });
    parts.push(inlineOf(match));
    from = match.index + match[0].length;
  }
  if (from < source.length) parts.push({ kind: 'text', text: unescapeSlack(source.slice(from)) });
  return parts;
}

const quoteMark = /^(?:&gt;|>) ?/u;

function passagesOfLines(source: string): Passage[] {
  const passages: { kind: 'lines' | 'quote'; lines: string[] }[] = [];
  for (const line of source.split('\n')) {
    const kind = quoteMark.test(line) ? 'quote' : 'lines';
    const last = passages.at(-1);
    const words = kind === 'quote' ? line.replace(quoteMark, '') : line;
    if (last?.kind === kind) last.lines.push(words);
    else passages.push({ kind, lines: [words] });
  }
  return passages.map(({ kind, lines }) => ({ kind, children: parseInline(lines.join('\n')) }));
}

const fence = /\n?```\n?([\s\S]+?)```\n?/u;

/** A whole mrkdwn text as passages: plain lines, quotes and preformatted parts, in their order. */
export function parseMrkdwn(source: string): readonly Passage[] {
  return source.split(fence).flatMap((piece, index): Passage[] => {
    if (index % 2 === 1) return [{ kind: 'pre', text: unescapeSlack(piece) }];
    return piece === '' && index > 0 ? [] : passagesOfLines(piece);
  });
}
