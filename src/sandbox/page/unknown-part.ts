// The visible box for a block or element that this page does not know.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useSurface } from './surface.ts';

/** A box that names what could not be drawn. */
export function UnknownPart({ kind, type }: { kind: 'block' | 'element'; type: string }): VNode {
  const { words } = useSurface();
  return html`<div class="unknown" data-unknown=${type}>${words.unknownPart(kind, type || '?')}</div>`;
}
