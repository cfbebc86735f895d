// The Apollo adapter against the local Apollo: what it asks, what it makes of the answers, what it pays.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Company } from '#domain/lead.ts';
import { type Icp, icpSchema } from '#domain/segment.ts';
import type { SourceSpec } from '#domain/source-spec.ts';
import { dayMs } from '#lib/time.ts';
import type { CompanyAsk, PersonAsk } from '#ports/enricher.ts';
import type { LeadQuery } from '#ports/lead-source.ts';
import type { SignalAsk } from '#ports/signal-source.ts';
import { createApolloClient } from '#providers/apollo/client.ts';
import { createApolloEnricher } from '#providers/apollo/enricher.ts';
import { createApolloLeads } from '#providers/apollo/lead-source.ts';
import { createApolloSignals } from '#providers/apollo/signal-source.ts';
import {
  type LocalApollo,
  type LocalApolloSetup,
  masterKey,
  startLocalApollo,
} from '../../src/sandbox/apollo/local-apollo.ts';
import { usualLimits } from '../../src/sandbox/apollo/windows.ts';
import { allCompanies, companyById, type InventedCompany } from '../../src/sandbox/universe/companies.ts';
import { type InventedPerson, peopleOf, personById } from '../../src/sandbox/universe/people.ts';
import { enricherContract } from '../contracts/enricher.ts';
import { leadSourceContract, readPages, unitsOf } from '../contracts/lead-source.ts';
import { signalSourceContract } from '../contracts/signal-source.ts';
import { thrown } from '../contracts/vendor-faults.ts';
import { aCompany } from '../people.ts';

const epoch = new Date('2026-11-22T09:00:00Z');
const since = new Date(epoch.getTime() - 30 * dayMs);
const clock = { now: () => epoch };
const all = [...allCompanies()];

function query(icp: Partial<Icp>, spec: Partial<SourceSpec> = {}, wanted = 25): LeadQuery {
  return {
    spec: { kind: 'apollo', fresh: false, ...spec } as SourceSpec,
    icp: icpSchema.parse(icp),
    ...{ wanted, since, budgetMicros: null, callback: null },
  };
}

const clientOf = (apollo: LocalApollo, apiKey = masterKey) =>
  createApolloClient({ apiKey, baseUrl: apollo.baseUrl });
const leadsOf = (apollo: LocalApollo) => createApolloLeads(clientOf(apollo), clock);

const companyAsk = ({ domain, name }: InventedCompany): CompanyAsk => ({
  ...{ externalId: null, domain, name, linkedinUrl: null },
});
const personAsk = ({ id }: InventedPerson): PersonAsk => ({
  ...{ externalId: `apollo:${id}`, email: null, linkedinUrl: null, firstName: null, lastName: null },
  ...{ companyName: null, domain: null },
});
const signalAsk = (company: InventedCompany, hiringRoles: readonly string[]): SignalAsk => ({
  company: aCompany({ name: company.name, domain: company.domain }),
  externalIds: { apollo: company.id },
  ...{ site: null, hiringRoles, topics: [], since },
});
const firstWith = (fits: (company: InventedCompany) => boolean): InventedCompany => {
  const found = all.find(fits);
  if (!found) throw new Error('the universe has no such company');
  return found;
};
const hiring = firstWith(({ openRoles }) =>
  openRoles.some(({ title, daysAgo }) => title === 'Backend Engineer' && daysAgo < 28),
);

leadSourceContract('apollo', async () => {
  const apollo = await startLocalApollo({ epoch });
  return {
    server: apollo,
    open: () => leadsOf(apollo),
    query: query({ roles: ['CTO'], countries: ['FR'] }),
    charged: apollo.spent,
    showNobody: (server) => server.fail({ body: { total_entries: 0, people: [] } }),
    showSparse: (server) =>
      server.fail({
        body: {
          total_entries: 4,
          people: [
            { id: 'a1', first_name: 'Ada', organization: { name: 'Brev' } },
            { id: 'a2', first_name: null, title: 'CTO', organization: { name: 'Brev' } },
            { id: 'a3', first_name: 'Eve', title: 17, organization: null },
            'nonsense',
          ],
        },
      }),
    close: apollo.close,
  };
});

enricherContract('apollo', async () => {
  const apollo = await startLocalApollo({ epoch });
  const [one, other] = all.filter(({ parentIndex }) => parentIndex === null);
  const [first, second] = all.slice(0, 2).flatMap((company) => peopleOf(company).slice(0, 1));
  if (!one || !other || !first || !second) throw new Error('an empty universe');
  return {
    server: apollo,
    open: () => createApolloEnricher(clientOf(apollo), clock),
    charged: apollo.spent,
    companies: [companyAsk(one), companyAsk(other)],
    people: [personAsk(first), personAsk(second)],
    close: apollo.close,
  };
});

signalSourceContract('apollo', async () => {
  const apollo = await startLocalApollo({ epoch });
  return {
    server: apollo,
    open: () => createApolloSignals(clientOf(apollo), clock),
    ask: signalAsk(hiring, ['Backend Engineer']),
    unknown: { ...signalAsk(hiring, ['Backend Engineer']), externalIds: {} },
    charged: apollo.spent,
    close: apollo.close,
  };
});

let apollo: LocalApollo;
beforeAll(async () => {
  apollo = await startLocalApollo({ epoch });
});
afterAll(() => apollo.close());

async function withApollo<T>(setup: LocalApolloSetup, work: (own: LocalApollo) => Promise<T>): Promise<T> {
  const own = await startLocalApollo({ epoch, ...setup });
  try {
    return await work(own);
  } finally {
    await own.close();
  }
}

const whole: Partial<Icp> = {
  roles: ['CTO', 'VP Engineering'],
  seniorities: ['C-level', 'VP'],
  countries: ['FR', 'DE'],
  sizes: [{ min: 20, max: null }],
  industries: ['Software', 'Fintech'],
};

describe('a search', () => {
  it('asks people for nothing, and every filter of the ICP holds', async () => {
    const before = apollo.spent();
    const { industries: _, ...icp } = whole;
    const pages = await readPages(leadsOf(apollo), query({ ...icp, technologies: ['Kubernetes'] }));
    const leads = pages.flatMap((page) => page.leads);
    expect(leads.length).toBeGreaterThan(5);
    for (const { externalId } of leads) {
      const person = personById(externalId?.slice('apollo:'.length) ?? '');
      const company = all[person?.companyIndex ?? -1];
      expect(['FR', 'DE']).toContain(person?.country);
      expect(['c_suite', 'vp']).toContain(person?.seniority);
      expect(company?.technologies).toContain('Kubernetes');
      expect(company?.size).toBeGreaterThanOrEqual(20);
    }
    expect(apollo.spent()).toBe(before);
  });

  it('with industries goes by company: a credit for a hundred, and the domain is known', async () => {
    const before = apollo.spent();
    const pages = await readPages(leadsOf(apollo), query(whole));
    const leads = pages.flatMap((page) => page.leads);
    expect(leads.length).toBeGreaterThan(10);
    expect(unitsOf(pages.flatMap(({ uses }) => uses))).toBe(apollo.spent() - before);
    const known = leads.filter(({ row }) => row.domain !== undefined);
    expect(known.length).toBeGreaterThan(leads.length * 0.9);
    for (const { externalCompanyId, row } of known) {
      expect(companyById(externalCompanyId ?? '')).toMatchObject({ name: row.company, domain: row.domain });
    }
  });

  it('never pays twice for companies that stand in the cursor', async () => {
    const source = leadsOf(apollo);
    const paid = await source.page(query(whole), null);
    expect([paid.leads.length, unitsOf(paid.uses)]).toEqual([0, 1]);
    const before = apollo.spent();
    apollo.fail({ status: 503, body: 'down' });
    await thrown(source.page(query(whole), paid.cursor));
    const page = await leadsOf(apollo).page(query(whole), paid.cursor);
    expect(page.leads.length).toBeGreaterThan(0);
    expect(apollo.spent()).toBe(before);
  });

  it('for fresh companies reads those that hire for a role that matters, then those that were funded', async () => {
    const icp = { roles: ['CTO'], hiringRoles: ['DevOps Engineer'] };
    const pages = await readPages(leadsOf(apollo), query(icp, { fresh: true }, 100));
    const people = pages.flatMap(({ leads }) =>
      leads.map(({ source }) => personById(source.split('/')[1] ?? '')),
    );
    expect(people.length).toBeGreaterThan(20);
    for (const person of people) {
      const company = all[person?.companyIndex ?? -1];
      const days = [
        ...(company?.openRoles ?? []).map(({ daysAgo }) => daysAgo),
        company?.funding?.daysAgo ?? 999,
      ];
      expect(Math.min(...days)).toBeLessThanOrEqual(30);
    }
    const asked = apollo.calls.filter(({ path }) => path.endsWith('mixed_companies/search'));
    expect(JSON.parse(asked.at(-1)?.body ?? '')).toMatchObject({
      latest_funding_date_range: { min: '2026-10-23' },
    });
  });

  it('without the search of companies goes on with people and says so', async () => {
    await withApollo({ keys: { [masterKey]: { scopes: 'master', plan: 'free' } } }, async (own) => {
      const pages = await readPages(leadsOf(own), query(whole, {}, 100));
      expect(pages[0]?.note?.code).toBe('apollo_companies_closed');
      expect(pages.flatMap(({ leads }) => leads).length).toBeGreaterThan(10);
      const fresh = await readPages(leadsOf(own), query({}, { fresh: true }));
      expect(fresh.map(({ note, cursor }) => [note?.code, cursor])).toEqual([
        ['apollo_companies_closed', null],
      ]);
    });
  });

  it('expects two credits a lead', () => {
    expect(leadsOf(apollo).estimate(query({}))).toBe(1_250_000);
  });
});

describe('what a key may do', () => {
  it('says which scope is missing, and never the key', async () => {
    await withApollo(
      { keys: { secret99: { scopes: ['api/v1/people/match'], plan: 'paid' } } },
      async (own) => {
        const source = createApolloLeads(clientOf(own, 'secret99'), clock);
        const error = await thrown(source.page(query({}), null));
        expect(error).toMatchObject({ code: 'vendor_scope_missing' });
        expect(JSON.stringify(error)).toContain('mixed_people/api_search');
        expect(JSON.stringify(error)).not.toContain('secret99');
      },
    );
  });
});

describe('the vendor’s limits', () => {
  it('an endpoint rests when a window has nothing left, before Apollo refuses; the others go on', async () => {
    const limits = { ...usualLimits.paid, search: [2, 100, 100] as const };
    await withApollo({ limits }, async (own) => {
      const client = clientOf(own);
      const source = createApolloLeads(client, clock);
      const first = await source.page(query({}), null);
      await source.page(query({}), first.cursor);
      const error = await thrown(source.page(query({}), first.cursor));
      expect(error).toMatchObject({ name: 'Unavailable' });
      expect(own.calls).toHaveLength(2);
      const [company] = all;
      if (company) await createApolloEnricher(client, clock).companies([companyAsk(company)]);
      expect(own.calls).toHaveLength(3);
    });
  });
});

describe('a company', () => {
  const rich = firstWith(
    ({ funding, technologies, parentIndex, aliases, index }) =>
      funding !== null && technologies.length > 1 && parentIndex === null && aliases.length > 0 && index > 3,
  );

  it('comes with facts that name their record', async () => {
    const { value } = await createApolloEnricher(clientOf(apollo), clock).companies([companyAsk(rich)]);
    expect(value[0]).toMatchObject({ domain: rich.domain, name: rich.name, country: rich.country });
    const fields = new Map(value[0]?.facts.map((fact) => [fact.field, fact]));
    expect(fields.get('funding')?.value).toContain(rich.funding?.stage);
    expect(fields.get('city')).toMatchObject({
      source: `apollo:organizations/${rich.id}`,
      at: epoch.toISOString(),
    });
  });

  it('is found by another domain of its own, and once by two', async () => {
    const enricher = createApolloEnricher(clientOf(apollo), clock);
    const alias = await enricher.companies([{ ...companyAsk(rich), domain: rich.aliases[0] ?? '' }]);
    expect(alias.value[0]?.externalId).toBe(rich.id);
    const twice = await enricher.companies([companyAsk(rich), companyAsk(rich)]);
    expect([twice.value.length, unitsOf(twice.uses)]).toEqual([2, 1]);
  });

  it('of whom half is missing has fewer facts and no others', async () => {
    apollo.fail({
      body: { organizations: [{ id: 'x1', primary_domain: rich.domain, estimated_num_employees: 'many' }] },
    });
    const { value } = await createApolloEnricher(clientOf(apollo), clock).companies([companyAsk(rich)]);
    expect(value[0]).toMatchObject({ size: null, industry: null, name: null, technologies: [], facts: [] });
  });
});

describe('a person', () => {
  const moved = all.flatMap(peopleOf).find(({ movedTo, email }) => movedTo !== null && email !== null);

  it('who has moved is told with the employer of today', async () => {
    if (!moved) throw new Error('nobody moved');
    const { value } = await createApolloEnricher(clientOf(apollo), clock).people([personAsk(moved)]);
    const now = all[moved.movedTo ?? -1];
    expect(value[0]).toMatchObject({ companyName: now?.name, companyDomain: now?.domain });
    expect(value[0]?.email?.split('@')[1]).toBe(now?.domain);
  });

  it('is asked for without personal addresses', async () => {
    const call = apollo.calls.findLast(({ path }) => path.endsWith('bulk_match'));
    expect(JSON.parse(call?.body ?? '')).toEqual({ details: [{ id: moved?.id }] });
  });

  it('survives an id beyond 2^53 in place of text', async () => {
    const match = '{"id":9007199254740993123,"first_name":"Ada","last_name":"Roy","name":"Ada Roy"}';
    apollo.fail({
      headers: { 'content-type': 'application/json' },
      body: `{"status":"success","credits_consumed":1,"matches":[${match}],"request_id":6263281650000783421}`,
    });
    const { value } = await createApolloEnricher(clientOf(apollo), clock).people([unnamed]);
    expect(value[0]?.externalId).toBe('apollo:9007199254740993123');
  });
  const unnamed: PersonAsk = { ...personAsk({ id: 'x' } as InventedPerson) };
});

describe('signals', () => {
  it('name the open roles that matter, with their page and day', async () => {
    const { value, uses } = await createApolloSignals(clientOf(apollo), clock).find(
      signalAsk(hiring, ['Backend Engineer']),
    );
    const [role] = value.signals.filter(({ kind }) => kind === 'hiring');
    expect(role).toMatchObject({ title: 'Backend Engineer', url: expect.stringContaining(hiring.domain) });
    expect(uses.map(({ purpose }) => purpose)).toEqual(['jobs', 'news']);
  });

  it('whose second question failed are paid once, and their cost is told', async () => {
    const source = createApolloSignals(clientOf(apollo), clock);
    const before = apollo.spent();
    apollo.fail({ status: 500, body: 'oops' }, { when: ({ path }) => path.endsWith('news_articles/search') });
    expect(await thrown(source.find(signalAsk(hiring, ['Backend Engineer'])))).toMatchObject({
      name: 'Unavailable',
    });
    const { uses } = await source.find(signalAsk(hiring, ['Backend Engineer']));
    expect(unitsOf(uses)).toBe(apollo.spent() - before);
    expect(apollo.charged.get('api/v1/organizations/job_postings')).toBe(2);
  });

  it('tell the round that the record of the company named, once', async () => {
    const funded = firstWith(({ funding, index }) => funding !== null && funding.daysAgo < 20 && index > 3);
    const { value: found } = await createApolloEnricher(clientOf(apollo), clock).companies([
      companyAsk(funded),
    ]);
    const company: Company = aCompany({ facts: [...(found[0]?.facts ?? [])] });
    const ask = { ...signalAsk(funded, []), company };
    const { value } = await createApolloSignals(clientOf(apollo), clock).find(ask);
    const rounds = value.signals.filter(({ kind }) => kind === 'funding');
    expect(rounds).toMatchObject([
      {
        title: expect.stringContaining(funded.funding?.stage ?? ''),
        source: `apollo:organizations/${funded.id}`,
      },
    ]);
  });
});
