// Slack's modals: one view of the app over the page.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { SandboxView } from '../../protocol.ts';
import { surfaceFor } from '../app/slack-surface.ts';
import { Blocks } from '../blocks/block.ts';
import { SurfaceContext } from '../surface.ts';
import { Dialog } from './dialog.ts';
import type { PaneProps } from './pane-props.ts';

/** One view: title, blocks, close and submit. Typed values stay when the server answers with errors. */
export function ViewDialog(props: PaneProps & { view: SandboxView }): VNode {
  const { page, actions, words, view } = props;
  const [isBusy, setBusy] = useState(false);
  // The second click of a double click comes before the next drawing.
  const isUnderWay = useRef(false);
  const origin = { kind: 'view', viewId: view.id } as const;
  const surface = surfaceFor(page, actions, {
    key: view.id,
    blocks: view.blocks,
    origin,
    serverErrors: view.errors,
  });
  const close = () => void actions.closeView(view);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(true);
    await actions.submit(view);
    isUnderWay.current = false;
    setBusy(false);
  };
  return html`<${Dialog} title=${view.title} kind="modal" onClose=${close} closeLabel=${words.close}>
    <form novalidate onSubmit=${(event: Event) => void submit(event)}>
      <div class="dialog-body">${page.notice !== null && html`<div class="alert error" role="alert">${page.notice}</div>`}<${SurfaceContext.Provider} value=${surface}><${Blocks} blocks=${view.blocks} /><//></div>
      <div class="dialog-foot"><button type="button" class="button" onClick=${close}>${view.close ?? (view.submit === null ? words.close : words.cancel)}</button>
        ${view.submit !== null && html`<button type="submit" class="button primary" aria-busy=${isBusy}>${view.submit}</button>`}</div>
    </form>
  <//>`;
}
