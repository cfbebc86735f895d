// The `markdown` block.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Inlines } from '../format/inline-view.ts';
import { type ListItem, type MarkdownPart, parseMarkdown } from '../format/markdown.ts';
import type { Inline } from '../format/mrkdwn.ts';
import { stringAt } from '../format/read.ts';
import type { BlockProps } from './text-blocks.ts';

function drawItem({ done, indent, children }: ListItem): VNode {
  const box = done === null ? '' : html`<input type="checkbox" checked=${done} disabled /> `;
  return html`<li dir="auto" class=${`indent-${indent}${done === null ? '' : ' task'}`}>${box}<${Inlines} parts=${children} /></li>`;
}

function drawTable(rows: readonly (readonly (readonly Inline[])[])[]): VNode {
  const [head = [], ...body] = rows;
  const cell = (tag: string) => (parts: readonly Inline[]) =>
    html`<${tag}><${Inlines} parts=${parts} /></${tag}>`;
  return html`<div class="table-frame"><table><thead><tr>${head.map(cell('th'))}</tr></thead>
    <tbody>${body.map((row) => html`<tr>${row.map(cell('td'))}</tr>`)}</tbody></table></div>`;
}

function wordsOf(parts: readonly Inline[]): string {
  return parts
    .map((part) => ('text' in part ? part.text : 'children' in part ? wordsOf(part.children) : ''))
    .join('');
}

function anchorOf(parts: readonly Inline[]): string {
  return wordsOf(parts)
    .toLowerCase()
    .trim()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(/\s/gu, '-');
}

function drawPart(part: MarkdownPart): VNode {
  switch (part.kind) {
    case 'heading':
      return html`<h4 id=${anchorOf(part.children)} class=${`heading level-${part.level}`} dir="auto"><${Inlines} parts=${part.children} /></h4>`;
    case 'rule':
      return html`<hr class="divider" />`;
    case 'pre':
      return html`<pre>${part.text}</pre>`;
    case 'table':
      return drawTable(part.rows);
    case 'list':
      return html`<${part.ordered ? 'ol' : 'ul'}>${part.items.map(drawItem)}</${part.ordered ? 'ol' : 'ul'}>`;
    case 'quote':
      return html`<blockquote dir="auto"><${Inlines} parts=${part.children} /></blockquote>`;
    case 'paragraph':
      return html`<p dir="auto"><${Inlines} parts=${part.children} /></p>`;
  }
}

/** A Markdown text, drawn whole; also used for the page's own help. */
export function Markdown({ text }: { text: string }): VNode {
  return html`<div class="markdown">${parseMarkdown(text).map(drawPart)}</div>`;
}

/** The block. */
export function MarkdownBlock({ block }: BlockProps): VNode {
  return html`<${Markdown} text=${stringAt(block, 'text')} />`;
}
