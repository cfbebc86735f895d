// The README inside the sandbox, so that "connect your own Slack" leads somewhere without the network.

import { html, render } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Markdown } from './blocks/markdown-block.ts';
import { unwrapLines } from './format/unwrap.ts';
import { stillSurface } from './still-surface.ts';
import { SurfaceContext } from './surface.ts';

const anchor = /^<a id="([\w-]+)"><\/a>$/mu;

function drawPieces(text: string): readonly VNode[] {
  return text
    .split(anchor)
    .map((piece, index) =>
      index % 2 === 1 ? html`<div id=${piece}></div>` : html`<${Markdown} text=${unwrapLines(piece)} />`,
    );
}

function Readme(): VNode {
  const [text, setText] = useState('');
  useEffect(() => {
    void fetch('/sandbox/page/readme.md').then(async (answer) =>
      setText(answer.ok ? await answer.text() : '# Prospect'),
    );
  }, []);
  useEffect(() => {
    if (text !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [text]);
  return html`<${SurfaceContext.Provider} value=${stillSurface}><main class="readme"><a href="/">← Sandbox</a>${drawPieces(text)}</main><//>`;
}

/** Draws the README into the element. */
export function startReadme(root: HTMLElement): void {
  document.title = 'Prospect: README';
  render(html`<${Readme} />`, root);
}
