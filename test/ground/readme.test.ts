// The README promises only what is there.
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { usageLines } from '../../src/cli/usage.ts';
import { envSchema } from '../../src/config/env.ts';
import { paths, read, root } from './repository.ts';

const readme = read('README.md');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));

it('links to a Slack app that is made of exactly manifest.yml (scripts/readme-link.js renews it)', () => {
  const encoded = /https:\/\/api\.slack\.com\/apps\?new_app=1&manifest_yaml=([^)\s]+)\)/.exec(readme)?.[1];
  expect(decodeURIComponent(encoded ?? '')).toBe(read('manifest.yml'));
});

it('explains every variable of the environment, and no other, in the words of env.ts', () => {
  const rows = [...readme.matchAll(/^\| `([A-Z][A-Z_]+)` \| (.+) \|$/gm)].map(([, name, words]) => [
    name,
    words,
  ]);
  const variables = Object.entries(envSchema.shape).map(([name, field]) => [name, field.description]);
  expect(rows).toEqual(variables);
});

it('names only npm scripts that exist, and their files do', () => {
  const named = [...readme.matchAll(/npm run (?:-s )?([a-z]+)/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  const tasks = [...read('scripts/setup.js').matchAll(/\['((?:src|bench|test)\/[a-z/-]+\.ts)'/g)].map(
    ([, file]) => file,
  );
  expect(tasks.length).toBeGreaterThan(0);
  expect(tasks.filter((file) => !existsSync(`${root}${file}`))).toEqual([]);
});

it('names every command that help names', () => {
  const usages = usageLines('en').flatMap((line) => /^ {2}(\S.*?) {2,}/.exec(line)?.[1] ?? []);
  const names = usages.flatMap((usage) => usage.split(' | ').map((one) => one.split(' ')[0] ?? ''));
  expect(names.length).toBeGreaterThan(12);
  const table = readme.split('\n').filter((line) => line.startsWith('| `npm run '));
  const isTold = (name: string) => new RegExp(`(-- |\`|run )${name}\\b`).test(table.join('\n'));
  expect(names.filter((name) => !isTold(name))).toEqual([]);
});

it('shows only pictures and pages that are in the repository', () => {
  const targets = [...readme.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target]) => target ?? '');
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.filter((target) => !existsSync(`${root}${target}`))).toEqual([]);
});

it('has an example environment whose variables exist', () => {
  const compose = read('docker-compose.yml');
  const named = [...read('.env.example').matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in envSchema.shape) && !compose.includes(`\${${name}:`))).toEqual([]);
});

it('names no folder of one machine and no registry anywhere', () => {
  const told = /(?<![\w./-])\/(?:root|home|Users|work)\/\w|"resolved":/;
  const files = paths().filter((path) => !/\.(png|jpg|ico|woff2)$|^test\/ground\/readme/.test(path));
  expect(files.filter((path) => told.test(read(path)))).toEqual([]);
});

it('leads a newcomer only to files that are there', () => {
  const pages = ['docs/ARCHITECTURE.md', ...paths('docs/decisions')];
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/`((?:src|test|docs|prisma|scripts|bench)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    ),
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
});
