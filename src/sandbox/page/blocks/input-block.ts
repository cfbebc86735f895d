// An `input` block: label, control, hint, and the error that the last submission gave it.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Element } from '../elements/element.ts';
import { fieldsOf, stringAt, textOf } from '../format/read.ts';
import { useSurface } from '../surface.ts';
import type { BlockProps } from './text-blocks.ts';

const groups = new Set(['checkboxes', 'radio_buttons']);

/** The block; what it holds is kept by the surface, not by the browser's form. */
export function InputBlock({ block }: BlockProps): VNode {
  const { words, errors } = useSurface();
  const blockId = stringAt(block, 'block_id');
  const element = fieldsOf(block.element);
  const id = `field-${blockId}-${stringAt(element, 'action_id')}`.replaceAll(/[^\w-]/gu, '_');
  const hint = textOf(block.hint);
  const error = errors[blockId] ?? '';
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const field = {
    id,
    labelledBy: `${id}-label`,
    describedBy,
    isInvalid: error !== '',
    dispatches: block.dispatch_action === true,
  };
  const label = html`${textOf(block.label)}${block.optional === true && html`<span class="optional"> ${words.optional}</span>`}`;
  return html`<div class=${error ? 'input invalid' : 'input'}>
    ${groups.has(stringAt(element, 'type')) ? html`<div class="label" id=${field.labelledBy}>${label}</div>` : html`<label class="label" id=${field.labelledBy} for=${id}>${label}</label>`}
    <${Element} element=${element} blockId=${blockId} field=${field} />
    ${error && html`<div class="error" id=${`${id}-error`} role="alert">${error}</div>`}
    ${hint && html`<div class="hint" id=${`${id}-hint`}>${hint}</div>`}
  </div>`;
}
