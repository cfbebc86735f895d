// The middle: a channel or the app's messages, App Home, and the thread at their side.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { SandboxChannel, SandboxView } from '../../protocol.ts';
import { remember } from '../app/remembered.ts';
import { surfaceFor } from '../app/slack-surface.ts';
import { appChannel, newestForeign, repliesTo, topMessages } from '../app/workspace.ts';
import { Blocks } from '../blocks/block.ts';
import { SurfaceContext } from '../surface.ts';
import { Mark } from './avatar.ts';
import { Composer } from './composer.ts';
import { MessageList } from './message-list.ts';
import type { PaneProps } from './pane-props.ts';

function useMarkRead({ slack, actions }: PaneProps, channel: SandboxChannel): void {
  const newest = newestForeign(channel, slack.me);
  useEffect(() => {
    const { lastRead } = actions.store.get();
    const key = `${slack.me}:${channel.id}`;
    if (newest === '' || lastRead[key] === newest) return;
    actions.store.set({ lastRead: { ...lastRead, [key]: newest } });
    remember(actions.store.get());
  }, [newest, channel.id, slack.me]);
}

function AppTabs({ page, slack, actions, words }: PaneProps): VNode {
  const im = appChannel(slack);
  const isHome = page.place.kind === 'home';
  return html`<div class="app-tabs"><span class="avatar bot" aria-hidden="true"><${Mark} /></span><h2>Prospect</h2>
    <button type="button" aria-pressed=${isHome} onClick=${() => void actions.goTo({ kind: 'home' })}>${words.home}</button>
    <button type="button" aria-pressed=${!isHome} disabled=${im === undefined} onClick=${() => im && void actions.goTo({ kind: 'channel', id: im.id })}>${words.messages}</button></div>`;
}

/** A channel with its messages and composer. */
export function ChannelPane(props: PaneProps & { channel: SandboxChannel }): VNode {
  const { words, channel } = props;
  useMarkRead(props, channel);
  const name = channel.kind === 'im' ? 'Prospect' : `#${channel.name}`;
  return html`<div class="conversation">
    ${channel.kind === 'im' ? html`<${AppTabs} ...${props} />` : html`<div class="app-tabs"><h2>${name}</h2></div>`}
    <${MessageList} ...${props} messages=${topMessages(channel)} isInThread=${false} />
    ${!channel.archived && html`<${Composer} key=${channel.id} ...${props} channelId=${channel.id} threadTs=${null} placeholder=${words.writeTo(name)} />`}
  </div>`;
}

/** The thread of one message, at the side. */
export function ThreadPane(props: PaneProps & { channel: SandboxChannel; threadTs: string }): VNode {
  const { actions, words, channel, threadTs } = props;
  const messages = [
    ...topMessages(channel).filter(({ ts }) => ts === threadTs),
    ...repliesTo(channel, threadTs),
  ];
  return html`<aside class="thread" aria-label=${words.thread}>
    <div class="app-tabs"><h2>${words.thread}</h2><small>${channel.kind === 'im' ? 'Prospect' : `#${channel.name}`}</small>
      <button type="button" class="button icon" aria-label=${words.closeThread} onClick=${() => actions.store.set({ threadTs: null })}>×</button></div>
    <${MessageList} ...${props} messages=${messages} isInThread=${true} />
    <${Composer} key=${threadTs} ...${props} channelId=${channel.id} threadTs=${threadTs} placeholder=${words.writeReply} />
  </aside>`;
}

function HomeBlocks({ page, actions, home }: PaneProps & { home: SandboxView }): VNode {
  const source = { key: home.id, blocks: home.blocks, origin: { kind: 'view', viewId: home.id } as const };
  return html`<${SurfaceContext.Provider} value=${surfaceFor(page, actions, source)}><${Blocks} blocks=${home.blocks} /><//>`;
}

/** App Home. */
export function HomePane(props: PaneProps): VNode {
  const { slack, words } = props;
  return html`<div class="conversation"><${AppTabs} ...${props} />
    <div class="home" tabindex="0" role="group" aria-label=${words.home}>${slack.home === null ? html`<p class="empty">${words.emptyHome}</p>` : html`<${HomeBlocks} ...${props} home=${slack.home} />`}</div></div>`;
}

/** Whatever is open now; App Home when the place is gone. */
export function Middle(props: PaneProps): VNode {
  const { page, slack } = props;
  const { place, threadTs } = page;
  const channel = place.kind === 'channel' ? slack.channels.find(({ id }) => id === place.id) : undefined;
  if (channel === undefined) return html`<${HomePane} ...${props} />`;
  return html`<${ChannelPane} ...${props} channel=${channel} />${threadTs !== null && html`<${ThreadPane} ...${props} channel=${channel} threadTs=${threadTs} />`}`;
}
