// Buttons, links that look like buttons, the overflow menu, and the small icons below a message.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { leavesElement, moveFocus, showWhole } from '../dom.ts';
import { type Fields, fieldsOf, listOf, stringAt, textOf } from '../format/read.ts';
import { safeUrl } from '../format/safe-url.ts';
import { Plain } from '../format/text-view.ts';
import { useSurface } from '../surface.ts';
import { type ElementProps, sendAction } from './element-props.ts';

function buttonValue(element: Fields): Fields {
  const value = element.value === undefined ? {} : { value: element.value };
  return { text: element.text, ...value };
}

/** A button; with a `url` it opens it in a new tab and still tells the app. */
export function ButtonElement(props: ElementProps): VNode {
  const surface = useSurface();
  const [isBusy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    await sendAction(surface, props, buttonValue(props.element));
    setBusy(false);
  };
  const { element } = props;
  const href = safeUrl(stringAt(element, 'url'));
  const shared = {
    class: `button ${stringAt(element, 'style')}`,
    'aria-label': stringAt(element, 'accessibility_label') || undefined,
    'aria-busy': isBusy ? 'true' : undefined,
    onClick: () => void press(),
  };
  const words = html`<${Plain} text=${textOf(element.text)} />`;
  if (href !== null)
    return html`<a ...${shared} href=${href} target="_blank" rel="noreferrer noopener">${words}</a>`;
  return html`<button type="button" ...${shared}>${words}</button>`;
}

function MenuItem({ option, onPick }: { option: Fields; onPick: (option: Fields) => void }): VNode {
  const href = safeUrl(stringAt(option, 'url'));
  const description = textOf(option.description);
  const words = html`<span><${Plain} text=${textOf(option.text)} /></span>
    ${description && html`<small>${description}</small>`}`;
  if (href !== null)
    return html`<a role="menuitem" href=${href} target="_blank" rel="noreferrer" onClick=${() => onPick(option)}>${words}</a>`;
  return html`<button type="button" role="menuitem" onClick=${() => onPick(option)}>${words}</button>`;
}

/** The three dots with their menu; arrow keys move, Escape and leaving close it. */
export function OverflowElement(props: ElementProps): VNode {
  const surface = useSurface();
  const [isOpen, setOpen] = useState(false);
  const pick = (option: Fields) => {
    setOpen(false);
    void sendAction(surface, props, { selected_option: option });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      moveFocus(event, '[role=menuitem]', event.key === 'ArrowDown' ? 1 : -1);
    }
  };
  const options = listOf(props.element.options);
  return html`<div class="overflow" onKeyDown=${onKeyDown} onFocusOut=${(event: FocusEvent) => leavesElement(event) && setOpen(false)}>
    <button type="button" class="button icon" aria-haspopup="menu" aria-expanded=${isOpen} aria-label=${surface.words.moreActions}
      onClick=${() => setOpen(!isOpen)}><span class="dots" aria-hidden="true"></span></button>
    ${isOpen && html`<div class="menu" role="menu" ref=${showWhole}>${options.map((option) => html`<${MenuItem} option=${option} onPick=${pick} />`)}</div>`}
  </div>`;
}

/** Thumbs up and down of `feedback_buttons`; the pressed one stays marked. */
export function FeedbackElement(props: ElementProps): VNode {
  const surface = useSurface();
  const [given, setGiven] = useState('');
  const one = (key: 'positive_button' | 'negative_button', sign: string) => {
    const button = fieldsOf(props.element[key]);
    const press = () => {
      setGiven(key);
      void sendAction(surface, props, { text: button.text, value: button.value });
    };
    const name = stringAt(button, 'accessibility_label') || textOf(button.text);
    return html`<button type="button" class="button icon" title=${textOf(button.text)} aria-label=${name}
      aria-pressed=${given === key} onClick=${press}><span class="emoji" aria-hidden="true">${sign}</span></button>`;
  };
  return html`<span class="feedback">${one('positive_button', '👍')}${one('negative_button', '👎')}</span>`;
}

/** A small icon button below a message, e.g. the bin. */
export function IconButtonElement(props: ElementProps): VNode {
  const surface = useSurface();
  const { element } = props;
  const name = stringAt(element, 'accessibility_label') || textOf(element.text);
  const press = () => void sendAction(surface, props, buttonValue(element));
  return html`<button type="button" class="button icon" title=${textOf(element.text)} aria-label=${name} onClick=${press}>
    <span class="emoji" aria-hidden="true">${stringAt(element, 'icon') === 'trash' ? '🗑️' : '•'}</span></button>`;
}
