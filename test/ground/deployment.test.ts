// The files that run Prospect elsewhere name only what is there. Nothing here needs a container engine.
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { isCommand } from '../../src/cli/run-cli.ts';
import { paths, read, root } from './repository.ts';

const serviceSchema = z.looseObject({
  command: z.array(z.string()).optional(),
  build: z.string().optional(),
  depends_on: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  volumes: z.array(z.string()).optional(),
});
const composeSchema = z.looseObject({ services: z.record(z.string(), serviceSchema) });
const workflowSchema = z.object({
  jobs: z.record(
    z.string(),
    z.looseObject({
      'runs-on': z.string(),
      steps: z.array(z.looseObject({ run: z.string().optional(), uses: z.string().optional() })),
    }),
  ),
});

const { services } = composeSchema.parse(parse(read('docker-compose.yml'), { merge: true }));
const ours = Object.entries(services).filter(([, service]) => service.build !== undefined);
const main = read('src/main.ts');

/** A role of main.ts or a command of the CLI. */
function runs(command: string): boolean {
  return isCommand(command) || new RegExp(`^  ${command}[:,]`, 'm').test(main);
}

it('composes the roles of main.ts from one image', () => {
  expect(ours.map(([name]) => name).sort()).toEqual(['bot', 'migrate', 'web', 'worker']);
  expect(ours.filter(([, { command }]) => !runs(command?.[0] ?? '')).map(([name]) => name)).toEqual([]);
  expect(runs('frobnicate')).toBe(false);
});

it('waits only for services that are there', () => {
  const awaited = Object.values(services).flatMap(({ depends_on: on = [] }) =>
    Array.isArray(on) ? on : Object.keys(on),
  );
  expect(awaited.filter((name) => !(name in services))).toEqual([]);
});

it('gives each role the database and Redis of the composition', () => {
  for (const [, service] of ours) {
    expect(service.environment).toMatchObject({
      DATABASE_URL: expect.stringContaining('@postgres:5432/'),
      REDIS_URL: 'redis://redis:6379',
    });
  }
});

it('shares the journal of opens between those who write it and those who load it', () => {
  for (const [, service] of ours) expect(service.volumes).toEqual(['journal:/data/journal']);
  expect(read('Dockerfile')).toContain('mkdir -p /data/journal');
});

it('sends Slack to the bot and the rest of the web to web', () => {
  const caddyfile = z
    .object({ configs: z.object({ caddyfile: z.object({ content: z.string() }) }) })
    .parse(parse(read('docker-compose.yml'))).configs.caddyfile.content;
  expect(caddyfile).toMatch(/path \/slack\/\*\n\s*reverse_proxy @slack bot:3000\n\s*reverse_proxy web:3000/);
});

it('builds an image from folders that exist and starts a role that exists', () => {
  const dockerfile = read('Dockerfile');
  const copied = [...dockerfile.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, list]) => (list ?? '').split(' '));
  expect(copied.length).toBeGreaterThan(4);
  expect(copied.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
  const command = /^CMD \["([a-z]+)"\]$/m.exec(dockerfile)?.[1] ?? '';
  expect(/^ENTRYPOINT \["node", "src\/main.ts"\]$/m.test(dockerfile) && runs(command)).toBe(true);
});

it('copies everything into the image that the sources read at run time', () => {
  const dockerfile = read('Dockerfile');
  const readBySources = paths('src')
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('src/sandbox/'))
    .flatMap((path) => [...read(path).matchAll(/new URL\('(?:\.\.\/)+([\w./-]+)', import\.meta\.url\)/g)])
    .map(([, target]) => target ?? '')
    .filter((target) => !existsSync(`${root}src/${target}`));
  expect(readBySources.length).toBeGreaterThan(0);
  expect(
    readBySources.filter((target) => {
      const top = target.split('/')[0] ?? '';
      return (
        existsSync(`${root}${top}`) && !new RegExp(`COPY .*\\b${top.replace('.', '\\.')}\\b`).test(dockerfile)
      );
    }),
  ).toEqual([]);
});

it('tests and builds in CI what the README says', () => {
  const { jobs } = workflowSchema.parse(parse(read('.github/workflows/ci.yml')));
  const steps = Object.values(jobs).flatMap((job) => job.steps.flatMap(({ run }) => (run ? [run] : [])));
  expect(steps).toContain('CI=true npm test');
  expect(steps.some((run) => run.startsWith('docker compose build'))).toBe(true);
  const started = steps
    .find((run) => run.includes('compose up'))
    ?.match(/\b(postgres|redis|web|worker|bot)\b/g);
  expect(started?.filter((name) => !(name in services))).toEqual([]);
  expect(read('.ci/run')).toContain('CI=true npm test');
});
