// The right side: two tabs, Mail and Time, whose panels are regions of those names.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { moveFocus } from '../dom.ts';
import { MailPane } from './mail-pane.ts';
import type { PaneProps } from './pane-props.ts';
import { TimePane } from './time-pane.ts';

type Tab = PaneProps['page']['tab'];

function TabButton({
  page,
  actions,
  tab,
  label,
  count,
}: PaneProps & { tab: Tab; label: string; count: number }): VNode {
  const isOpen = page.tab === tab;
  const open = () => actions.store.set({ tab });
  return html`<button type="button" role="tab" id=${`tab-${tab}`} aria-selected=${isOpen} aria-controls=${`panel-${tab}`} tabindex=${isOpen ? 0 : -1} onClick=${open}>
    ${label}${count > 0 && html`<span class="count" aria-hidden="true">${count}</span>`}</button>`;
}

/** The tabs and the open panel. Arrow keys move between the tabs. */
export function Dock(props: PaneProps): VNode {
  const { page, words } = props;
  const unseen = (page.server?.mails ?? []).filter(({ id }) => !page.seenMails.includes(id)).length;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') moveFocus(event, '[role=tab]', 1);
  };
  return html`<div class="dock">
    <div class="tabs" role="tablist" aria-label=${words.panes} onKeyDown=${onKeyDown}>
      <${TabButton} ...${props} tab="mail" label=${words.mail} count=${page.tab === 'mail' ? 0 : unseen} />
      <${TabButton} ...${props} tab="time" label=${words.time} count=${0} /></div>
    <section class="panel" role="region" id="panel-mail" aria-label=${words.mail} hidden=${page.tab !== 'mail'}>${page.tab === 'mail' && html`<${MailPane} ...${props} />`}</section>
    <section class="panel" role="region" id="panel-time" aria-label=${words.time} hidden=${page.tab !== 'time'}>${page.tab === 'time' && html`<${TimePane} ...${props} />`}</section>
  </div>`;
}
