// What Apollo says of a key, and how the doctor and the status tell it. No credit is spent on asking.
import { afterEach, expect, it } from 'vitest';
import { readConfig } from '#config/config.ts';
import { checkVendors, within } from '#features/insight/check-vendors.ts';
import { createApolloClient } from '#providers/apollo/client.ts';
import { createApolloCheck } from '#providers/apollo/vendor-check.ts';
import {
  type LocalApollo,
  type LocalApolloSetup,
  masterKey,
  startLocalApollo,
} from '../../src/sandbox/apollo/local-apollo.ts';
import { run } from '../cli/run.ts';

let apollo: LocalApollo;
afterEach(() => apollo.close());

async function checkOf(setup: LocalApolloSetup = {}, apiKey = masterKey) {
  apollo = await startLocalApollo(setup);
  return createApolloCheck(createApolloClient({ apiKey, baseUrl: apollo.baseUrl }));
}

it('works, with so many credits left, and spends none', async () => {
  const check = await checkOf({ creditLimit: 1_200 });
  expect(await check.check()).toEqual({ state: 'works', left: 1_200, detail: '' });
  expect(apollo.spent()).toBe(0);
});

it('works without a count where the key may not see it', async () => {
  const scopes = ['mixed_people/api_search', 'organizations/bulk_enrich', 'people/bulk_match'];
  const check = await checkOf(
    { keys: { scoped: { scopes: scopes.map((name) => `api/v1/${name}`), plan: 'paid' } } },
    'scoped',
  );
  expect(await check.check()).toEqual({ state: 'works', left: null, detail: '' });
});

it('works partly where something that we need is closed, and says what', async () => {
  const keys = { scoped: { scopes: ['api/v1/mixed_people/api_search'], plan: 'paid' } } as const;
  const check = await checkOf({ keys }, 'scoped');
  const state = await check.check();
  expect(state).toMatchObject({
    state: 'works_partly',
    detail: expect.stringContaining('organizations/bulk_enrich'),
  });
});

it('is refused with a wrong key', async () => {
  const check = await checkOf({}, 'wrong');
  expect(await check.check()).toMatchObject({
    state: 'refused',
    detail: expect.stringContaining('Invalid API key'),
  });
});

it('is silent when nobody answers, or not in time', async () => {
  const check = await checkOf();
  apollo.fail('drop', { times: 4 });
  expect(await check.check()).toMatchObject({ state: 'silent' });
  const slow = { provider: 'apollo', check: () => new Promise<never>(() => {}) };
  expect(await within(5, slow)).toMatchObject({ state: 'silent' });
});

it('stands in the doctor before there is a database, and in the notices of the status', async () => {
  const check = await checkOf({ creditLimit: 77 });
  expect(await checkVendors({ vendorChecks: [check] })).toEqual([
    { code: 'vendor_left', params: { vendor: 'Apollo', left: 77 } },
  ]);
  const settings = { DATA_DIR: '/nowhere', APOLLO_BASE_URL: apollo.baseUrl };
  const fine = await run({ config: readConfig({ ...settings, APOLLO_API_KEY: masterKey }, '/') }, 'doctor');
  expect(fine.out).toContain('ok  Lead data: Apollo takes the key; credits left: 77');
  const wrong = await run({ config: readConfig({ ...settings, APOLLO_API_KEY: 'wrong' }, '/') }, 'doctor');
  expect(wrong.code).toBe(1);
  expect(wrong.out.join('\n')).toMatch(
    /!! {2}Lead data: Apollo does not take the key: Invalid.*→ Check the key of Apollo/,
  );
  const none = await run({ config: readConfig({ DATA_DIR: '/nowhere' }, '/') }, 'doctor');
  expect(none.out).toContain('--  Lead data: no vendor has a key; leads come from lists');
});
