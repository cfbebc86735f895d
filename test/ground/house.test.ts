// Rules of the house that the linter can't say by itself, and a trial of those that it says through plugins.
import { expect, it } from 'vitest';
import { paths, read, sources } from './repository.ts';
import { brokenRules } from './trial-lint.ts';

const vague = /(^|[-./])(utils?|helpers?|managers?|services?|handlers?|commons?|misc)([-./]|$)/;

it('names no file after what could be anything', () => {
  const named = [...paths('src'), ...paths('test'), ...paths('bench'), ...paths('scripts')];
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((path) => vague.test(path))).toEqual([]);
});

it('names no function or type after what could be anything', () => {
  const pattern =
    /^(?:export )?(?:async )?(?:function|const|type|interface|class) (\w*(?:Utils?|Helper|Manager|Service|Handler|Misc))\b/gm;
  const named = sources().flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([, name]) => `${path} ${name}`),
  );
  expect(named).toEqual([]);
});

it('reads process.env in config/env.ts only', () => {
  const readers = sources().filter(({ text }) => /process\.env\b/.test(text));
  expect(readers.map(({ path }) => path)).toEqual(['src/config/env.ts']);
});

it('has a reason beside everything that is excused from a rule', () => {
  const excuses = [...sources('src'), ...sources('test'), ...sources('bench')].flatMap(({ path, text }) =>
    [
      ...text.matchAll(
        /(?:biome-ignore(?:-all|-start)? [\w/]+(?:: ?(.*))?|@ts-(?:ignore|nocheck|expect-error)(.*))$/gm,
      ),
    ].map(([, reason, tsReason]) => [path, reason ?? tsReason ?? ''] as const),
  );
  expect(excuses.filter(([, reason]) => reason.trim().length < 15)).toEqual([]);
});

it('does nothing when a file is imported, but for the one entry', () => {
  // A call, `await` or `new` that begins a line stands outside of every function.
  const acts = /^(?:await |new |void |[a-z]\w*(?:\.\w+)*\()/m;
  const acting = sources().filter(
    ({ path, text }) => path !== 'src/main.ts' && acts.test(withoutTemplates(text)),
  );
  expect(acting.map(({ path }) => path)).toEqual([]);
});

it('starts every file with what it is for', () => {
  const silent = sources().filter(
    ({ path, text }) => !/^\s*(\/\/|\/\*)/.test(text) && !/src\/text\/|\/page\//.test(path),
  );
  expect(silent.map(({ path }) => path)).toEqual([]);
});

const tooLong = `export function long(x: number): number {\n${'  x.toFixed();\n'.repeat(45)}  return 1;\n}\n`;
const cast = 'export const x = (value: unknown) => value as string;\n';
const upward = "import { stores } from '#store/stores.ts';\nexport const x = stores;\n";

it('breaks on what the linter has to refuse, and only there', async () => {
  const broken = await brokenRules({
    'src/domain/cast.ts': cast,
    'src/domain/constant.ts': 'export const x = [1] as const;\n',
    'src/domain/mock.test.ts': "import { vi } from 'vitest';\n\nvi.mock('./x.ts');\n",
    'src/domain/upward.ts': upward,
    'src/domain/long.ts': tooLong,
    'src/domain/many.ts': 'export const many = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];\n',
    'src/domain/default.ts': 'export default 1;\n',
    'src/domain/enum.ts': 'export enum X {\n  A,\n}\n',
    'src/domain/barrel.ts': "export * from './constant.ts';\n",
    'src/domain/talks.ts': 'console.log(1);\n',
    'src/domain/environment.ts': 'export const x = process.env.HOME;\n',
    'src/domain/bang.ts': 'export const x = (a: string | null) => a!.length;\n',
    'src/domain/anything.ts': 'export const x = (a: any) => a;\n',
    'src/domain/floating.ts': 'const f = async () => 1;\nexport const x = () => {\n  f();\n};\n',
    'src/domain/CamelCase.ts': 'export const x = 1;\n',
    'src/features/upward.ts': upward,
    'src/lib/cast.ts': cast,
    'src/store/rows.codec.ts': cast,
  });
  expect(broken).toEqual({
    'src/domain/cast.ts': expect.stringContaining('No `as` here'),
    'src/domain/constant.ts': '',
    'src/domain/mock.test.ts': expect.stringContaining('No module mocks'),
    'src/domain/upward.ts': expect.stringContaining('noRestrictedImports'),
    'src/domain/long.ts': expect.stringContaining('noExcessiveLinesPerFunction'),
    'src/domain/many.ts': expect.stringContaining('useMaxParams'),
    'src/domain/default.ts': expect.stringContaining('noDefaultExport'),
    'src/domain/enum.ts': expect.stringContaining('noEnum'),
    'src/domain/barrel.ts': expect.stringMatching(/noBarrelFile|noReExportAll/),
    'src/domain/talks.ts': expect.stringContaining('noConsole'),
    'src/domain/environment.ts': expect.stringContaining('noProcessEnv'),
    'src/domain/bang.ts': expect.stringContaining('noNonNullAssertion'),
    'src/domain/anything.ts': expect.stringContaining('noExplicitAny'),
    'src/domain/floating.ts': expect.stringContaining('noFloatingPromises'),
    'src/domain/CamelCase.ts': expect.stringContaining('useFilenamingConvention'),
    'src/features/upward.ts': expect.stringContaining('noRestrictedImports'),
    'src/lib/cast.ts': '',
    'src/store/rows.codec.ts': '',
  });
});

it('has a decision page for each choice that is hard to undo', () => {
  const pages = paths('docs/decisions');
  for (const topic of ['build', 'queues', 'postgres', 'webassembly', 'sweep'])
    expect(pages.some((page) => page.includes(topic))).toBe(true);
  expect(pages.filter((page) => !/\/\d{4}-[a-z-]+\.md$/.test(page) || read(page).length < 200)).toEqual([]);
});

/** Lines inside a template literal may look like code. */
function withoutTemplates(text: string): string {
  return text.replace(/`[^`]*`/g, '``');
}
