// Being the prospect: ready-made answers, an absence until a date, the unsubscribe link, or one's own words.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { MailAct, SandboxMail } from '../../protocol.ts';
import { typedText } from '../dom.ts';
import { safeUrl } from '../format/safe-url.ts';
import { dayOf } from '../format/slack-date.ts';
import { answerLabels, nameOf } from './mail-threads.ts';
import type { PaneProps } from './pane-props.ts';

type AnswerProps = PaneProps & { readonly mail: SandboxMail };
type Send = (act: MailAct) => void;
const twoWeeksMs = 14 * 86_400_000;

function Absence({ mail, words, reader, send }: AnswerProps & { send: Send }): VNode {
  const [until, setUntil] = useState(dayOf(reader.nowMs + twoWeeksMs, reader.tz));
  const away = () => send({ kind: 'answer', mailId: mail.id, answer: 'out_of_office', text: null, until });
  return html`<div class="answer-row"><button type="button" class="button" onClick=${away}>${words.outOfOffice}</button>
    <label>${words.until} <input type="date" class="picker" value=${until} onChange=${(event: Event) => setUntil(typedText(event))} /></label></div>`;
}

function Unsubscribe({ mail, words, send }: AnswerProps & { send: Send }): VNode | null {
  const link = safeUrl(mail.unsubscribe.url ?? '');
  if (link === null) return null;
  return html`<div class="answer-row">
    ${mail.unsubscribe.oneClick && html`<button type="button" class="button" onClick=${() => send({ kind: 'one_click', mailId: mail.id })}>${words.oneClick}</button>`}
    <a class="button" href=${link} target="_blank" rel="noreferrer">${words.openUnsubscribe}</a></div>`;
}

function OwnWords({ mail, page, actions, words, send }: AnswerProps & { send: Send }): VNode {
  const key = `mail:${mail.id}`;
  const text = page.drafts[key] ?? '';
  const write = (next: string) =>
    actions.store.set({ drafts: { ...actions.store.get().drafts, [key]: next } });
  const submit = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    write('');
    send({ kind: 'answer', mailId: mail.id, answer: 'custom', text, until: null });
  };
  return html`<form class="answer-own" onSubmit=${submit}><textarea rows="2" dir="auto" aria-label=${words.ownWords} placeholder=${words.ownWords} value=${text}
    onInput=${(event: Event) => write(typedText(event))}></textarea><button type="submit" class="button" disabled=${text.trim() === ''}>${words.sendAnswer}</button></form>`;
}

/** All ways to answer one mail. */
export function MailAnswer(props: AnswerProps): VNode {
  const { mail, actions, words } = props;
  const [isSent, setSent] = useState(false);
  const send: Send = (act) => void actions.mail(act).then(setSent);
  const shared = { ...props, send };
  return html`<section class="answers" aria-label=${words.answerAs(nameOf(mail.to))}><h3>${words.answerAs(nameOf(mail.to))}</h3>
    <div class="answer-row">${answerLabels(words).map(
      ([answer, label]) => html`<button type="button" class="button"
      onClick=${() => send({ kind: 'answer', mailId: mail.id, answer, text: null, until: null })}>${label}</button>`,
    )}</div>
    <${Absence} ...${shared} /><${Unsubscribe} ...${shared} /><${OwnWords} ...${shared} />
    ${isSent && html`<p class="hint" role="status">${words.answered}</p>`}</section>`;
}
