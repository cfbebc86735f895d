// Checkboxes and radio buttons, each option with its description.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { isTicked } from '../dom.ts';
import { type Fields, fieldsOf, listOf, stringAt } from '../format/read.ts';
import { TextObject } from '../format/text-view.ts';
import { type ElementProps, fieldAttributes, useControl } from './element-props.ts';

type TickProps = {
  option: Fields;
  type: 'checkbox' | 'radio';
  name: string;
  isOn: boolean;
  onTick: (isOn: boolean) => void;
};

function Tick({ option, type, name, isOn, onTick }: TickProps): VNode {
  return html`<label class="tick">
    <input type=${type} name=${name} checked=${isOn} onChange=${(event: Event) => onTick(isTicked(event))} />
    <span><${TextObject} text=${option.text} />${option.description && html`<small><${TextObject} text=${option.description} /></small>`}</span>
  </label>`;
}

/** `checkboxes`: any number may be ticked. */
export function CheckboxesElement(props: ElementProps): VNode {
  const { value, surface, change } = useControl(props);
  const name = useId();
  const chosen = listOf(value.selected_options);
  const tick = (option: Fields, isOn: boolean) => {
    const others = chosen.filter((one) => one.value !== option.value);
    void change({ selected_options: isOn ? [...others, option] : others });
  };
  return html`<div role="group" class="ticks" ...${fieldAttributes(props, surface.words.choose)}>
    ${listOf(props.element.options).map(
      (option) => html`<${Tick} type="checkbox" name=${name} option=${option}
      isOn=${chosen.some((one) => one.value === option.value)} onTick=${(isOn: boolean) => tick(option, isOn)} />`,
    )}
  </div>`;
}

/** `radio_buttons`: exactly one. */
export function RadioElement(props: ElementProps): VNode {
  const { value, surface, change } = useControl(props);
  const name = useId();
  const current = stringAt(fieldsOf(value.selected_option), 'value');
  return html`<div role="radiogroup" class="ticks" ...${fieldAttributes(props, surface.words.choose)}>
    ${listOf(props.element.options).map(
      (option) => html`<${Tick} type="radio" name=${name} option=${option}
      isOn=${option.value === current} onTick=${() => void change({ selected_option: option })} />`,
    )}
  </div>`;
}
