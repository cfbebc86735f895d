// Which control draws which element. An element that is missing here is drawn as a box that names it: nothing that
// an app sends may vanish without a trace.

import { html } from 'htm/preact';
import type { FunctionComponent, VNode } from 'preact';
import { stringAt, textOf } from '../format/read.ts';
import { localImage } from '../format/safe-url.ts';
import { TextObject } from '../format/text-view.ts';
import { UnknownPart } from '../unknown-part.ts';
import { ButtonElement, FeedbackElement, IconButtonElement, OverflowElement } from './button.ts';
import { selectKinds } from './choices.ts';
import type { ElementProps } from './element-props.ts';
import { FileElement } from './file-input.ts';
import { DateElement, DateTimeElement, TimeElement } from './pickers.ts';
import { SelectElement } from './select.ts';
import { RichTextElement, TextElement } from './text-inputs.ts';
import { CheckboxesElement, RadioElement } from './ticks.ts';

/** An image element or block body; one that would need the network shows its alternative text instead. */
export function Picture({ image }: { image: ElementProps['element'] }): VNode {
  const source = localImage(stringAt(image, 'image_url'));
  const words = stringAt(image, 'alt_text') || textOf(image.title);
  if (source === null)
    return html`<span class="picture missing" role="img" aria-label=${words}>${words}</span>`;
  return html`<img class="picture" src=${source} alt=${words} />`;
}

const drawn: Readonly<Record<string, FunctionComponent<ElementProps>>> = {
  button: ButtonElement,
  workflow_button: ButtonElement,
  overflow: OverflowElement,
  feedback_buttons: FeedbackElement,
  icon_button: IconButtonElement,
  checkboxes: CheckboxesElement,
  radio_buttons: RadioElement,
  datepicker: DateElement,
  timepicker: TimeElement,
  datetimepicker: DateTimeElement,
  plain_text_input: TextElement,
  email_text_input: TextElement,
  url_text_input: TextElement,
  number_input: TextElement,
  rich_text_input: RichTextElement,
  file_input: FileElement,
  image: ({ element }) => html`<${Picture} image=${element} />`,
  mrkdwn: ({ element }) => html`<${TextObject} text=${element} />`,
  plain_text: ({ element }) => html`<${TextObject} text=${element} />`,
};

/** Any element of Block Kit. */
export function Element(props: ElementProps): VNode {
  const type = stringAt(props.element, 'type');
  const Drawn = Object.hasOwn(selectKinds, type) ? SelectElement : drawn[type];
  if (Drawn === undefined) return html`<${UnknownPart} kind="element" type=${type} />`;
  return html`<span class="element" data-element=${type}><${Drawn} ...${props} /></span>`;
}
