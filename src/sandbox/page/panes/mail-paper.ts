// One mail as a mail client shows it. HTML goes into a frame that may run nothing; text stands as it is.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { SandboxMail } from '../../protocol.ts';
import { weekdayTime } from '../format/slack-date.ts';
import { nameOf } from './mail-threads.ts';
import type { PaneProps } from './pane-props.ts';

const frameStart = `<!doctype html><meta charset="utf-8"><base target="_blank"><style>
  html { color-scheme: light; } body { margin: 16px; font: 14px/1.55 -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; color: #1d1c1d; background: #fff; overflow-wrap: anywhere; }
  a { color: #1264a3; } blockquote { margin: 8px 0; padding-left: 12px; border-left: 3px solid #ddd; color: #555; }</style>`;

function HtmlBody({ body, title }: { body: string; title: string }): VNode {
  const [height, setHeight] = useState(160);
  const measure = (event: Event) => {
    const frame = event.currentTarget;
    const page = frame instanceof HTMLIFrameElement ? frame.contentDocument?.documentElement : null;
    if (page) setHeight(Math.min(900, page.scrollHeight + 2));
  };
  // Same origin only so that its height can be measured: without allow-scripts nothing in it can run.
  return html`<iframe title=${title} sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" srcdoc=${frameStart + body} height=${height} onLoad=${measure}></iframe>`;
}

function Headers({ mail }: { mail: SandboxMail }): VNode {
  return html`<dl class="headers">${mail.headers.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** The mail. */
export function MailPaper({ mail, words, reader }: PaneProps & { mail: SandboxMail }): VNode {
  const [wantsText, setText] = useState(false);
  const [showsHeaders, setHeaders] = useState(false);
  const isText = wantsText || mail.html === null;
  return html`<article class=${`mail ${mail.direction}`} aria-label=${words.mailBody(mail.subject)}>
    <div class="mail-head"><div><strong>${nameOf(mail.from)}</strong> <small>→ ${nameOf(mail.to)}</small><div class="mail-at">${weekdayTime(Date.parse(mail.at), reader)}</div></div>
      <div class="mail-tools">${mail.html !== null && html`<button type="button" class="button small" onClick=${() => setText(!wantsText)}>${isText ? words.asHtml : words.asText}</button>`}
        <button type="button" class="button small" aria-expanded=${showsHeaders} onClick=${() => setHeaders(!showsHeaders)}>${words.showHeaders}</button></div></div>
    ${showsHeaders && html`<${Headers} mail=${mail} />`}
    ${isText ? html`<div class="mail-text" dir="auto">${mail.text}</div>` : html`<${HtmlBody} body=${mail.html ?? ''} title=${words.mailBody(mail.subject)} />`}
  </article>`;
}
