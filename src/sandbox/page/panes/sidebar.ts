// The workspace at the left: its name, who one is, the channels, and the app.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { SandboxChannel, SandboxUser } from '../../protocol.ts';
import { appChannel, isUnread, peopleOf } from '../app/workspace.ts';
import { Avatar, Mark } from './avatar.ts';
import type { PaneProps } from './pane-props.ts';

type ItemProps = {
  readonly words: PaneProps['words'];
  readonly isHere: boolean;
  readonly isNew: boolean;
  readonly onPick: () => void;
  readonly children?: unknown;
};

function Item({ words, isHere, isNew, onPick, children }: ItemProps): VNode {
  return html`<li><button type="button" class=${`place${isHere ? ' here' : ''}${isNew ? ' unread' : ''}`} aria-current=${isHere ? 'page' : undefined} onClick=${onPick}>
    ${children}${isNew && html`<span class="unread-dot"><span class="hidden">${words.unread}</span></span>`}</button></li>`;
}

function Person({ user, page, slack, actions, words }: PaneProps & { user: SandboxUser }): VNode {
  const role = user.isAdmin ? words.admin : user.isGuest ? words.guest : '';
  const first = (user.realName || user.name).split(' ')[0];
  return html`<label class="person"><input type="radio" name="me" checked=${user.id === (page.me ?? slack.me)} onChange=${() => void actions.become(user.id)} />
    <${Avatar} user=${user} /><span class="person-name">${first}${role && html`<small>${role}</small>`}</span></label>`;
}

function Channel(props: PaneProps & { channel: SandboxChannel }): VNode {
  const { page, slack, actions, words, channel } = props;
  const isHere = page.place.kind === 'channel' && page.place.id === channel.id;
  return html`<${Item} words=${words} isHere=${isHere} isNew=${!isHere && isUnread(channel, slack.me, page.lastRead)}
    onPick=${() => void actions.goTo({ kind: 'channel', id: channel.id })}><span class="hash" aria-hidden="true">#</span><span class="place-name">${channel.name}</span>
    ${channel.archived && html`<small>${words.archived}</small>`}<//>`;
}

function AppItem(props: PaneProps): VNode {
  const { page, slack, actions, words } = props;
  const im = appChannel(slack);
  const isHere = page.place.kind === 'home' || page.place.id === im?.id;
  const isNew = im !== undefined && isUnread(im, slack.me, page.lastRead);
  return html`<${Item} words=${words} isHere=${isHere} isNew=${isNew} onPick=${() => void actions.goTo({ kind: 'home' })}>
    <span class="avatar bot tiny" aria-hidden="true"><${Mark} /></span><span class="place-name">Prospect</span><//>`;
}

/** The whole sidebar. */
export function Sidebar(props: PaneProps): VNode {
  const { slack, words } = props;
  const channels = slack.channels.filter(({ kind }) => kind === 'channel');
  return html`<nav class="sidebar" aria-label=${slack.team.name}>
    <h2>${slack.team.name}</h2>
    <fieldset class="people"><legend>${words.youAre}</legend>${peopleOf(slack).map((user) => html`<${Person} ...${props} user=${user} />`)}</fieldset>
    <h3>${words.apps}</h3>
    <ul><${AppItem} ...${props} /></ul>
    <h3>${words.channels}</h3>
    <ul>${channels.map((channel) => html`<${Channel} key=${channel.id} ...${props} channel=${channel} />`)}</ul>
    ${!slack.connected && html`<p class="connecting" role="status">${words.notConnected}</p>`}
  </nav>`;
}
