// The repository as text, for tests that hold files against each other.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export type Source = { readonly path: string; readonly text: string };

/** The text of one file, by its path in the repository. */
export function read(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8');
}

/** Files that git knows or would take, below a folder. */
export function paths(folder = '.'): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '--', folder];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  return listed.split('\n').filter((path) => path !== '' && existsSync(`${root}${path}`));
}

/** Our TypeScript below a folder, tests left out. */
export function sources(folder = 'src'): readonly Source[] {
  return paths(folder)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('/fixtures/'))
    .map((path) => ({ path, text: read(path) }));
}

/** Everything that a pattern's first group finds in the sources. */
export function found(among: readonly Source[], pattern: RegExp): readonly string[] {
  return among.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}
