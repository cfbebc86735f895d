// Draws a text object: mrkdwn with its passages, or plain text with emoji.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Inlines } from './inline-view.ts';
import { type Inline, type Passage, parseMrkdwn } from './mrkdwn.ts';
import { fieldsOf, textOf } from './read.ts';

function drawPassage(passage: Passage): VNode {
  if (passage.kind === 'pre') return html`<pre>${passage.text}</pre>`;
  const words = html`<${Inlines} parts=${passage.children} />`;
  return passage.kind === 'quote'
    ? html`<blockquote dir="auto">${words}</blockquote>`
    : html`<div dir="auto">${words}</div>`;
}

/** A mrkdwn string. */
export function Mrkdwn({ text }: { text: string }): VNode {
  return html`<div class="mrkdwn">${parseMrkdwn(text).map(drawPassage)}</div>`;
}

function plainParts(text: string): readonly Inline[] {
  return text.split(/(:[a-z0-9_+'-]+:)/u).map((piece, index): Inline => {
    return index % 2 === 1 ? { kind: 'emoji', name: piece.slice(1, -1) } : { kind: 'text', text: piece };
  });
}

/** Plain text with emoji short names drawn; nothing else is interpreted. */
export function Plain({ text }: { text: string }): VNode {
  return html`<${Inlines} parts=${plainParts(text)} />`;
}

/** A text object of either kind; a bare string counts as mrkdwn. */
export function TextObject({ text }: { text: unknown }): VNode {
  const words = textOf(text);
  return fieldsOf(text).type === 'plain_text'
    ? html`<span dir="auto"><${Plain} text=${words} /></span>`
    : html`<${Mrkdwn} text=${words} />`;
}
