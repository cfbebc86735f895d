// Every sentence has a place where it is said, and everything that is said has a sentence.
import { expect, it } from 'vitest';
import { en } from '#text/en.ts';
import { found, paths, read, sources } from './repository.ts';

const code = sources().filter(
  ({ path }) => !path.startsWith('src/text/e') && !path.startsWith('src/text/fr'),
);
const whole = code.map(({ text }) => text).join('\n');
const quoted = new Set(found(code, /'([\w.-]+)'/g));
const keys = Object.keys(en);

/** Beginnings of keys that are put together: `state.${state}`. */
const beginnings = found(code, /`([\w]+(?:\.\w+)*[._])\$\{/g);

function isSaid(key: string): boolean {
  const [area = '', ...rest] = key.split('.');
  const names = ['refusal', 'reason', 'notice', 'event'].includes(area) ? [key, rest.join('.')] : [key];
  return names.some((name) => quoted.has(name) || beginnings.some((beginning) => name.startsWith(beginning)));
}

it('has no sentence that nothing says', () => {
  expect(keys.filter((key) => !isSaid(key))).toEqual([]);
});

it('has a sentence for every refusal', () => {
  const thrown = found(code, /new Refusal\(\s*'([\w.]+)'/g);
  expect(thrown.length).toBeGreaterThan(20);
  expect([...new Set(thrown)].filter((name) => !keys.includes(`refusal.${name}`))).toEqual([]);
});

it('has a sentence for every reason, notice or finding that is a code with details', () => {
  const coded = found(code, /\bcode: '(\w+)',? *(?:\n *)?params\b/g);
  const known = (name: string): boolean =>
    ['reason', 'notice', 'refusal'].some((area) => keys.includes(`${area}.${name}`));
  expect(coded.length).toBeGreaterThan(5);
  expect([...new Set(coded)].filter((name) => !known(name))).toEqual([]);
});

it('gives each key in one file only', () => {
  const files = paths('src/text/en').map((path) => ({ path, text: read(path) }));
  const all = [...found(files, /^ {2}'?([\w.]+)'?:(?= ['`[]|$)/gm)].sort();
  expect(all.filter((key, i) => key === all[i - 1])).toEqual([]);
  expect(all).toEqual([...keys].sort());
});

it('puts no sentence for people into the code', () => {
  // A literal that starts like a sentence and ends like one.
  const sentences = code.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:reply|say|respond|tell)\w*\([^)'`]*['`]([A-Z][a-z]+ [^'`\n]{15,}[.!?])['`]/g)].map(
      ([, sentence]) => `${path}: ${sentence}`,
    ),
  );
  expect(sentences).toEqual([]);
  expect(whole.length).toBeGreaterThan(10_000);
});
