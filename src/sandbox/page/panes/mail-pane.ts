// The Mail tab: conversations, the open one with its mails, and the answers.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { remember } from '../app/remembered.ts';
import { ago } from '../format/slack-date.ts';
import { MailAnswer } from './mail-answer.ts';
import { MailPaper } from './mail-paper.ts';
import { lastSent, type MailThread, mailThreads, nameOf } from './mail-threads.ts';
import type { PaneProps } from './pane-props.ts';

function ThreadItem(props: PaneProps & { thread: MailThread; isOpen: boolean }): VNode {
  const { page, actions, words, reader, thread, isOpen } = props;
  const isNew = thread.mails.some(({ id }) => !page.seenMails.includes(id));
  return html`<li><button type="button" class=${`mail-item${isOpen ? ' here' : ''}${isNew ? ' unread' : ''}`} aria-current=${isOpen ? 'true' : undefined}
    onClick=${() => actions.store.set({ mailThread: thread.id })}>
    <span class="mail-line"><span class="mail-who" dir="auto">${nameOf(thread.other)}</span>${thread.mails.length > 1 && html`<small>${thread.mails.length}</small>`}
      ${isNew && html`<span class="badge new">${words.newMail}</span>`}<small class="mail-when">${ago(Date.parse(thread.at), reader)}</small></span>
    <span class="mail-subject" dir="auto">${thread.subject}</span></button></li>`;
}

function useMarkSeen({ actions }: PaneProps, thread: MailThread): void {
  const ids = thread.mails.map(({ id }) => id);
  useEffect(() => {
    const { seenMails } = actions.store.get();
    const fresh = ids.filter((id) => !seenMails.includes(id));
    if (fresh.length === 0) return;
    actions.store.set({ seenMails: [...seenMails, ...fresh] });
    remember(actions.store.get());
  }, [ids.join()]);
}

function OpenThread(props: PaneProps & { thread: MailThread }): VNode {
  const { words, thread } = props;
  useMarkSeen(props, thread);
  const sent = lastSent(thread);
  return html`<div class="mail-thread"><h3 dir="auto">${thread.subject}</h3><small>${words.mailTo} ${thread.other} · ${words.sentBy(thread.mails[0]?.mailbox ?? '')}</small>
    ${thread.mails.map((mail) => html`<${MailPaper} key=${mail.id} ...${props} mail=${mail} />`)}
    ${sent !== undefined && html`<${MailAnswer} key=${sent.id} ...${props} mail=${sent} />`}</div>`;
}

/** The pane. */
export function MailPane(props: PaneProps): VNode {
  const { page, words } = props;
  const threads = mailThreads(page.server?.mails ?? []);
  const open = threads.find(({ id }) => id === page.mailThread) ?? threads[0];
  if (open === undefined)
    return html`<div class="empty big"><span class="emoji" aria-hidden="true">📭</span><p><strong>${words.mailEmpty}</strong></p><p>${words.mailEmptyHint}</p></div>`;
  return html`<ul class="mail-list" aria-label=${words.conversations}>${threads.map((thread) => html`<${ThreadItem} key=${thread.id} ...${props} thread=${thread} isOpen=${thread === open} />`)}</ul>
    <${OpenThread} key=${open.id} ...${props} thread=${open} />`;
}
