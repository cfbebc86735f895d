// The everyday blocks: section, header, divider, context, actions, image, file, and the icons below a message.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { RawBlock } from '../../protocol.ts';
import { Element, Picture } from '../elements/element.ts';
import { fieldsOf, isPresent, listOf, stringAt, textOf } from '../format/read.ts';
import { Plain, TextObject } from '../format/text-view.ts';

export type BlockProps = { readonly block: RawBlock };

/** Text, fields, and one element at the side. */
export function SectionBlock({ block }: BlockProps): VNode {
  const fields = listOf(block.fields);
  const accessory = fieldsOf(block.accessory);
  return html`<div class="section">
    <div class="section-text">
      ${isPresent(block.text) && html`<${TextObject} text=${block.text} />`}
      ${fields.length > 0 && html`<div class="section-fields">${fields.map((field) => html`<div><${TextObject} text=${field} /></div>`)}</div>`}
    </div>
    ${isPresent(accessory) && html`<div class="accessory"><${Element} element=${accessory} blockId=${stringAt(block, 'block_id')} field=${null} /></div>`}
  </div>`;
}

/** A large line. */
export function HeaderBlock({ block }: BlockProps): VNode {
  return html`<h3 class="header" dir="auto"><${Plain} text=${textOf(block.text)} /></h3>`;
}

/** A line across. */
export function DividerBlock(): VNode {
  return html`<hr class="divider" />`;
}

function elementsOf(block: RawBlock): readonly VNode[] {
  const blockId = stringAt(block, 'block_id');
  return listOf(block.elements).map(
    (element) => html`<${Element} element=${element} blockId=${blockId} field=${null} />`,
  );
}

/** Small grey text and small images. */
export function ContextBlock({ block }: BlockProps): VNode {
  return html`<div class="context">${elementsOf(block)}</div>`;
}

/** A row of controls. */
export function ActionsBlock({ block }: BlockProps): VNode {
  return html`<div class="actions">${elementsOf(block)}</div>`;
}

/** Feedback and small icon buttons. */
export function ContextActionsBlock({ block }: BlockProps): VNode {
  return html`<div class="actions context-actions">${elementsOf(block)}</div>`;
}

/** A picture with its title. */
export function ImageBlock({ block }: BlockProps): VNode {
  const title = textOf(block.title);
  return html`<figure class="image-block">${title && html`<figcaption>${title}</figcaption>`}<${Picture} image=${block} /></figure>`;
}

/** A remote file, by its name. */
export function FileBlock({ block }: BlockProps): VNode {
  const file = fieldsOf(block.file);
  const name = stringAt(file, 'title') || stringAt(file, 'name') || stringAt(block, 'external_id');
  return html`<div class="file-card"><span class="emoji" aria-hidden="true">📄</span><span>${name}</span></div>`;
}

/** A notice inside a modal. */
export function AlertBlock({ block }: BlockProps): VNode {
  const level = stringAt(block, 'level') || 'default';
  return html`<div class=${`alert ${level}`} role=${level === 'error' ? 'alert' : 'note'}><${TextObject} text=${block.text} /></div>`;
}
