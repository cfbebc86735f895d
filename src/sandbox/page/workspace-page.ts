// The sandbox page, whole: banner, Slack at the left, Mail and Time at the right, dialogs over them.

import { html, render } from 'htm/preact';
import type { VNode } from 'preact';
import { type Actions, createActions } from './app/actions.ts';
import { readerFor, wordsFor } from './app/languages.ts';
import { createLive, onFirstState } from './app/live.ts';
import { recall } from './app/remembered.ts';
import { connectServer } from './app/server.ts';
import { surfaceFor } from './app/slack-surface.ts';
import { createStore, freshPage, usePage } from './app/store.ts';
import { Banner } from './panes/banner.ts';
import { Middle } from './panes/conversation.ts';
import { Dock } from './panes/dock.ts';
import { ViewDialog } from './panes/modal.ts';
import type { PaneProps } from './panes/pane-props.ts';
import { QuestionDialog } from './panes/question.ts';
import { Sidebar } from './panes/sidebar.ts';

function Notice({ page, slack, actions, words }: PaneProps): VNode | null {
  const text = page.notice ?? (page.isOffline ? words.offline : null);
  if (text === null || slack.modals.length > 0) return null;
  return html`<div class="notice" role="alert"><span>${text}</span>
    ${page.notice !== null && html`<button type="button" class="button small" onClick=${() => actions.store.set({ notice: null })}>${words.dismiss}</button>`}</div>`;
}

function Page({ actions }: { actions: Actions }): VNode {
  const page = usePage(actions.store);
  const words = wordsFor(page.server);
  const slack = page.server?.slack;
  if (slack === undefined) return html`<div class="starting" role="status"><p>${words.loading}</p></div>`;
  document.documentElement.lang = page.server?.locale ?? 'en';
  const props: PaneProps = {
    page,
    slack,
    actions,
    words,
    reader: readerFor(
      page,
      slack.users.find(({ id }) => id === slack.me),
    ),
  };
  const top = slack.modals.at(-1);
  const asking = surfaceFor(page, actions, {
    key: 'question',
    blocks: [],
    origin: { kind: 'view', viewId: '' },
  });
  return html`<${Banner} ...${props} />
    <main><section class=${`slack${page.threadTs === null ? '' : ' with-thread'}`} role="region" aria-label=${words.slack}><${Sidebar} ...${props} /><${Middle} ...${props} />
      ${top !== undefined && html`<${ViewDialog} key=${top.id} ...${props} view=${top} />`}</section><${Dock} ...${props} /></main>
    <${QuestionDialog} question=${page.question} surface=${asking} /><${Notice} ...${props} />`;
}

/** Draws the page into the element and keeps it live until the tab closes. */
export function startWorkspace(root: HTMLElement): void {
  const store = createStore({ ...freshPage, ...recall() });
  const server = connectServer();
  const live = createLive(store, server);
  const actions = createActions({ store, server, refresh: live.refresh });
  render(html`<${Page} actions=${actions} />`, root);
  onFirstState(store, () => {
    if (store.get().place.kind === 'home') void actions.goTo({ kind: 'home' });
  });
  live.start();
}
