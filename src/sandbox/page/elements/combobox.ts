// A text field with a list below it: for several choices, and for choices that the app looks up while one types.
// Follows the ARIA combobox pattern: arrows move, Enter chooses, Escape closes, Backspace takes the last one back.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { leavesElement, showWhole, typedText } from '../dom.ts';
import type { Fields } from '../format/read.ts';
import type { Words } from '../words.ts';
import type { Choice } from './choices.ts';

export type ComboboxProps = {
  readonly chosen: readonly Choice[];
  readonly isMany: boolean;
  readonly placeholder: string;
  readonly least: number;
  readonly most: number;
  readonly words: Words;
  readonly attributes: Fields;
  readonly search: (query: string) => Promise<readonly Choice[]>;
  readonly onChange: (chosen: readonly Choice[]) => void;
};

type List = {
  readonly query: string;
  readonly found: readonly Choice[];
  readonly active: number;
  readonly isOpen: boolean;
  readonly isLoading: boolean;
};
const closed: List = { query: '', found: [], active: 0, isOpen: false, isLoading: false };

/** Where the highlight goes after an arrow key. */
export function nextActive(key: string, active: number, count: number): number {
  if (count === 0) return 0;
  return key === 'ArrowDown' ? (active + 1) % count : (active - 1 + count) % count;
}

function useList(props: ComboboxProps) {
  const [list, setList] = useState(closed);
  const latest = useRef(0);
  const look = async (query: string) => {
    latest.current += 1;
    const mine = latest.current;
    setList({ ...closed, query, isOpen: true, isLoading: query.length >= props.least });
    if (query.length < props.least) return;
    const found = await props.search(query);
    if (mine === latest.current) setList({ query, found, active: 0, isOpen: true, isLoading: false });
  };
  const close = () => {
    latest.current += 1;
    setList(closed);
  };
  return { list, setList, look, close };
}

function useCombobox(props: ComboboxProps) {
  const { list, setList, look, close } = useList(props);
  const pick = (choice: Choice) => {
    const others = props.chosen.filter(({ id }) => id !== choice.id);
    const isChosen = others.length < props.chosen.length;
    if (!props.isMany) props.onChange([choice]);
    else if (isChosen) props.onChange(others);
    else if (others.length < props.most) props.onChange([...others, choice]);
    if (props.isMany) void look('');
    else close();
  };
  const keys: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => move('ArrowDown'),
    ArrowUp: () => move('ArrowUp'),
    Enter: () => {
      const choice = list.found[list.active];
      if (!list.isOpen || choice === undefined) return false;
      pick(choice);
      return true;
    },
    Escape: () => {
      close();
      return list.isOpen;
    },
    Backspace: () => {
      if (list.query !== '' || props.chosen.length === 0) return false;
      props.onChange(props.chosen.slice(0, -1));
      return true;
    },
  };
  const move = (key: string) => {
    if (list.isOpen) setList({ ...list, active: nextActive(key, list.active, list.found.length) });
    else void look(list.query);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!keys[event.key]?.()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { list, look, close, pick, onKeyDown };
}

function Chip({ choice, props }: { choice: Choice; props: ComboboxProps }): VNode {
  const remove = () => props.onChange(props.chosen.filter(({ id }) => id !== choice.id));
  return html`<span class="chip">${choice.label}<button type="button" aria-label=${props.words.remove(choice.label)} onClick=${remove}>×</button></span>`;
}

function ListBox(box: {
  id: string;
  list: List;
  props: ComboboxProps;
  onPick: (choice: Choice) => void;
}): VNode {
  const { list, props } = box;
  const shortOf = list.query.length < props.least ? props.words.typeMore(props.least) : props.words.noMatch;
  if (list.found.length === 0)
    return html`<div class="menu note" role="status">${list.isLoading ? props.words.searching : shortOf}</div>`;
  return html`<div class="menu" role="listbox" ref=${showWhole} id=${box.id}>${list.found.map(
    (choice, index) => html`<div
    role="option" id=${`${box.id}-${index}`} aria-selected=${props.chosen.some(({ id }) => id === choice.id)}
    class=${index === list.active ? 'active' : ''} onMouseDown=${(event: Event) => event.preventDefault()} onClick=${() => box.onPick(choice)}>
    <span>${choice.label}</span>${choice.description && html`<small>${choice.description}</small>`}</div>`,
  )}</div>`;
}

/** The field, its chips and its list. */
export function Combobox(props: ComboboxProps): VNode {
  const id = useId();
  const { list, look, close, pick, onKeyDown } = useCombobox(props);
  const single = props.isMany ? undefined : props.chosen[0];
  const shown = list.isOpen ? list.query : (single?.label ?? '');
  const hint = props.isMany && props.chosen.length > 0 ? '' : props.placeholder;
  return html`<div class="combobox" onFocusOut=${(event: FocusEvent) => leavesElement(event) && close()}>
    ${props.isMany && props.chosen.map((choice) => html`<${Chip} key=${choice.id} choice=${choice} props=${props} />`)}
    <input type="text" role="combobox" autocomplete="off" ...${props.attributes} placeholder=${single?.label ?? hint} value=${shown}
      aria-expanded=${list.isOpen} aria-controls=${id} aria-activedescendant=${list.isOpen && list.found.length > 0 ? `${id}-${list.active}` : undefined}
      onInput=${(event: Event) => void look(typedText(event))} onClick=${() => void look(list.query)} onKeyDown=${onKeyDown} />
    ${list.isOpen && html`<${ListBox} id=${id} list=${list} props=${props} onPick=${pick} />`}
  </div>`;
}
