// Standard Markdown, as far as a `markdown` block may use it: headings, lists, task lists, quotes, fences, rules and
// tables, with bold, italic, strike, code and links inside. The same text-only tree as mrkdwn.
import type { Inline } from './mrkdwn.ts';

export type MarkdownPart =
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'pre'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly kind: 'rule' };

export type ListItem = {
  readonly done: boolean | null;
  readonly indent: number;
  readonly children: readonly Inline[];
};

const inlineToken =
  /`([^`\n]+)`|!?\[([^\]\n]*)\]\(([^)\s]+)[^)]*\)|<(https?:[^<>\s]+)>|\*\*(?=\S)([^\n]*?\S)\*\*|__(?=\S)([^\n]*?\S)__|~~(?=\S)([^\n]*?\S)~~|(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]*[^\s*])\*|(?<![\p{L}\p{N}_])_(?=\S)([^_\n]*[^\s_])_(?![\p{L}\p{N}])|:([a-z0-9_+-]+):/gu;

function wrapped(match: RegExpMatchArray): Inline {
  const [, , , , , bold, boldToo, strike, italic, italicToo] = match;
  const strong = bold ?? boldToo;
  if (strong !== undefined) return { kind: 'bold', children: parseMarkdownInline(strong) };
  if (strike !== undefined) return { kind: 'strike', children: parseMarkdownInline(strike) };
  return { kind: 'italic', children: parseMarkdownInline(italic ?? italicToo ?? '') };
}

function inlineOf(match: RegExpMatchArray): Inline {
  const [, code, label, url, bare] = match;
  if (code !== undefined) return { kind: 'code', text: code };
  if (url !== undefined) return { kind: 'link', url, label: label || url };
  if (bare !== undefined) return { kind: 'link', url: bare, label: bare };
  const emoji = match[10];
  return emoji === undefined ? wrapped(match) : { kind: 'emoji', name: emoji };
}

/** The inline parts of a Markdown line. */
function parseMarkdownInline(source: string): readonly Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of source.matchAll(inlineToken)) {
    if (match.index > from) parts.push({ kind: 'text', text: source.slice(from, match.index) });
    parts.push(inlineOf(match));
    from = match.index + match[0].length;
  }
  if (from < source.length) parts.push({ kind: 'text', text: source.slice(from) });
  return parts;
}

const listMark = /^(\s*)(?:[-*+]|(\d+)[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/u;

function kindOfLine(line: string): MarkdownPart['kind'] | 'blank' {
  if (line.trim() === '') return 'blank';
  if (line.startsWith('```')) return 'pre';
  if (/^#{1,6}\s/u.test(line)) return 'heading';
  if (/^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/u.test(line)) return 'rule';
  if (line.startsWith('>')) return 'quote';
  if (line.trimStart().startsWith('|')) return 'table';
  return listMark.test(line) ? 'list' : 'paragraph';
}

function listOfLines(lines: readonly string[]): MarkdownPart {
  const items = lines.map((line): ListItem => {
    const [, space = '', , box, words = ''] = listMark.exec(line) ?? [];
    const done = box === undefined ? null : box !== ' ';
    return { done, indent: Math.floor(space.length / 2), children: parseMarkdownInline(words) };
  });
  return { kind: 'list', ordered: /^\s*\d/u.test(lines[0] ?? ''), items };
}

function tableOfLines(lines: readonly string[]): MarkdownPart {
  const cells = (line: string) =>
    line
      .trim()
      .replace(/^\||\|$/gu, '')
      .split('|');
  const rows = lines.filter((line) => !/^[\s|:-]+$/u.test(line));
  return {
    kind: 'table',
    rows: rows.map((line) => cells(line).map((cell) => parseMarkdownInline(cell.trim()))),
  };
}

function partOf(kind: MarkdownPart['kind'], lines: readonly string[]): MarkdownPart {
  const first = lines[0] ?? '';
  switch (kind) {
    case 'heading':
      return { kind, level: first.indexOf(' '), children: parseMarkdownInline(first.replace(/^#+\s+/u, '')) };
    case 'rule':
      return { kind };
    case 'list':
      return listOfLines(lines);
    case 'table':
      return tableOfLines(lines);
    case 'pre':
      return { kind, text: lines.slice(1).join('\n') };
    case 'quote':
      return {
        kind,
        children: parseMarkdownInline(lines.map((line) => line.replace(/^>\s?/u, '')).join('\n')),
      };
    case 'paragraph':
      return { kind, children: parseMarkdownInline(lines.join('\n')) };
  }
}

function endOfPart(lines: readonly string[], start: number, kind: MarkdownPart['kind']): number {
  if (kind === 'heading' || kind === 'rule') return start + 1;
  const isLast = (line: string) => (kind === 'pre' ? line.startsWith('```') : kindOfLine(line) !== kind);
  const offset = lines.slice(start + 1).findIndex(isLast);
  return offset < 0 ? lines.length : start + 1 + offset;
}

/** A Markdown text as parts, in their order. */
export function parseMarkdown(source: string): readonly MarkdownPart[] {
  const lines = source.split(/\r?\n/u);
  const parts: MarkdownPart[] = [];
  let at = 0;
  while (at < lines.length) {
    const kind = kindOfLine(lines[at] ?? '');
    if (kind === 'blank') {
      at += 1;
      continue;
    }
    const end = endOfPart(lines, at, kind);
    parts.push(partOf(kind, lines.slice(at, end)));
    at = kind === 'pre' ? end + 1 : end;
  }
  return parts;
}
