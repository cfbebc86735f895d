// The small question before an action that asks for one (Slack's confirm object), centred over the page.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Question } from '../app/store.ts';
import { stringAt, textOf } from '../format/read.ts';
import { TextObject } from '../format/text-view.ts';
import { type Surface, SurfaceContext } from '../surface.ts';
import { Dialog } from './dialog.ts';

/** Draws nothing while nothing is asked. Escape and × count as no. */
export function QuestionDialog({
  question,
  surface,
}: {
  question: Question | null;
  surface: Surface;
}): VNode | null {
  if (question === null) return null;
  const { confirm, answer } = question;
  const { words } = surface;
  const isDanger = stringAt(confirm, 'style') === 'danger';
  return html`<${Dialog} title=${textOf(confirm.title)} kind="question" onClose=${() => answer(false)} closeLabel=${words.close}>
    <div class="dialog-body"><${SurfaceContext.Provider} value=${surface}><${TextObject} text=${confirm.text} /><//></div>
    <div class="dialog-foot"><button type="button" class="button" onClick=${() => answer(false)}>${textOf(confirm.deny) || words.cancel}</button>
      <button type="button" class=${`button ${isDanger ? 'danger' : 'primary'}`} onClick=${() => answer(true)}>${textOf(confirm.confirm) || words.yes}</button></div>
  <//>`;
}
