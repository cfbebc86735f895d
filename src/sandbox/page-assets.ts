// Gives the browser the sandbox page: three small HTML shells, our modules with their types stripped, our style
// sheets, and Preact and htm from the installed packages. Nothing is bundled, nothing is fetched from elsewhere.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';

export type PageAsset = { readonly body: Uint8Array | string; readonly type: string };

const pageFolder = join(import.meta.dirname, 'page');
const readmeFile = join(import.meta.dirname, '..', '..', 'README.md');
const sampleList = join(import.meta.dirname, 'demo', 'more-leads.csv');
const script = 'text/javascript; charset=utf-8';
const style = 'text/css; charset=utf-8';

const sheets = [
  'tokens',
  'layout',
  'sidebar',
  'messages',
  'blocks',
  'frames',
  'controls',
  'fields',
  'composer',
  'tables',
  'dialogs',
  'mail',
  'gallery',
];

/** Bare module names, where the browser finds them, and the file inside its package. */
const vendors = {
  preact: { path: '/sandbox/vendor/preact.js', package: 'preact', file: 'dist/preact.module.js' },
  'preact/hooks': { path: '/sandbox/vendor/hooks.js', package: 'preact', file: 'hooks/dist/hooks.module.js' },
  htm: { path: '/sandbox/vendor/htm.js', package: 'htm', file: 'dist/htm.module.js' },
  'htm/preact': { path: '/sandbox/vendor/htm-preact.js', package: 'htm', file: 'preact/index.module.js' },
} as const;

const importMap = JSON.stringify({
  imports: Object.fromEntries(Object.entries(vendors).map(([name, { path }]) => [name, path])),
});

/** Each page: the module that draws it and the function that starts it. */
const pages = {
  '/': { entry: 'workspace', module: 'workspace-page.ts', start: 'startWorkspace' },
  '/sandbox/gallery': { entry: 'gallery', module: 'gallery-page.ts', start: 'startGallery' },
  '/sandbox/readme': { entry: 'readme', module: 'readme-page.ts', start: 'startReadme' },
} as const;

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%234a1d52'/%3E%3Ccircle cx='16' cy='16' r='9' fill='none' stroke='white' stroke-width='2.5'/%3E%3Ccircle cx='16' cy='16' r='3.5' fill='%2341d1a7'/%3E%3C/svg%3E";

/**
 * The Content-Security-Policy for the HTML pages: own files only, and the one inline import map by its hash.
 * Inline styles are allowed because mails, shown in a frame that inherits this policy, are styled that way.
 */
export function pageSecurityPolicy(): string {
  const hash = createHash('sha256').update(importMap).digest('base64');
  const rules = [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self' 'unsafe-inline'",
  ];
  return [
    ...rules,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function shell(entry: string): PageAsset {
  const links = sheets
    .map((name) => `<link rel="stylesheet" href="/sandbox/page/style/${name}.css">`)
    .join('\n');
  const body = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Prospect sandbox</title><link rel="icon" href="${icon}">
${links}
<script type="importmap">${importMap}</script>
<script type="module" src="/sandbox/page/entry/${entry}.js"></script></head>
<body class="${entry}"><div id="root"></div></body></html>`;
  return { body, type: 'text/html; charset=utf-8' };
}

function entryScript(path: string): PageAsset | null {
  const page = Object.values(pages).find(({ entry }) => path === `/sandbox/page/entry/${entry}.js`);
  if (page === undefined) return null;
  const body = `import { ${page.start} } from '/sandbox/page/${page.module}';\n${page.start}(document.getElementById('root'));\n`;
  return { body, type: script };
}

function vendorScript(path: string): PageAsset | null {
  const vendor = Object.values(vendors).find((one) => one.path === path);
  if (vendor === undefined) return null;
  const { resolve } = createRequire(import.meta.url);
  const roots = { preact: dirname(dirname(resolve('preact'))), htm: dirname(dirname(resolve('htm'))) };
  const code = readFileSync(join(roots[vendor.package], vendor.file), 'utf8');
  return { body: code.replace(/\n?\/\/# sourceMappingURL=.*$/u, ''), type: script };
}

// Only lower-case names with single dots: no "..", no absolute path, nothing hidden can be asked for.
const ownFile = /^\/sandbox\/page\/((?:[a-z][a-z-]*\/){0,1}[a-z][a-z-]*\.(?:ts|css))$/u;

function ownAsset(path: string): PageAsset | null {
  const name = ownFile.exec(path)?.[1];
  if (name === undefined) return null;
  try {
    const source = readFileSync(join(pageFolder, name), 'utf8');
    return name.endsWith('.css')
      ? { body: source, type: style }
      : { body: stripTypeScriptTypes(source), type: script };
  } catch {
    return null;
  }
}

function fileAsset(file: string, type: string): PageAsset | null {
  try {
    return { body: readFileSync(file, 'utf8'), type: `${type}; charset=utf-8` };
  } catch {
    return null;
  }
}

/** What the page server answers for a path (without its query); null when it is not ours: 404. */
export function servePageAsset(path: string): PageAsset | null {
  const page = Object.entries(pages).find(([address]) => address === path)?.[1];
  if (page !== undefined) return shell(page.entry);
  if (path === '/sandbox/page/readme.md') return fileAsset(readmeFile, 'text/markdown');
  if (path === '/sandbox/more-leads.csv') return fileAsset(sampleList, 'text/csv');
  return entryScript(path) ?? vendorScript(path) ?? ownAsset(path);
}
