// Fields that one types into. In a modal the value is kept with each key; an action is sent when the element asks
// for it (Enter, or every character).

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { typedText } from '../dom.ts';
import { type Fields, fieldsOf, numberAt, rowsOf, stringAt, textOf } from '../format/read.ts';
import { type ElementProps, fieldAttributes, sendAction, useControl } from './element-props.ts';
import { plainOf, richTextOf } from './rich-text-value.ts';

const inputTypes: Readonly<Record<string, string>> = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'text',
};

function dispatchesOn(props: ElementProps, trigger: string): boolean {
  if (props.field !== null && !props.field.dispatches) return false;
  const triggers = rowsOf(fieldsOf(props.element.dispatch_action_config).trigger_actions_on);
  return triggers.length === 0 ? trigger === 'on_enter_pressed' : triggers.includes(trigger);
}

function Counter({ length, most }: { length: number; most: number }): VNode {
  return html`<span class=${length > most ? 'counter over' : 'counter'} aria-live="polite">${most - length}</span>`;
}

function useTyping(props: ElementProps) {
  const { value, surface } = useControl(props);
  const at = { blockId: props.blockId, actionId: stringAt(props.element, 'action_id') };
  const onInput = (event: Event) => {
    const next: Fields = { value: typedText(event) || null };
    surface.setValue(at, next);
    if (dispatchesOn(props, 'on_character_entered')) void sendAction(surface, props, next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || !dispatchesOn(props, 'on_enter_pressed')) return;
    event.preventDefault();
    void sendAction(surface, props, { value: typedText(event) || null });
  };
  return { text: stringAt(value, 'value'), onInput, onKeyDown };
}

/** `plain_text_input`, `email_text_input`, `url_text_input` and `number_input`. */
export function TextElement(props: ElementProps): VNode {
  const { element } = props;
  const { text, onInput, onKeyDown } = useTyping(props);
  const type = stringAt(element, 'type');
  const most = numberAt(element, 'max_length');
  const placeholder = textOf(element.placeholder);
  const shared = {
    ...fieldAttributes(props, placeholder || type),
    placeholder,
    value: text,
    onInput,
    onKeyDown,
  };
  const autofocus = element.focus_on_load === true ? { 'data-autofocus': '' } : {};
  const mode =
    type === 'number_input' ? { inputmode: element.is_decimal_allowed === true ? 'decimal' : 'numeric' } : {};
  const isLong = element.multiline === true;
  const rows = Math.min(16, Math.max(4, text.split('\n').length + 1));
  return html`<span class="typed">
    ${isLong ? html`<textarea dir="auto" rows=${rows} ...${shared} ...${autofocus}></textarea>` : html`<input dir="auto" type=${inputTypes[type] ?? 'text'} ...${shared} ...${mode} ...${autofocus} />`}
    ${most !== null && html`<${Counter} length=${text.length} most=${most} />`}
  </span>`;
}

/** `rich_text_input`: plain lines in, a rich_text value out. */
export function RichTextElement(props: ElementProps): VNode {
  const { value, surface } = useControl(props);
  const at = { blockId: props.blockId, actionId: stringAt(props.element, 'action_id') };
  const onInput = (event: Event) => {
    const rich = richTextOf(typedText(event));
    surface.setValue(at, rich === null ? {} : { rich_text_value: rich });
  };
  const placeholder = textOf(props.element.placeholder);
  return html`<textarea dir="auto" rows="5" placeholder=${placeholder} value=${plainOf(fieldsOf(value.rich_text_value))}
    ...${fieldAttributes(props, placeholder || 'rich_text_input')} onInput=${onInput}></textarea>`;
}
