// The settings document through the command line: out, in again, refused, audited.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { seedLead } from '../seed.ts';
import { makeWorld, type TestWorld } from '../world.ts';
import { run } from './run.ts';

let made: TestWorld;
beforeAll(async () => {
  made = await makeWorld();
  await made.world.mailboxes.connect(made.seed.workspaceId, {
    provider: 'google',
    memberId: made.seed.ana.id,
    address: 'ana@lumen.example',
    name: 'Ana',
    signature: null,
    tokens: 'sealed',
    scopes: [],
    canRead: false,
    at: made.world.clock.now(),
  });
});
afterAll(() => made.stop());

const documentSchema = z.looseObject({
  threshold: z.number(),
  mailboxes: z.array(
    z.object({
      address: z.string(),
      cap: z.number(),
      gapMinutes: z.number(),
      limitPerDay: z.number().nullable(),
    }),
  ),
  segments: z.array(z.looseObject({ name: z.string(), icp: z.looseObject({}) })),
});

async function exported() {
  const { code, out } = await run({ world: made.world }, 'settings export');
  expect(code).toBe(0);
  return documentSchema.parse(JSON.parse(out.join('\n')));
}

const apply = (document: unknown) =>
  run({ world: made.world, stdin: JSON.stringify(document) }, 'settings apply -');

it('takes back what it exported without changing anything', async () => {
  const before = await exported();
  const version = (await made.world.settings.current(made.seed.workspaceId)).version;
  const { code, out } = await apply(before);
  expect([code, out]).toEqual([0, ['Nothing to change: everything is like this already.']]);
  expect((await made.world.settings.current(made.seed.workspaceId)).version).toBe(version);
  expect(await exported()).toEqual(before);
});

it('changes what the document names and leaves the rest', async () => {
  const before = await exported();
  const { code, out } = await apply({
    version: 1,
    threshold: 60,
    segments: [{ name: 'Engineering leaders', icp: { roles: ['CTO'] } }],
    mailboxes: [{ address: 'ana@lumen.example', cap: 7 }],
  });
  expect(code).toBe(0);
  expect(out[0]).toMatch(/settings, ICP of Engineering leaders, cap of ana@lumen\.example/);
  const after = await exported();
  expect(after.segments[0]?.icp).toEqual({ ...before.segments[0]?.icp, roles: ['CTO'] });
  expect({ ...after, segments: [], threshold: 75, mailboxes: before.mailboxes }).toEqual({
    ...before,
    segments: [],
  });
  const limits = { cap: 7, gapMinutes: 5, limitPerDay: null };
  expect(after.mailboxes).toEqual([{ address: 'ana@lumen.example', ...limits }]);
});

it('notes who changed what, as cli', async () => {
  const entries = await made.world.audit.list(made.seed.workspaceId, { action: 'settings.apply', limit: 5 });
  expect(entries[0]).toMatchObject({ actor: 'cli', via: 'cli', outcome: 'done' });
  expect((await made.world.settings.history(made.seed.workspaceId))[0]).toMatchObject({
    via: 'cli',
    changedBy: 'cli',
  });
});

it('lists every error and writes nothing when one part is wrong', async () => {
  const before = await exported();
  const { code, out, err } = await apply({
    version: 1,
    threshold: 200,
    colour: 'red',
    digest: { hour: 'noon' },
    countries: { DE: { email: 'maybe' } },
  });
  expect([code, out]).toEqual([1, []]);
  expect(err.join('\n')).toMatch(/threshold/);
  expect(err.join('\n')).toMatch(/colour/);
  expect(err.join('\n')).toMatch(/digest\.hour/);
  expect(err.join('\n')).toMatch(/countries\.DE\.email/);
  expect(await exported()).toEqual(before);
});

it('writes nothing when only one of several people or mailboxes is unknown', async () => {
  const before = await exported();
  const { code, err } = await apply({
    version: 1,
    threshold: 10,
    people: [{ email: 'nobody@lumen.example', role: 'admin' }],
    mailboxes: [{ address: 'ghost@lumen.example', cap: 3 }],
  });
  expect(code).toBe(1);
  expect(err.join('\n')).toMatch(/nobody@lumen\.example[\s\S]*ghost@lumen\.example/);
  expect(await exported()).toEqual(before);
});

it('gives a role to a person who has used Prospect', async () => {
  await apply({ version: 1, people: [{ email: 'ben@lumen.example', role: 'viewer' }] });
  const ben = await made.world.members.get(made.seed.workspaceId, made.seed.ben.id);
  expect(ben?.role).toBe('viewer');
});

it('says plainly that a file is not there or not JSON', async () => {
  const missing = await run({ world: made.world, folder: '/tmp' }, 'settings apply not-there.json');
  expect([missing.code, missing.err]).toEqual([1, ['There is no file not-there.json.']]);
  const folder = await run({ world: made.world, folder: '/' }, 'settings apply tmp');
  expect([folder.code, folder.err]).toEqual([1, ['tmp cannot be used (not a file).']]);
  const text = await run({ world: made.world, stdin: 'threshold: 3' }, 'settings apply -');
  expect(text.code).toBe(1);
  expect(text.err[0]).toMatch(/^- is not JSON/);
});

it('prints a JSON Schema that accepts the exported document and refuses an unknown key', async () => {
  const { code, out } = await run({}, 'settings schema');
  expect(code).toBe(0);
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(out.join('\n')));
  const document = await exported();
  expect(validate(document)).toBe(true);
  expect(validate({ ...document, colour: 'red' })).toBe(false);
  expect(validate({ version: 1, segments: [{ name: 'A', icp: { roles: 'CTO' } }] })).toBe(false);
});

it('looks at parked leads again when the threshold goes down or the ICP changes, and says how many', async () => {
  const { workspaceId } = made.seed;
  const seeded = await Promise.all(
    [62, 48, 20].map(async (score, n) => {
      const id = await seedLead(made.world, { ...made.seed, state: 'parked', n });
      await made.world.db.lead.update({ where: { id }, data: { score } });
      return id;
    }),
  );
  const states = async () =>
    Promise.all(seeded.map(async (id) => (await made.world.leads.get(workspaceId, id))?.state));
  expect((await apply({ version: 1, threshold: 45 })).out[1]).toBe('2 parked leads are looked at again.');
  expect(await states()).toEqual(['scored', 'scored', 'parked']);
  const icp = { segments: [{ name: 'Engineering leaders', icp: { roles: ['Head of Platform'] } }] };
  expect((await apply({ version: 1, ...icp })).out[1]).toBe('One parked lead is looked at again.');
  expect(await states()).toEqual(['scored', 'scored', 'enriched']);
  expect((await apply({ version: 1, ...icp })).out).toHaveLength(1);
});
