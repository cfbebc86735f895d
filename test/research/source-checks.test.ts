// Whether the sources of signals take our access: asked without paying, also when it is wrong.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ResearchConfig } from '#config/research.ts';
import { startLocalBombora } from '../../src/sandbox/bombora/local-bombora.ts';
import { startLocalEdgar } from '../../src/sandbox/edgar/local-edgar.ts';
import { startLocalFranceTravail } from '../../src/sandbox/francetravail/local-francetravail.ts';
import type { LocalVendor } from '../../src/sandbox/local-vendor.ts';
import { type LocalSixsense, startLocalSixsense } from '../../src/sandbox/sixsense/local-sixsense.ts';
import { createSourceChecks } from '../../src/source-checks.ts';

const keys = { clientId: 'prospect', clientSecret: 'secret' };
const token = 'k'.repeat(40);
let vendors: readonly LocalVendor[] = [];
let sixsense: LocalSixsense;
beforeAll(async () => {
  sixsense = await startLocalSixsense({ token });
  vendors = await Promise.all([
    startLocalEdgar(),
    startLocalFranceTravail(keys),
    startLocalBombora(keys),
    sixsense,
  ]);
});
afterAll(() => Promise.all(vendors.map((vendor) => vendor.close())));

function config(access: { clientSecret: string; token: string; contact: string }): ResearchConfig {
  const [edgar = '', franceTravail = '', bombora = '', six = ''] = vendors.map(({ url }) => url);
  const client = { ...keys, clientSecret: access.clientSecret };
  return {
    ...{ apollo: null, apify: null, emailVerifier: null },
    ...{ jobBoards: { baseUrl: null }, websites: { baseUrl: null } },
    edgar: { contact: access.contact, baseUrl: edgar },
    franceTravail: { ...client, baseUrl: franceTravail },
    bombora: { ...client, baseUrl: bombora },
    sixsense: { token: access.token, baseUrl: six },
  };
}
const states = (of: ResearchConfig) =>
  Promise.all(createSourceChecks(of).map(async (one) => `${one.provider} ${(await one.check()).state}`));

it('says of each source that it works, and spends nothing', async () => {
  const good = config({ clientSecret: 'secret', token, contact: 'Lumen contact@lumen.example' });
  expect(await states(good)).toEqual([
    'edgar works',
    'francetravail works',
    'bombora works',
    'sixsense works',
  ]);
  expect(sixsense.spent()).toBe(0);
});

it('says of each source that it refuses us', async () => {
  const wrong = config({ clientSecret: 'old', token: 'old', contact: 'nobody' });
  expect(await states(wrong)).toEqual([
    'edgar refused',
    'francetravail refused',
    'bombora refused',
    'sixsense refused',
  ]);
});

it('has nothing to check where nothing is set up', () => {
  const off = { edgar: null, franceTravail: null, bombora: null, sixsense: null };
  expect(createSourceChecks({ ...config({ clientSecret: '', token: '', contact: '' }), ...off })).toEqual([]);
});
