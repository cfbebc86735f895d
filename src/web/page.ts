// One small page: a title, a sentence, perhaps a button. No script, nothing from elsewhere, light and dark.
import { html } from 'hono/html';
import type { Locale } from '#text/text.ts';

export type Page = {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: string;
  readonly detail: string;
  /** A form that posts to the page itself. */
  readonly button?: string;
  /** A link that looks like a button. */
  readonly link?: { readonly text: string; readonly to: string };
};

const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --ground: #f6f7f9; --sheet: #fff; --line: #d8dee4; --act: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa5b1; --ground: #0d1117; --sheet: #161b22; --line: #30363d; --act: #2f81f7; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: var(--ground); color: var(--ink); font: 1.05rem/1.55 system-ui, sans-serif; }
main { width: min(32rem, 100%); padding: 2.25rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 14px; }
h1 { margin: 0 0 .75rem; font-size: 1.35rem; line-height: 1.3; text-wrap: balance; }
p { margin: 0; color: var(--soft); overflow-wrap: anywhere; }
button, a { display: inline-block; margin-top: 1.5rem; padding: .7rem 1.2rem; border: 0; border-radius: 9px; background: var(--act); color: #fff; font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
button:focus-visible, a:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
`;

/** The whole document. Words are escaped. */
export function pageHtml({ locale, title, lead, detail, button, link }: Page) {
  const form = button ? html`<form method="post"><button type="submit">${button}</button></form>` : '';
  const onwards = link ? html`<a href="${link.to}">${link.text}</a>` : '';
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<style>${style}</style>
</head>
<body><main><h1>${lead}</h1><p>${detail}</p>${form}${onwards}</main></body>
</html>`;
}
