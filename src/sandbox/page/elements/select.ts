// The selects. One choice out of a known list is the browser's own control (best for keyboards and screen readers);
// several choices, or choices that the app looks up, use the combobox.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { typedText } from '../dom.ts';
import { numberAt, stringAt, textOf } from '../format/read.ts';
import {
  type Choice,
  type ChoiceGroup,
  groupsOf,
  ownGroups,
  selectedChoices,
  selectKinds,
  valueOfChoices,
} from './choices.ts';
import { Combobox } from './combobox.ts';
import { type Control, type ElementProps, fieldAttributes, useControl } from './element-props.ts';

type Known = {
  readonly props: ElementProps;
  readonly control: Control;
  readonly groups: readonly ChoiceGroup[];
};

const kindOf = (props: ElementProps) =>
  selectKinds[stringAt(props.element, 'type')] ?? {
    key: 'selected_option',
    isMany: false,
    source: 'options' as const,
  };

function drawOptions({ label, choices }: ChoiceGroup): VNode {
  const options = choices.map(({ id, label: words }) => html`<option value=${id}>${words}</option>`);
  return label === '' ? html`${options}` : html`<optgroup label=${label}>${options}</optgroup>`;
}

function NativeSelect({ props, control, groups }: Known): VNode {
  const kind = kindOf(props);
  const known = groups.flatMap(({ choices }) => choices);
  const current = selectedChoices(kind, control.value, known)[0]?.id ?? '';
  const placeholder = textOf(props.element.placeholder) || control.surface.words.choose;
  const onChange = (event: Event) => {
    const picked = known.find(({ id }) => id === typedText(event));
    void control.change(valueOfChoices(kind, picked ? [picked] : []));
  };
  return html`<span class="select"><select class=${current === '' ? 'unchosen' : ''} value=${current} onChange=${onChange}
    ...${fieldAttributes(props, placeholder)}><option value="">${placeholder}</option>${groups.map(drawOptions)}</select></span>`;
}

function matching(groups: readonly ChoiceGroup[], query: string): readonly Choice[] {
  const wanted = query.toLocaleLowerCase();
  return groups
    .flatMap(({ choices }) => choices)
    .filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
}

function SearchSelect({ props, control, groups }: Known): VNode {
  const kind = kindOf(props);
  const known = groups.flatMap(({ choices }) => choices);
  const chosen = selectedChoices(kind, control.value, known);
  const placeholder = textOf(props.element.placeholder) || control.surface.words.choose;
  const at = { blockId: props.blockId, actionId: stringAt(props.element, 'action_id') };
  const search = async (query: string): Promise<readonly Choice[]> => {
    if (kind.source !== 'external') return matching(groups, query);
    const found = await control.surface.askOptions(at, query);
    return matching(
      groupsOf(found[0]?.options === undefined ? { options: found } : { option_groups: found }),
      '',
    );
  };
  return html`<${Combobox} chosen=${chosen} isMany=${kind.isMany} placeholder=${placeholder} search=${search}
    least=${kind.source === 'external' ? (numberAt(props.element, 'min_query_length') ?? 3) : 0}
    most=${numberAt(props.element, 'max_selected_items') ?? Number.POSITIVE_INFINITY}
    words=${control.surface.words} attributes=${fieldAttributes(props, placeholder)}
    onChange=${(next: readonly Choice[]) => void control.change(valueOfChoices(kind, next))} />`;
}

/** Any of Slack's selects. */
export function SelectElement(props: ElementProps): VNode {
  const control = useControl(props);
  const kind = kindOf(props);
  const groups = ownGroups(kind, props.element, control.surface);
  const Drawn = kind.isMany || kind.source === 'external' ? SearchSelect : NativeSelect;
  return html`<${Drawn} props=${props} control=${control} groups=${groups} />`;
}
