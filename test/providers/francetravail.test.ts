import { afterEach, expect, it } from 'vitest';
import { createFranceTravailClient } from '#providers/francetravail/client.ts';
import { createFranceTravail } from '#providers/francetravail/signal-source.ts';
import { startLocalFranceTravail } from '#sandbox/francetravail/local-francetravail.ts';
import type { LocalVendor } from '#sandbox/local-vendor.ts';
import { allCompanies } from '#sandbox/universe/companies.ts';
import { aCompany, sunday } from '../people.ts';

const keys = { clientId: 'prospect', clientSecret: 'secret' };
const from = new Date(sunday.getTime() - 400 * 86_400_000);
let local: LocalVendor;
let real = 1_000_000;
afterEach(() => local.close());

/** The local limit does not count: its clock jumps on at every look. */
async function start() {
  real = 1_000_000;
  local = await startLocalFranceTravail({ ...keys, now: () => sunday, realNow: () => (real += 400) });
  return local.url;
}
const searches = () => local.calls.filter(({ path }) => path.endsWith('/search'));
const tokens = () => local.calls.filter(({ path }) => path.endsWith('/access_token'));

it('reads a search to the last index that the API shows, each offer once, with one token', async () => {
  const search = createFranceTravailClient({ ...keys, baseUrl: await start() }, () => real);
  const offers = await search({ keywords: 'poste', from, to: sunday });
  expect(offers).toHaveLength(1_150);
  expect(searches().at(-1)?.query.get('range')).toBe('1000-1149');
  expect(searches()).toHaveLength(8);
  expect(tokens()).toHaveLength(1);
}, 20_000);

it('renews the token before it ends, and once when it was refused', async () => {
  const search = createFranceTravailClient({ ...keys, baseUrl: await start() }, () => real);
  const ask = () => search({ keywords: 'nothing like this', from, to: sunday });
  await ask();
  real += 1_400_000;
  await ask();
  expect(tokens()).toHaveLength(2);
  local.fail({ status: 401, body: { message: 'revoked' } }, { when: ({ path }) => path.endsWith('/search') });
  expect(await ask()).toEqual([]);
  expect([tokens().length, searches().length]).toEqual([3, 4]);
});

it('says which half of the access is wrong', async () => {
  const baseUrl = await start();
  const search = createFranceTravailClient({ ...keys, clientSecret: 'old', baseUrl });
  await expect(search({ keywords: 'poste', from, to: sunday })).rejects.toMatchObject({
    code: 'vendor_key_invalid',
  });
  local.fail({ status: 400, body: { error: 'invalid_scope' } });
  const other = createFranceTravailClient({ ...keys, baseUrl });
  await expect(other({ keywords: 'poste', from, to: sunday })).rejects.toMatchObject({
    code: 'vendor_scope_missing',
  });
});

it('finds what invented companies in France look for, and nothing of namesakes or hidden employers', async () => {
  const source = createFranceTravail({ ...keys, baseUrl: await start() }, { now: () => sunday });
  const hiring = [...allCompanies()].find(
    ({ country, index, openRoles }) =>
      country === 'FR' &&
      index % 4 === 0 &&
      openRoles.some((one) => one.daysAgo < 25 && !/^(?:stag|assist)/i.test(one.title)),
  );
  const { name = '', city = '', openRoles = [] } = hiring ?? {};
  const ask = { externalIds: {}, site: null, hiringRoles: openRoles.map(({ title }) => title), topics: [] };
  const since = new Date(sunday.getTime() - 30 * 86_400_000);
  const company = aCompany({ name, city, country: 'FR', domain: null });
  const { value } = await source.find({ ...ask, company, since });
  const fresh = openRoles.filter(({ daysAgo }) => daysAgo < 30);
  expect(value.signals.map(({ title }) => title).sort()).toEqual(fresh.map(({ title }) => title).sort());
  expect(value.notes).toContain('namesake_ignored');
});

it('asks nothing for companies that are not in France', async () => {
  const source = createFranceTravail({ ...keys, baseUrl: await start() }, { now: () => sunday });
  const ask = { externalIds: {}, site: null, hiringRoles: ['CTO'], topics: [], since: from };
  await source.find({ ...ask, company: aCompany({ country: 'DE', city: 'Berlin' }) });
  await source.find({ ...ask, company: aCompany() });
  expect(local.calls).toEqual([]);
});
