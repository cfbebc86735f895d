import { expect, it } from 'vitest';
import { readStatus } from '#features/insight/read-status.ts';
import { createBombora } from '#providers/bombora/signal-source.ts';
import { createSixsense } from '#providers/sixsense/signal-source.ts';
import { startLocalBombora, surgesOf } from '../../src/sandbox/bombora/local-bombora.ts';
import { allCompanies } from '../../src/sandbox/universe/companies.ts';
import { aCompany } from '../people.ts';
import { buildTestWorld } from '../world.ts';

const keys = { clientId: 'prospect', clientSecret: 'secret' };

it('says of a vendor that nobody saw work that it is not verified, until it has answered', async () => {
  const local = await startLocalBombora(keys);
  const clock = { now: () => new Date('2026-09-07T07:00:00Z') };
  const bombora = createBombora({ ...keys, baseUrl: local.url }, clock);
  const sixsense = createSixsense({ token: 'k'.repeat(40), baseUrl: local.url }, clock);
  const { world, seed } = await buildTestWorld({ signalSources: [bombora, sixsense] });
  const said = async (sandbox = false) =>
    (await readStatus({ ...world, sandbox }, seed.workspaceId)).dataVendors;
  const unproven = (vendor: string) => ({ code: 'vendor_unproven', params: { vendor } });
  expect(await said()).toEqual([unproven('Bombora'), unproven('6sense')]);
  const reader = [...allCompanies()].find(({ domain }) => surgesOf(domain).length > 0);
  const company = aCompany({ domain: reader?.domain ?? null });
  const ask = { company, externalIds: {}, site: null, hiringRoles: [], since: clock.now() };
  const { uses } = await bombora.find({ ...ask, topics: reader?.topics ?? [] });
  const nothing = {
    leadId: null,
    model: null,
    inputTokens: 0,
    cachedTokens: 0,
    writtenTokens: 0,
    outputTokens: 0,
  };
  await world.usage.addMany(
    seed.workspaceId,
    uses.map((use) => ({ ...nothing, ...use, at: clock.now() })),
  );
  expect(await said()).toEqual([unproven('6sense')]);
  expect(await said(true)).toEqual([unproven('Bombora'), unproven('6sense')]);
  await local.close();
});
