// Date, time and both: the browser's own controls, in the person's zone.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { typedText } from '../dom.ts';
import { type Fields, numberAt, stringAt, textOf } from '../format/read.ts';
import { type ElementProps, fieldAttributes, useControl } from './element-props.ts';
import { secondsAt, wallClock } from './zoned-time.ts';

type PickerProps = { props: ElementProps; type: string; shown: string; onPick: (text: string) => void };

function Picker({ props, type, shown, onPick }: PickerProps): VNode {
  const name = textOf(props.element.placeholder) || type;
  return html`<input class="picker" type=${type} value=${shown} ...${fieldAttributes(props, name)}
    onChange=${(event: Event) => onPick(typedText(event))} />`;
}

/** `datepicker`: `2026-11-23`. */
export function DateElement(props: ElementProps): VNode {
  const { value, change } = useControl(props);
  const pick = (text: string) => void change({ selected_date: text || null });
  return html`<${Picker} props=${props} type="date" shown=${stringAt(value, 'selected_date')} onPick=${pick} />`;
}

/** `timepicker`: `09:30`. */
export function TimeElement(props: ElementProps): VNode {
  const { value, change } = useControl(props);
  const zone: Fields = props.element.timezone === undefined ? {} : { timezone: props.element.timezone };
  const pick = (text: string) => void change({ selected_time: text || null, ...zone });
  return html`<${Picker} props=${props} type="time" shown=${stringAt(value, 'selected_time')} onPick=${pick} />`;
}

/** `datetimepicker`: seconds since 1970, shown in the person's zone. */
export function DateTimeElement(props: ElementProps): VNode {
  const { value, surface, change } = useControl(props);
  const { tz } = surface.reader;
  const pick = (text: string) => void change({ selected_date_time: secondsAt(text, tz) });
  const shown = wallClock(numberAt(value, 'selected_date_time'), tz);
  return html`<${Picker} props=${props} type="datetime-local" shown=${shown} onPick=${pick} />`;
}
