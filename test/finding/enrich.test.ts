// What is asked about companies: once, together, within the budget, and never over what people said.
import { expect, it } from 'vitest';
import type { Signal } from '#domain/lead.ts';
import { enrichLead } from '#features/intake/enrich-lead.ts';
import { Refusal, Unavailable } from '#lib/errors.ts';
import { newId } from '#lib/ids.ts';
import type { SignalSource } from '#ports/signal-source.ts';
import { allCompanies } from '../../src/sandbox/universe/companies.ts';
import { seedLead } from '../seed.ts';
import { startOfTests } from '../world.ts';
import { type FindingStage, openFinding } from './stage.ts';

const invented = [...allCompanies()].slice(0, 40);

/** A lead of a company of the invented world; nothing but its domain is known. */
async function leadOf(stage: FindingStage, n: number, known: Record<string, unknown> = {}) {
  const { workspaceId, segmentId, world } = stage;
  const leadId = await seedLead(world, { workspaceId, segmentId, n });
  const { companyId } = await world.db.lead.findUniqueOrThrow({ where: { id: leadId } });
  const domain = invented[n]?.domain ?? '';
  const data = { domain, industry: null, size: null, technologies: [], ...known };
  await world.db.company.update({ where: { id: companyId ?? '' }, data });
  return { workspaceId, leadId, companyId: companyId ?? '' };
}

const calls = (stage: FindingStage) => stage.apollo.calls.filter(({ path }) => path.includes('bulk_enrich'));

it('asks about ten companies in one call, and records what each cost for its lead', async () => {
  const stage = await openFinding();
  const leads = await Promise.all(Array.from({ length: 10 }, (_, n) => leadOf(stage, n)));
  await Promise.all(leads.map((lead) => enrichLead(stage.world, lead)));
  expect(calls(stage).length).toBeLessThanOrEqual(2);
  expect(await stage.states()).toEqual({ enriched: 10 });
  const { credits, micros } = await stage.recorded();
  expect(credits).toBe(stage.apollo.spent());
  expect(micros).toBe(credits * 25_000);
  const company = await stage.world.companies.get(stage.workspaceId, leads[0]?.companyId ?? '');
  expect(company?.size).toBe(invented[0]?.size);
  const fact = company?.facts.find(({ field }) => field === 'size');
  expect(fact).toMatchObject({ source: expect.stringMatching(/^apollo:/), at: startOfTests.toISOString() });
});

it('pays once for two leads of one company that come at once, and again only after thirty days', async () => {
  const stage = await openFinding();
  const one = await leadOf(stage, 3);
  const { facts, reason, emailCheck, ...other } = await stage.world.db.lead.findUniqueOrThrow({
    where: { id: one.leadId },
  });
  const twin = { ...other, id: newId(), email: null, emailKey: null };
  expect([facts, reason, emailCheck]).toEqual([[], null, null]);
  await stage.world.db.lead.create({ data: twin });
  await stage.settle();
  expect((await stage.states()).new).toBeUndefined();
  expect(stage.apollo.spent()).toBe(1);
  await stage.pass({ days: 31 });
  await stage.world.db.lead.update({ where: { id: one.leadId }, data: { state: 'new', queuedAt: null } });
  await enrichLead(stage.world, one);
  expect(stage.apollo.spent()).toBe(2);
  expect((await stage.recorded()).credits).toBe(2);
});

it('leaves what a list said as it is, and keeps the vendor’s word beside it', async () => {
  const stage = await openFinding();
  const facts = [{ field: 'size', value: '7', source: 'csv:fair.csv row 2', at: startOfTests.toISOString() }];
  const lead = await leadOf(stage, 4, { size: 7, facts });
  await enrichLead(stage.world, lead);
  const company = await stage.world.companies.get(stage.workspaceId, lead.companyId);
  expect(company?.size).toBe(7);
  expect(company?.facts.filter(({ field }) => field === 'size')).toHaveLength(2);
});

it('lets the lead wait while the vendor is away, and pays nothing twice when it comes back', async () => {
  const stage = await openFinding();
  const lead = await leadOf(stage, 5);
  stage.apollo.fail({ status: 503, body: 'down' }, { times: 1 });
  await expect(enrichLead(stage.world, lead)).rejects.toBeInstanceOf(Unavailable);
  expect(await stage.states()).toEqual({ new: 1 });
  expect(await enrichLead(stage.world, lead)).toBe(true);
  expect((await stage.recorded()).credits).toBe(1);
});

it('goes on without a vendor that refuses, and tells once a day', async () => {
  const stage = await openFinding();
  stage.apollo.fail({ status: 401, body: 'Invalid API key.' }, { times: 50 });
  for (const n of [6, 7, 8]) await enrichLead(stage.world, await leadOf(stage, n));
  expect(await stage.states()).toEqual({ enriched: 3 });
  await stage.settle();
  const alerts = stage.chat.cards.filter(({ subject }) => subject.startsWith('alert/vendor/apollo/'));
  expect(alerts).toHaveLength(1);
  expect(alerts[0]?.card).toMatchObject({
    reason: { code: 'vendor_key_invalid', params: { vendor: 'apollo' } },
  });
});

it('does not ask a vendor that refuses our key for every lead: once an hour, until it takes it', async () => {
  const stage = await openFinding();
  stage.apollo.fail({ status: 401, body: 'Invalid API key.' }, { times: 1 });
  for (const n of [6, 7, 8]) await enrichLead(stage.world, await leadOf(stage, n));
  expect(calls(stage)).toHaveLength(1);
  await stage.pass({ minutes: 61 });
  await enrichLead(stage.world, await leadOf(stage, 9));
  expect(calls(stage)).toHaveLength(2);
});

it('asks on when a vendor refuses one request, which says nothing of the next', async () => {
  const stage = await openFinding();
  stage.apollo.fail({ status: 422, body: '{"error":"no such domain"}' }, { times: 1 });
  for (const n of [6, 7]) await enrichLead(stage.world, await leadOf(stage, n));
  expect(calls(stage)).toHaveLength(2);
});

const role: Signal = {
  ...{ kind: 'hiring', title: 'CTO', source: 'https://jobs.example', url: 'https://jobs.example/1' },
  ...{ occurredAt: startOfTests, fetchedAt: startOfTests },
};
const source = (provider: string, paid: boolean, find: SignalSource['find']): SignalSource => ({
  provider,
  paid,
  find,
});

it('asks free sources always and paid ones only where the ICP fits roughly, each once', async () => {
  const asked = { free: 0, paid: 0 };
  const use = { provider: 'apollo', purpose: 'jobs', unit: 'credit', units: 1, costMicros: null } as const;
  const stage = await openFinding({
    enricher: null,
    signalSources: [
      source('jobboards', false, async () => {
        asked.free += 1;
        return { value: { signals: [role], notes: [] }, uses: [] };
      }),
      source('apollo', true, async () => {
        asked.paid += 1;
        return {
          value: { signals: [{ ...role, kind: 'funding', title: 'Series B' }], notes: [] },
          uses: [use],
        };
      }),
    ],
  });
  const fits = await leadOf(stage, 1, { size: 120 });
  const not = await leadOf(stage, 2, { size: 3 });
  await stage.world.db.lead.update({ where: { id: not.leadId }, data: { title: 'Gardener' } });
  await enrichLead(stage.world, fits);
  await enrichLead(stage.world, not);
  expect(asked).toEqual({ free: 2, paid: 1 });
  expect(await stage.world.signals.ofCompany(stage.workspaceId, fits.companyId)).toHaveLength(2);
  await stage.world.db.lead.update({ where: { id: fits.leadId }, data: { state: 'new' } });
  await enrichLead(stage.world, fits);
  expect(asked).toEqual({ free: 2, paid: 1 });
});

it('asks a source that refused again after a day, and one that answered not before thirty', async () => {
  const asked = { refused: 0, answered: 0 };
  const use = { provider: 'sixsense', purpose: 'x', unit: 'call', units: 1, costMicros: 0 } as const;
  const stage = await openFinding({
    enricher: null,
    signalSources: [
      source('sixsense', true, async () => {
        asked.answered += 1;
        return { value: { signals: [], notes: [] }, uses: [use] };
      }),
      source('bombora', true, async () => {
        asked.refused += 1;
        if (asked.refused > 1) return { value: { signals: [role], notes: [] }, uses: [] };
        throw new Refusal('vendor_credits_gone', { vendor: 'bombora', detail: '' });
      }),
    ],
  });
  const lead = await leadOf(stage, 1);
  const again = async () => {
    await stage.world.db.lead.update({ where: { id: lead.leadId }, data: { state: 'new' } });
    await enrichLead(stage.world, lead);
  };
  await enrichLead(stage.world, lead);
  await stage.pass({ hours: 20 });
  await again();
  expect(asked).toEqual({ refused: 1, answered: 1 });
  await stage.pass({ hours: 5 });
  await again();
  expect(asked).toEqual({ refused: 2, answered: 1 });
  expect(await stage.world.signals.ofCompany(stage.workspaceId, lead.companyId)).toHaveLength(1);
  await stage.pass({ days: 20 });
  await again();
  expect(asked).toEqual({ refused: 2, answered: 1 });
});

it('waits an hour for a free source that is away, then goes on without; refusals never stop it', async () => {
  const stage = await openFinding({
    enricher: null,
    signalSources: [
      source('edgar', false, () => Promise.reject(new Unavailable('down'))),
      source('bombora', false, () =>
        Promise.reject(new Refusal('vendor_scope_missing', { vendor: 'bombora', detail: '' })),
      ),
    ],
  });
  const lead = await leadOf(stage, 1);
  await expect(enrichLead(stage.world, lead)).rejects.toBeInstanceOf(Unavailable);
  await stage.pass({ hours: 2 });
  expect(await enrichLead(stage.world, lead)).toBe(true);
});

it('says what was wrong with a web site as a fact', async () => {
  const report = {
    host: 'x.example',
    pages: [],
    boards: [],
    trouble: 'parked' as const,
    readAt: startOfTests,
  };
  const stage = await openFinding({ enricher: null, websites: { read: async () => report } });
  const lead = await leadOf(stage, 1);
  await enrichLead(stage.world, lead);
  const company = await stage.world.companies.get(stage.workspaceId, lead.companyId);
  expect(company?.facts).toContainEqual(expect.objectContaining({ field: 'site', value: 'parked' }));
});

it('learns the domain of a company that was only a name, and puts the lead to the company that has it', async () => {
  const stage = await openFinding();
  const known = await leadOf(stage, 9);
  await enrichLead(stage.world, known);
  const lead = await leadOf(stage, 10, { name: invented[9]?.name ?? '', domain: null });
  await enrichLead(stage.world, lead);
  const row = await stage.world.leads.get(stage.workspaceId, lead.leadId);
  expect(row).toMatchObject({ state: 'enriched', companyId: known.companyId });
});

it('puts every lead of a company that was only a name to the company that has its domain', async () => {
  const stage = await openFinding();
  const known = await leadOf(stage, 9);
  await enrichLead(stage.world, known);
  const one = await leadOf(stage, 10, { name: invented[9]?.name ?? '', domain: null });
  const two = await leadOf(stage, 11);
  const { companyId } = one;
  await stage.world.db.lead.update({ where: { id: two.leadId }, data: { companyId, domain: null } });
  for (const lead of [one, two]) await enrichLead(stage.world, lead);
  const rows = await stage.world.leads.getMany(stage.workspaceId, [one.leadId, two.leadId]);
  expect(rows.map((row) => row.companyId)).toEqual([known.companyId, known.companyId]);
  expect((await stage.recorded()).credits).toBe(stage.apollo.spent());
  expect(stage.apollo.spent()).toBe(2);
});
