// Blocks with a frame of their own: card, carousel, container, task card and plan.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Element, Picture } from '../elements/element.ts';
import { Link } from '../format/inline-view.ts';
import { blocksOf, fieldsOf, isPresent, listOf, stringAt, textOf } from '../format/read.ts';
import { Plain, TextObject } from '../format/text-view.ts';
import { useSurface } from '../surface.ts';
import { RichText } from './rich-text.ts';
import type { BlockProps } from './text-blocks.ts';

const lines = ['title', 'subtitle', 'body', 'subtext'] as const;

/** A card: picture, title, text and up to three buttons. */
export function CardBlock({ block }: BlockProps): VNode {
  const blockId = stringAt(block, 'block_id');
  const buttons = listOf(block.actions);
  return html`<div class="card">
    ${isPresent(block.hero_image) && html`<${Picture} image=${fieldsOf(block.hero_image)} />`}
    <div class="card-text">${isPresent(block.icon) && html`<${Picture} image=${fieldsOf(block.icon)} />`}
      <div>${lines.map((key) => isPresent(block[key]) && html`<div class=${`card-line card-${key}`}><${TextObject} text=${block[key]} /></div>`)}</div></div>
    ${buttons.length > 0 && html`<div class="actions">${buttons.map((element) => html`<${Element} element=${element} blockId=${blockId} field=${null} />`)}</div>`}
  </div>`;
}

/** Cards side by side. */
export function CarouselBlock({ block }: BlockProps): VNode {
  return html`<div class="carousel" tabindex="0" role="group">${blocksOf(block.elements).map((card) => html`<${CardBlock} block=${card} />`)}</div>`;
}

function ContainerTitle({ block }: BlockProps): VNode {
  if (isPresent(block.rich_text_title)) return html`<${RichText} value=${fieldsOf(block.rich_text_title)} />`;
  const subtitle = textOf(block.subtitle);
  return html`<span dir="auto"><strong><${Plain} text=${textOf(block.title)} /></strong>${subtitle && html`<small>${subtitle}</small>`}</span>`;
}

/** A frame around other blocks, which can be folded. */
export function ContainerBlock({ block }: BlockProps): VNode {
  const { renderBlock } = useSurface();
  const folds = block.is_collapsible === true;
  const [isFolded, setFolded] = useState(folds && block.default_collapsed === true);
  const title = html`<${ContainerTitle} block=${block} />`;
  const head = folds
    ? html`<button type="button" class="fold" aria-expanded=${!isFolded} onClick=${() => setFolded(!isFolded)}><span class="chevron" aria-hidden="true"></span>${title}</button>`
    : html`<div class="fold">${title}</div>`;
  return html`<div class=${`container width-${stringAt(block, 'width') || 'standard'}`}>${head}
    ${!isFolded && html`<div class="container-body">${blocksOf(block.child_blocks).map(renderBlock)}</div>`}</div>`;
}

const marks: Readonly<Record<string, string>> = { pending: '○', in_progress: '◔', complete: '✓', error: '!' };

/** One step of a longer piece of work, with its state in words and as a mark. */
export function TaskCardBlock({ block }: BlockProps): VNode {
  const { words } = useSurface();
  const status = stringAt(block, 'status') || 'pending';
  return html`<div class=${`task ${status}`}><span class="task-mark" aria-hidden="true">${marks[status] ?? '○'}</span>
    <div><strong>${textOf(block.title)}</strong> <small>${words.taskStatus(status)}</small>
      ${isPresent(block.details) && html`<${RichText} value=${fieldsOf(block.details)} />`}
      ${isPresent(block.output) && html`<${RichText} value=${fieldsOf(block.output)} />`}
      ${listOf(block.sources).map((source) => html`<div class="task-source"><${Link} url=${stringAt(source, 'url')} label=${stringAt(source, 'text')} /></div>`)}
    </div></div>`;
}

/** A list of tasks under one title. */
export function PlanBlock({ block }: BlockProps): VNode {
  return html`<div class="plan"><strong>${textOf(block.title)}</strong>${blocksOf(block.tasks).map((task) => html`<${TaskCardBlock} block=${task} />`)}</div>`;
}
