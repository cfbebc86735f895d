// `rich_text`: sections, lists, quotes and preformatted parts with Slack's inline leaves.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Emoji, Inlines, Link, Mention, Moment } from '../format/inline-view.ts';
import { type Fields, fieldsOf, listOf, numberAt, stringAt } from '../format/read.ts';
import type { BlockProps } from './text-blocks.ts';

function styled(words: VNode, style: Fields): VNode {
  const tags = [
    style.code && 'code',
    style.bold && 'strong',
    style.italic && 'em',
    style.strike && 's',
    style.underline && 'u',
  ];
  return tags
    .filter((tag) => typeof tag === 'string')
    .reduce((inside, tag) => html`<${tag}>${inside}</${tag}>`, words);
}

function momentOf(leaf: Fields): VNode {
  const at = numberAt(leaf, 'timestamp') ?? 0;
  const [format, url, fallback] = [
    stringAt(leaf, 'format'),
    stringAt(leaf, 'url'),
    stringAt(leaf, 'fallback'),
  ];
  return html`<${Moment} part=${{ kind: 'date', at, format, url, fallback }} />`;
}

const leaves: Readonly<Record<string, (leaf: Fields) => VNode>> = {
  text: (leaf) => html`<span>${stringAt(leaf, 'text')}</span>`,
  link: (leaf) =>
    html`<${Link} url=${stringAt(leaf, 'url')} label=${stringAt(leaf, 'text') || stringAt(leaf, 'url')} />`,
  emoji: (leaf) => html`<${Emoji} name=${stringAt(leaf, 'name')} />`,
  user: (leaf) => html`<${Mention} part=${{ kind: 'user', id: stringAt(leaf, 'user_id'), label: '' }} />`,
  channel: (leaf) =>
    html`<${Mention} part=${{ kind: 'channel', id: stringAt(leaf, 'channel_id'), label: '' }} />`,
  usergroup: (leaf) => html`<span class="mention">@${stringAt(leaf, 'usergroup_id')}</span>`,
  broadcast: (leaf) =>
    html`<${Inlines} parts=${[{ kind: 'broadcast', label: `@${stringAt(leaf, 'range')}` }]} />`,
  color: (leaf) => html`<code>${stringAt(leaf, 'value')}</code>`,
  date: momentOf,
};

function drawLeaf(leaf: Fields): VNode {
  const draw = leaves[stringAt(leaf, 'type')];
  const words = draw
    ? draw(leaf)
    : html`<span>${stringAt(leaf, 'text') || `[${stringAt(leaf, 'type')}]`}</span>`;
  return styled(words, fieldsOf(leaf.style));
}

function drawList(list: Fields): VNode {
  const items = listOf(list.elements).map(
    (item) => html`<li dir="auto">${listOf(item.elements).map(drawLeaf)}</li>`,
  );
  const shared = {
    class: `indent-${numberAt(list, 'indent') ?? 0}`,
    start: (numberAt(list, 'offset') ?? 0) + 1,
  };
  return stringAt(list, 'style') === 'ordered'
    ? html`<ol ...${shared}>${items}</ol>`
    : html`<ul class=${shared.class}>${items}</ul>`;
}

function drawPart(part: Fields): VNode {
  const inside = () => listOf(part.elements).map(drawLeaf);
  switch (stringAt(part, 'type')) {
    case 'rich_text_list':
      return drawList(part);
    case 'rich_text_quote':
      return html`<blockquote dir="auto">${inside()}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre>${inside()}</pre>`;
    default:
      return html`<div dir="auto">${inside()}</div>`;
  }
}

/** A whole rich_text value; also used inside tables, tasks and containers. */
export function RichText({ value }: { value: Fields }): VNode {
  return html`<div class="rich-text">${listOf(value.elements).map(drawPart)}</div>`;
}

/** The block. */
export function RichTextBlock({ block }: BlockProps): VNode {
  return html`<${RichText} value=${block} />`;
}
