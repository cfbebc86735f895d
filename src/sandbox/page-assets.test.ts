import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageSecurityPolicy, servePageAsset } from './page-assets.ts';

const pageFolder = join(import.meta.dirname, 'page');
const modules = readdirSync(pageFolder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
);
const textAt = (path: string) => String(servePageAsset(path)?.body ?? '');

describe('the page server', () => {
  it('serves a page without inline code besides the import map, which the policy names by its hash', () => {
    const scripts = [...textAt('/').matchAll(/<script(?![^>]*src=)[^>]*>/gu)].map(([tag]) => tag);
    expect(scripts).toEqual(['<script type="importmap">']);
    expect(pageSecurityPolicy()).toMatch(/script-src 'self' 'sha256-[\w+/]+=*'/u);
    expect(textAt('/')).not.toMatch(/(?:src|href)="https?:/u);
  });

  it('serves every style sheet and script that the page names', () => {
    for (const [, path = ''] of textAt('/').matchAll(/(?:src|href)="(\/[^"]+)"/gu))
      expect(servePageAsset(path), path).not.toBeNull();
  });

  it.each(modules)('serves %s as JavaScript whose imports it also serves', (name) => {
    const code = textAt(`/sandbox/page/${name}`);
    expect(code).not.toMatch(/import type/u);
    for (const [, specifier = ''] of code.matchAll(/from '([^']+)'/gu)) {
      const path = specifier.startsWith('.')
        ? new URL(specifier, `http://x/sandbox/page/${name}`).pathname
        : bareAddress(specifier);
      expect(servePageAsset(path), `${name} -> ${specifier}`).not.toBeNull();
    }
  });

  it.each([
    '/sandbox/page/../page-assets.ts',
    '/sandbox/page/..%2fprotocol.ts',
    '/sandbox/page/%2e%2e/protocol.ts',
    '/sandbox/page//etc/passwd',
    '/sandbox/page/words.test.ts',
    '/sandbox/page/app/../../protocol.ts',
    '/sandbox/vendor/../../package.json',
    '/sandbox/page/constructor',
    '/sandbox/page/entry/other.js',
    'constructor',
    '__proto__',
    '',
  ])('does not serve %s', (path) => {
    expect(servePageAsset(path)).toBeNull();
  });
});

function bareAddress(name: string): string {
  const [, map = '{}'] = /<script type="importmap">(.*?)<\/script>/u.exec(textAt('/')) ?? [];
  return (JSON.parse(map) as { imports: Record<string, string> }).imports[name] ?? 'missing';
}
