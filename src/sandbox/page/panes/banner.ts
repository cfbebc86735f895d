// The thin line on top: where this runs, what leaves the machine, the way to a real Slack, and starting over.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Mark } from './avatar.ts';
import type { PaneProps } from './pane-props.ts';

/** The banner. */
export function Banner({ page, actions, words }: PaneProps): VNode {
  const host = page.server?.modelHost ?? null;
  const reset = async () => {
    const plain = (text: string) => ({ type: 'plain_text', text });
    const confirm = {
      title: plain(words.resetTitle),
      text: plain(words.resetText),
      confirm: plain(words.reset),
      deny: plain(words.cancel),
      style: 'danger',
    };
    if (await actions.ask(confirm)) await actions.reset();
  };
  return html`<header class="banner">
    <span class="brand"><${Mark} />Prospect</span>
    <span class="banner-text">${host === null ? words.bannerLocal : words.bannerModel(host)}</span>
    <a href="/sandbox/readme#connect-slack" target="_blank">${words.connectSlack} →</a>
    <button type="button" class="button small" onClick=${() => void reset()}>${words.reset}</button>
  </header>`;
}
