// One message: who, when, what, and the thread below it.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { SandboxChannel, SandboxMessage } from '../../protocol.ts';
import { addLeadShortcut } from '../app/shortcuts.ts';
import { surfaceFor } from '../app/slack-surface.ts';
import { repliesTo } from '../app/workspace.ts';
import { Blocks } from '../blocks/block.ts';
import { ago, clockTime, weekdayTime } from '../format/slack-date.ts';
import { Mrkdwn } from '../format/text-view.ts';
import { SurfaceContext } from '../surface.ts';
import { Avatar } from './avatar.ts';
import { Icon } from './icons.ts';
import type { PaneProps } from './pane-props.ts';

export type MessageProps = PaneProps & {
  readonly channel: SandboxChannel;
  readonly message: SandboxMessage;
  readonly isInThread: boolean;
};

function Body(props: MessageProps): VNode {
  const { page, actions, channel, message } = props;
  const blocks = message.blocks ?? [];
  const source = {
    key: `${channel.id}:${message.ts}`,
    blocks,
    origin: { kind: 'message', channelId: channel.id, ts: message.ts } as const,
  };
  return html`<${SurfaceContext.Provider} value=${surfaceFor(page, actions, source)}>
    ${blocks.length > 0 ? html`<${Blocks} blocks=${blocks} />` : html`<${Mrkdwn} text=${message.text} />`}
    ${message.fileNames.map((name) => html`<div class="file-card"><span class="emoji" aria-hidden="true">📄</span>${name}</div>`)}
  <//>`;
}

function ThreadSummary({ channel, message, slack, actions, words, reader }: MessageProps): VNode | null {
  const replies = repliesTo(channel, message.ts);
  const last = replies.at(-1);
  if (last === undefined) return null;
  const authors = [...new Set(replies.map(({ userId }) => userId))].slice(0, 3);
  return html`<button type="button" class="thread-summary" onClick=${() => actions.store.set({ threadTs: message.ts })}>
    ${authors.map((id) => html`<${Avatar} user=${slack.users.find((user) => user.id === id)} />`)}
    <strong>${words.replies(replies.length)}</strong><small>${words.lastReply(ago(Number(last.ts) * 1000, reader))}</small></button>`;
}

function Toolbar({ channel, message, actions, words, isInThread }: MessageProps): VNode | null {
  if (message.visibleTo !== null) return null;
  const openThread = () => actions.store.set({ threadTs: message.ts });
  return html`<div class="toolbar">
    ${!isInThread && html`<button type="button" title=${words.replyInThread} aria-label=${words.replyInThread} onClick=${openThread}><${Icon} name="reply" /></button>`}
    <button type="button" title=${words.addAsLead} aria-label=${words.addAsLead} onClick=${() => void actions.shortcut(channel.id, message.ts, addLeadShortcut)}><${Icon} name="add" /></button>
  </div>`;
}

/** The message. */
export function Message(props: MessageProps): VNode {
  const { slack, message, words, reader, isInThread } = props;
  const author = slack.users.find(({ id }) => id === message.userId);
  const atMs = Number(message.ts) * 1000;
  return html`<article class=${`message${message.visibleTo ? ' private' : ''}`} data-ts=${message.ts}>
    <${Avatar} user=${author} />
    <div class="message-body">
      ${message.visibleTo && html`<div class="only-you"><${Icon} name="eye" /> ${words.onlyYou}</div>`}
      <div class="byline"><strong>${author?.realName || author?.name || 'Prospect'}</strong>
        ${(author?.isBot ?? true) && html`<span class="badge">${words.app}</span>`}
        <time title=${weekdayTime(atMs, reader)}>${clockTime(atMs, reader)}</time>${message.editedAt && author?.isBot === false && html` <small>${words.edited}</small>`}</div>
      <${Body} ...${props} />
      ${!isInThread && html`<${ThreadSummary} ...${props} />`}
    </div><${Toolbar} ...${props} />
  </article>`;
}
