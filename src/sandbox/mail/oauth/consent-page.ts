// The page on which a person picks an account of a local vendor. It says plainly that it is not that vendor.
import type { LocalAccount } from '../types.ts';

export type ConsentPage = {
  /** Whose page it stands for: "Google". */
  readonly vendor: string;
  /** Where the form goes. */
  readonly action: string;
  readonly accounts: readonly LocalAccount[];
  readonly scopes: readonly string[];
  /** What the app asked for, sent back with the form. */
  readonly fields: readonly (readonly [string, string])[];
  readonly escape: (text: string) => string;
};

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;background:#f4f5f7;margin:0;display:grid;place-items:center;min-height:100vh}
main{background:#fff;border:1px solid #d9dce1;border-radius:12px;padding:32px;max-width:440px;width:100%;box-sizing:border-box}
h1{font-size:22px;margin:0 0 4px}p{color:#555;margin:0 0 16px}
button{display:block;width:100%;text-align:left;padding:12px 14px;margin:8px 0;border:1px solid #c9cdd3;border-radius:8px;background:#fff;font:inherit;cursor:pointer}
button:hover,button:focus-visible{border-color:#1a66d6;background:#f3f8ff}small{color:#666;display:block}label{display:block;margin:6px 0}`;

/** The whole page as HTML. */
export function consentPage(page: ConsentPage): string {
  const hidden = page.fields
    .map(([name, value]) => `<input type="hidden" name="${page.escape(name)}" value="${page.escape(value)}">`)
    .join('');
  const scopes = page.scopes
    .map((scope) => {
      const value = page.escape(scope);
      const short = page.escape(scope.replace('https://www.googleapis.com/auth/', ''));
      return `<label><input type="checkbox" name="granted" value="${value}" checked> ${short}</label>`;
    })
    .join('');
  const accounts = page.accounts
    .map((each) => {
      const email = page.escape(each.email);
      return `<button name="email" value="${email}">${page.escape(each.name)}<small>${email}</small></button>`;
    })
    .join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Choose an account</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>${STYLE}</style></head><body><main>
<h1>Choose an account</h1><p>Local mailboxes on this machine. Nothing here reaches ${page.vendor}.</p>
<form method="post" action="${page.escape(page.action)}">${hidden}<input type="hidden" name="choice" value="1">
${accounts}<p>Prospect asks for:</p>${scopes}<button name="deny" value="1">Cancel</button></form></main></body></html>`;
}
