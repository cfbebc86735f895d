// Draws inline text: every leaf is a text node, links only where the address is harmless.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useSurface } from '../surface.ts';
import { emojiCharacter } from './emoji.ts';
import type { Inline } from './mrkdwn.ts';
import { safeUrl } from './safe-url.ts';
import { formatSlackDate } from './slack-date.ts';

type Of<K extends Inline['kind']> = Extract<Inline, { kind: K }>;

/** An emoji by its short name; an unknown one keeps its colons. */
export function Emoji({ name }: { name: string }): VNode {
  const character = emojiCharacter(name);
  if (character === null) return html`<span>:${name}:</span>`;
  return html`<span class="emoji" role="img" aria-label=${name.replaceAll('_', ' ')}>${character}</span>`;
}

/** A link that opens beside the page, or its words alone when the address could do harm. */
export function Link({ url, label }: { url: string; label: string }): VNode {
  const href = safeUrl(url);
  if (href === null) return html`<span>${label}</span>`;
  return html`<a href=${href} target="_blank" rel="noreferrer noopener">${label}</a>`;
}

/** A person or channel by id, with the name that the workspace knows. */
export function Mention({ part }: { part: Of<'user' | 'channel'> }): VNode {
  const { users, channels } = useSurface();
  const list = part.kind === 'user' ? users : channels;
  const name = list.find(({ id }) => id === part.id)?.name ?? (part.label || part.id);
  return html`<span class="mention">${part.kind === 'user' ? '@' : '#'}${name}</span>`;
}

/** A moment in the reader's own zone and language. */
export function Moment({ part }: { part: Of<'date'> }): VNode {
  const { reader } = useSurface();
  const words = formatSlackDate(part, reader);
  const full = formatSlackDate({ ...part, format: '{weekday}' }, reader);
  if (part.url !== '') return html`<${Link} url=${part.url} label=${words} />`;
  return html`<time title=${full}>${words}</time>`;
}

function drawChildren(part: Of<'bold' | 'italic' | 'strike'>): VNode {
  const inside = html`<${Inlines} parts=${part.children} />`;
  if (part.kind === 'bold') return html`<strong>${inside}</strong>`;
  return part.kind === 'italic' ? html`<em>${inside}</em>` : html`<s>${inside}</s>`;
}

function draw(part: Inline): VNode {
  switch (part.kind) {
    case 'text':
      return html`<span>${part.text}</span>`;
    case 'code':
      return html`<code>${part.text}</code>`;
    case 'link':
      return html`<${Link} url=${part.url} label=${part.label} />`;
    case 'emoji':
      return html`<${Emoji} name=${part.name} />`;
    case 'date':
      return html`<${Moment} part=${part} />`;
    case 'broadcast':
      return html`<span class="mention">${part.label}</span>`;
    case 'user':
    case 'channel':
      return html`<${Mention} part=${part} />`;
    default:
      return drawChildren(part);
  }
}

/** A run of inline parts. Line breaks in the text are kept by the style sheet. */
export function Inlines({ parts }: { parts: readonly Inline[] }): VNode {
  return html`${parts.map(draw)}`;
}
