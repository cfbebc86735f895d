// The few line icons of the page, drawn here so that no font has to have them.
import { html } from 'htm/preact';
import type { VNode } from 'preact';

const paths = {
  reply: 'M9 5 L4 10 L9 15 M4 10 H13 a6 6 0 0 1 6 6 v3',
  add: 'M12 5 V19 M5 12 H19',
  send: 'M4 12 L20 4 L14 20 L11 13 Z',
  eye: 'M2 12 C5 6.5 19 6.5 22 12 C19 17.5 5 17.5 2 12 Z M12 9.5 a2.5 2.5 0 1 1 0 5 a2.5 2.5 0 1 1 0 -5',
} as const;

/** An icon in the colour of the text around it; it says nothing to a screen reader. */
export function Icon({ name }: { name: keyof typeof paths }): VNode {
  return html`<svg class="line-icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${paths[name]} /></svg>`;
}
