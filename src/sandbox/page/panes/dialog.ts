// A dialog over the page: the browser's own <dialog>, which traps focus, makes the rest inert and closes on Escape.

import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export type DialogProps = {
  readonly title: string;
  readonly kind: string;
  readonly onClose: () => void;
  readonly closeLabel: string;
  readonly children?: ComponentChildren;
};

const firstField =
  '[data-autofocus], .dialog-body :is(input:not([type=file]), textarea, select), .dialog-foot button.primary';

/** Opens as soon as it is drawn; `onClose` is called for Escape and for ×. */
export function Dialog({ title, kind, onClose, closeLabel, children }: DialogProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const { activeElement } = document;
    const box = dialog.current;
    box?.showModal();
    box?.querySelector<HTMLElement>(firstField)?.focus();
    return () => {
      // While it is open, everything behind it is inert and takes no focus.
      box?.close();
      if (activeElement instanceof HTMLElement) activeElement.focus();
    };
  }, []);
  const onCancel = (event: Event) => {
    event.preventDefault();
    onClose();
  };
  return html`<dialog ref=${dialog} class=${kind} aria-labelledby=${id} onCancel=${onCancel}>
    <div class="dialog-head"><h2 id=${id} dir="auto">${title}</h2><button type="button" class="button icon" aria-label=${closeLabel} onClick=${onClose}>×</button></div>
    ${children}
  </dialog>`;
}
