// Makes the HTML of a mail safe to show in a sandboxed frame: an allow-list of tags and attributes, nothing
// that runs, nothing that is fetched. What is not allowed is dropped; its text stays, but for code and styles.
const DROPPED_WITH_CONTENT =
  /<(script|style|head|title|iframe|object|embed|svg|math|template|noscript|textarea|select|xmp|plaintext)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const ALLOWED_TAGS = new Set(
  'a b strong i em u s p br hr div span blockquote pre code ul ol li table thead tbody tr td th h1 h2 h3 h4 font small sub sup img center'.split(
    ' ',
  ),
);
const ALLOWED_ATTRIBUTES = new Set(
  'href src alt title style class align valign width height border cellpadding cellspacing bgcolor color size face colspan rowspan dir lang type'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([a-z][a-z0-9-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))/gi;

/** The same mail body without scripts, event attributes, forms, frames and remote images. */
export function sanitiseHtml(html: string): string {
  const source = html
    .replace(/<!--[\s\S]*?(?:-->|$)|<![^>]*>|<\?[^>]*>/g, '')
    .replace(DROPPED_WITH_CONTENT, '');
  let out = '';
  let end = 0;
  for (const match of source.matchAll(TAG)) {
    out += plain(source.slice(end, match.index)) + safeTag(match[2] ?? '', match[1] === '/', match[3] ?? '');
    end = match.index + match[0].length;
  }
  return out + plain(source.slice(end));
}

function safeTag(tag: string, closing: boolean, attributes: string): string {
  const name = tag.toLowerCase();
  if (!ALLOWED_TAGS.has(name)) return '';
  if (closing) return `</${name}>`;
  const kept = [...attributes.matchAll(ATTRIBUTE)].flatMap((match) => {
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    return safeAttribute((match[1] ?? '').toLowerCase(), value);
  });
  if (name === 'img' && !kept.some((each) => each.startsWith('src='))) return '';
  if (name === 'a') kept.push('target="_blank"', 'rel="noopener noreferrer"');
  return `<${[name, ...kept].join(' ')}>`;
}

function safeAttribute(name: string, value: string): string[] {
  if (!ALLOWED_ATTRIBUTES.has(name)) return [];
  if (name === 'href' && !/^(?:https?:|mailto:)/i.test(value.trim())) return [];
  if (name === 'src' && !/^data:image\/(?:png|gif|jpeg|webp);base64,[a-z0-9+/=\s]*$/i.test(value)) return [];
  if (name === 'style' && /url|expression|@|\\|position|behaviou?r|&/i.test(value)) return [];
  return [`${name}="${value.replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}"`];
}

function plain(text: string): string {
  return text.replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
