// Where one writes. In a channel it knows `/prospect`: a list of what it can do, chosen with arrows and Tab or Enter.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type Suggestion, suggestionsFor } from '../app/workspace.ts';
import { typedText } from '../dom.ts';
import { nextActive } from '../elements/combobox.ts';
import { Icon } from './icons.ts';
import type { PaneProps } from './pane-props.ts';

export type ComposerProps = PaneProps & {
  readonly channelId: string;
  readonly threadTs: string | null;
  readonly placeholder: string;
};

function Suggestions({
  list,
  active,
  onPick,
  label,
}: {
  list: readonly Suggestion[];
  active: number;
  onPick: (one: Suggestion) => void;
  label: string;
}): VNode {
  return html`<div class="menu suggestions" role="listbox" aria-label=${label}>${list.map(
    (one, index) => html`<div role="option" aria-selected=${index === active}
    class=${index === active ? 'active' : ''} onMouseDown=${(event: Event) => event.preventDefault()} onClick=${() => onPick(one)}>
    <strong>${one.text}</strong><small>${one.about}</small></div>`,
  )}</div>`;
}

function useComposer({ page, actions, words, channelId, threadTs }: ComposerProps) {
  const key = `${channelId}:${threadTs ?? ''}`;
  const text = page.drafts[key] ?? '';
  const [active, setActive] = useState(0);
  const [hiddenFor, setHiddenFor] = useState('');
  const write = (next: string) => {
    setActive(0);
    actions.store.set({ drafts: { ...actions.store.get().drafts, [key]: next } });
  };
  const list = threadTs === null && hiddenFor !== text ? suggestionsFor(text, words) : [];
  const send = () => {
    if (text.trim() === '') return;
    write('');
    void actions.say(channelId, text.trim(), threadTs);
  };
  const complete = (one: Suggestion) => write(`${one.text} `);
  const hide = () => setHiddenFor(text);
  return { text, list, active, setActive, write, send, complete, hide };
}

type ComposerState = ReturnType<typeof useComposer>;

function onListKey(state: ComposerState, key: string): boolean {
  const { list, active } = state;
  const chosen = list[active];
  if (chosen === undefined) return false;
  if (key === 'ArrowDown' || key === 'ArrowUp') state.setActive(nextActive(key, active, list.length));
  else if (key === 'Tab') state.complete(chosen);
  else if (key === 'Escape') state.hide();
  else return false;
  return true;
}

function onKey(state: ComposerState, event: KeyboardEvent): void {
  const isSend = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
  if (!isSend && !onListKey(state, event.key)) return;
  event.preventDefault();
  if (isSend) state.send();
}

/** The composer of a channel or of a thread. */
export function Composer(props: ComposerProps): VNode {
  const { words, placeholder } = props;
  const state = useComposer(props);
  const rows = Math.min(8, state.text.split('\n').length);
  return html`<form class="composer" onSubmit=${(event: Event) => {
    event.preventDefault();
    state.send();
  }}>
    ${state.list.length > 0 && html`<${Suggestions} list=${state.list} active=${state.active} onPick=${state.complete} label=${words.commands} />`}
    <textarea rows=${rows} dir="auto" placeholder=${placeholder} aria-label=${placeholder} value=${state.text}
      onInput=${(event: Event) => state.write(typedText(event))} onKeyDown=${(event: KeyboardEvent) => onKey(state, event)}></textarea>
    <button type="submit" class="send" aria-label=${words.send} disabled=${state.text.trim() === ''}><${Icon} name="send" /></button>
  </form>`;
}
