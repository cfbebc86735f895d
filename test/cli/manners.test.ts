// What every command keeps to: exit codes, what goes where, and which workspace is meant.
import { expect, it } from 'vitest';
import { readConfig } from '#config/config.ts';
import { Unavailable } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { seedWorkspace } from '../seed.ts';
import { buildTestWorld } from '../world.ts';
import { run } from './run.ts';

it('answers an unknown command with the list of commands, on stderr, and 1', async () => {
  for (const name of ['frobnicate', 'toString', '__proto__']) {
    const { code, out, err } = await run({}, [name]);
    expect([code, out]).toEqual([1, []]);
    expect(err.join('\n')).toMatch(/import <file\.csv>/);
  }
});

it('prints help on stdout, in both languages', async () => {
  const english = await run({}, 'help');
  const french = await run({ locale: 'fr' }, 'help');
  expect([english.code, english.err]).toEqual([0, []]);
  expect(english.out).toHaveLength(french.out.length);
  expect(french.out.join('\n')).toMatch(/met la base de données à cette version/);
});

it('names every problem of the configuration before it does anything', async () => {
  const config = readConfig({ PORT: 'many', GOOGLE_CLIENT_ID: 'x' }, '/');
  const half = readConfig({ SLACK_APP_TOKEN: 'xapp-1', GOOGLE_CLIENT_ID: 'x' }, '/');
  expect((await run({ config }, 'status')).err[0]).toMatch(/PORT/);
  const { code, out, err } = await run({ config: half }, 'status');
  expect([code, out]).toEqual([1, []]);
  expect(err[0]).toMatch(/SLACK_BOT_TOKEN[\s\S]*GOOGLE_CLIENT_SECRET/);
});

it('calls what nobody foresaw a bug, with a reference that the log has as well, and 2', async () => {
  const { code, out, err } = await run({ world: broken(new TypeError('x is undefined')) }, 'status');
  expect([code, out]).toEqual([2, []]);
  const reference = /Reference ([0-9a-f]{12})/.exec(err.at(-1) ?? '')?.[1];
  expect(err[0]).toContain(`"reference":"${reference}"`);
  expect(err[0]).toContain('x is undefined');
});

it('says plainly that the database is gone or the disk is full, and 1', async () => {
  const gone = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  const told = await run({ world: broken(new AggregateError([gone], '')) }, 'status');
  expect([told.code, told.err]).toEqual([1, [expect.stringMatching(/does not answer: .*127\.0\.0\.1:5432/)]]);
  expect((await run({ world: broken(full) }, 'status')).err).toEqual([
    'The disk is full. Free some space, then try again.',
  ]);
  expect((await run({ world: broken(new Unavailable('later')) }, 'status')).code).toBe(1);
});

it('asks for the workspace only when there are several', async () => {
  const { world, seed } = await buildTestWorld();
  expect((await run({ world }, 'status')).code).toBe(0);
  const second = await seedWorkspace(world, 2);
  const unsure = await run({ world }, 'settings export');
  expect([unsure.code, unsure.out]).toEqual([1, []]);
  expect(unsure.err[0]).toContain(seed.workspaceId);
  expect(unsure.err[0]).toContain(second.workspaceId);
  const chosen = await run({ world }, `settings export --workspace ${second.workspaceId}`);
  expect(chosen.code).toBe(0);
  expect(chosen.out.join('')).toContain('U2ANA');
  expect(chosen.out.join('')).not.toContain('U1ANA');
  expect((await run({ world }, 'settings export --workspace nowhere')).code).toBe(1);
});

it('says what runs here', async () => {
  const { world } = await buildTestWorld();
  const { out } = await run({ world }, 'status');
  expect(out.join('\n')).toMatch(/Prospect \d+\.\d+\.\d+, Node \d+/);
  expect(out.join('\n')).toMatch(/rules and templates/);
  expect(out.join('\n')).toMatch(/Mailbox: none connected/);
});

/** A world whose every store throws. */
function broken(error: Error): World {
  const thrower = new Proxy({} as World, {
    get: (_, name) =>
      name === 'then' ? undefined : new Proxy({}, { get: () => () => Promise.reject(error) }),
  });
  return thrower;
}
