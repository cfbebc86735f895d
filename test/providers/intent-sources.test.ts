// The sources of signals that are asked by name or by domain, each against its local vendor.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayMs } from '#lib/time.ts';
import type { SignalAsk } from '#ports/signal-source.ts';
import { createBombora } from '#providers/bombora/signal-source.ts';
import { createEdgar } from '#providers/edgar/signal-source.ts';
import { createFranceTravail } from '#providers/francetravail/signal-source.ts';
import { createSixsense } from '#providers/sixsense/signal-source.ts';
import { startLocalBombora, surgesOf } from '../../src/sandbox/bombora/local-bombora.ts';
import { filingsOf } from '../../src/sandbox/edgar/filings.ts';
import { startLocalEdgar } from '../../src/sandbox/edgar/local-edgar.ts';
import { startLocalFranceTravail } from '../../src/sandbox/francetravail/local-francetravail.ts';
import type { LocalVendor } from '../../src/sandbox/local-vendor.ts';
import { type LocalSixsense, startLocalSixsense } from '../../src/sandbox/sixsense/local-sixsense.ts';
import { allCompanies, type InventedCompany } from '../../src/sandbox/universe/companies.ts';
import { signalSourceContract } from '../contracts/signal-source.ts';
import { thrown } from '../contracts/vendor-faults.ts';
import { aCompany, sunday } from '../people.ts';

const clock = { now: () => sunday };
const since = new Date(sunday.getTime() - 30 * dayMs);
const all = [...allCompanies()];
const free = { charged: () => 0 };
const keys = { clientId: 'prospect', clientSecret: 'secret' };

function asking(
  { name, domain, city, country, topics }: InventedCompany,
  hiringRoles: string[] = [],
): SignalAsk {
  const company = aCompany({ name, domain, city, country });
  return { company, externalIds: {}, site: null, hiringRoles, topics, since };
}

function first(is: (company: InventedCompany) => boolean): InventedCompany {
  const found = all.find(is);
  if (found === undefined) throw new Error('no such company in the universe');
  return found;
}

const strangers = { name: 'Nobody Knows Us', domain: 'nobody-knows-us.example' };
const funded = first((one) => one.country === 'US' && (one.funding?.daysAgo ?? 99) < 25);
const contact = 'Lumen SAS contact@lumen.example';

signalSourceContract('edgar', async () => {
  const server = await startLocalEdgar({ now: clock.now });
  return {
    server,
    open: () => createEdgar({ contact, baseUrl: server.url }, clock),
    ask: asking(funded),
    unknown: { ...asking(funded), company: aCompany({ ...strangers, country: 'US' }) },
    ...free,
    close: server.close,
  };
});

const isFresh = ({ daysAgo }: { daysAgo: number }) => daysAgo < 29;
const frenchHirer = first((one) => one.country === 'FR' && one.openRoles.some(isFresh));
const frenchRoles = frenchHirer.openRoles.filter(isFresh).map(({ title }) => title);

signalSourceContract('francetravail', async () => {
  let real = 0;
  const server = await startLocalFranceTravail({ ...keys, now: clock.now, realNow: () => (real += 500) });
  return {
    server,
    open: () => createFranceTravail({ ...keys, baseUrl: server.url }, clock),
    ask: asking(frenchHirer, frenchRoles),
    unknown: {
      ...asking(frenchHirer, frenchRoles),
      company: aCompany({ ...strangers, country: 'FR', city: 'Lyon' }),
    },
    ...free,
    close: server.close,
  };
});

const reader = first((one) => surgesOf(one.domain).some(({ score }) => score >= 60));

signalSourceContract('bombora', async () => {
  const server = await startLocalBombora({ ...keys });
  return {
    server,
    open: () => createBombora({ ...keys, baseUrl: server.url }, clock),
    ask: asking(reader),
    unknown: { ...asking(reader), company: aCompany(strangers) },
    charged: () => server.calls.filter(({ path }) => path === '/intent/v1/data').length,
    close: server.close,
  };
});

const token = 'k'.repeat(40);
const sixsense = (server: LocalVendor, key = token) =>
  createSixsense({ token: key, baseUrl: server.url }, clock);
const stages = await stagesOf(all.slice(0, 12));
const buyer = stages.find(({ buys }) => buys)?.company ?? all[0];

/** Who buys is for the local vendor to say. */
async function stagesOf(companies: readonly InventedCompany[]) {
  const server = await startLocalSixsense({ token });
  const found = await Promise.all(
    companies.map(async (company) => {
      const body = new URLSearchParams({
        email: `info@${company.domain}`,
        country: 'France',
        website: company.domain,
      });
      const headers = { authorization: `Token ${token}` };
      const answer = await fetch(`${server.url}/scribe.6sense.com/v2/people/score`, {
        method: 'POST',
        headers,
        body,
      });
      return {
        company,
        status: answer.status,
        buys: /Decision|Purchase|Consideration/.test(await answer.text()),
      };
    }),
  );
  await server.close();
  return found;
}

signalSourceContract('sixsense', async () => {
  const server = await startLocalSixsense({ token });
  const ask = asking(buyer ?? first(() => true));
  return {
    server,
    open: () => sixsense(server),
    ask,
    unknown: { ...ask, company: aCompany({ ...strangers, country: 'FR' }) },
    charged: server.spent,
    close: server.close,
  };
});

describe('edgar', () => {
  let server: LocalVendor;
  beforeAll(async () => {
    let real = 0;
    server = await startLocalEdgar({ now: clock.now, realNow: () => (real += 200) });
  });
  afterAll(() => server.close());
  const edgar = (who = contact) => createEdgar({ contact: who, baseUrl: server.url }, clock);

  it('finds the round of every funded American company, and no fund, amendment or namesake', async () => {
    const american = all.filter(({ country, funding }) => country === 'US' && (funding?.daysAgo ?? 99) <= 29);
    for (const company of american.slice(0, 6)) {
      const { value } = await edgar().find(asking(company));
      const own = filingsOf(sunday).find(({ cik }) => cik === String(2_000_000 + company.index * 10));
      expect(value.signals.map(({ occurredAt }) => occurredAt?.toISOString().slice(0, 10))).toEqual([
        own?.saleDate,
      ]);
      expect(value.signals[0]?.title).toMatch(/^Form D: \$[\d.]+[KMB] (?:offering|sold)$/);
    }
  }, 30_000);

  it('says what the SEC does not like, and waits when it asks too fast', async () => {
    expect(await thrown(edgar('no address').find(asking(funded)))).toMatchObject({
      code: 'vendor_scope_missing',
    });
    server.fail({ status: 403, body: '<h1>Request Rate Threshold Exceeded</h1>' });
    const source = edgar();
    const before = server.calls.length;
    expect(await thrown(source.find(asking(funded)))).toMatchObject({
      name: 'Unavailable',
      retryAfterMs: 600_000,
    });
    await thrown(source.find(asking(funded)));
    expect(server.calls.length).toBe(before + 1);
  });

  it('asks nothing of companies elsewhere', async () => {
    const before = server.calls.length;
    expect((await edgar().find(asking(frenchHirer))).value.signals).toEqual([]);
    expect(server.calls.length).toBe(before);
  });

  it('makes nothing up of a filing with half its fields missing', async () => {
    const half = `<edgarSubmission><primaryIssuer><entityName>${funded.name}</entityName></primaryIssuer><offeringData/></edgarSubmission>`;
    server.fail({ body: half }, { when: ({ path }) => path.endsWith('primary_doc.xml') });
    const { value } = await edgar().find(asking(funded));
    expect(value.signals).toMatchObject([{ title: 'Form D: offering' }]);
  });
});

describe('bombora', () => {
  it('takes what was answered, and what came cut, for paid; a token costs nothing', async () => {
    const server = await startLocalBombora({ ...keys });
    const ask = () => thrown(createBombora({ ...keys, baseUrl: server.url }, clock).find(asking(reader)));
    const unread = { provider: 'bombora', purpose: 'unread', unit: 'call', units: 1 };
    server.fail('cut', { when: ({ method, path }) => method === 'POST' && path === '/intent/v1/data' });
    expect(await ask()).toMatchObject({ uses: [unread] });
    server.fail('cut', { when: ({ method, path }) => method === 'GET' && path === '/intent/v1/data' });
    expect(await ask()).toMatchObject({ uses: [{ purpose: 'surge', units: 1 }, unread] });
    server.fail('cut', { when: ({ path }) => path === '/oauth/token' });
    expect(await ask()).not.toHaveProperty('uses');
    await server.close();
  });

  it('refuses nothing that it can ask, and says when no topic is one of Bombora’s', async () => {
    const server = await startLocalBombora({ ...keys });
    const bombora = createBombora({ ...keys, baseUrl: server.url }, clock);
    const { value } = await bombora.find({ ...asking(reader), topics: ['Beekeeping in cities'] });
    expect(value).toEqual({ signals: [], notes: ['topics_unknown'] });
    expect(server.calls.map(({ path }) => path)).toEqual(['/oauth/token', '/reference/v1/topics']);
    const wrong = createBombora({ ...keys, clientSecret: 'old', baseUrl: server.url }, clock);
    expect(await thrown(wrong.find(asking(reader)))).toMatchObject({ code: 'vendor_key_invalid' });
    await server.close();
  });
});

describe('sixsense', () => {
  it('takes a cut answer for paid', async () => {
    const server = await startLocalSixsense({ token });
    server.fail('cut');
    const error = await thrown(sixsense(server).find(asking(buyer ?? first(() => true))));
    expect(error).toMatchObject({
      uses: [{ provider: 'sixsense', purpose: 'unread', unit: 'call', units: 1 }],
    });
    await server.close();
  });

  let server: LocalSixsense;
  beforeAll(async () => {
    server = await startLocalSixsense({ token, credits: 1 });
  });
  afterAll(() => server.close());

  it('takes no match for an answer, pays for matches only, and stops when the credits are gone', async () => {
    const [unknown] = stages.filter(({ status }) => status === 404);
    const [one, other] = stages.filter(({ status }) => status === 200);
    const source = sixsense(server);
    const find = (of?: { company: InventedCompany }) => source.find(asking(of?.company ?? first(() => true)));
    expect(await find(unknown)).toMatchObject({ value: { signals: [] }, uses: [{ units: 0 }] });
    expect(await find(one)).toMatchObject({ uses: [{ unit: 'call', units: 1 }] });
    expect(await thrown(find(other))).toMatchObject({ code: 'vendor_credits_gone' });
    expect(server.spent()).toBe(1);
  });

  it('sends no person’s address', async () => {
    for (const { body } of server.calls) expect(new URLSearchParams(body).get('email')).toMatch(/^info@/);
  });

  it('asks nothing without a country, and says so', async () => {
    const before = server.calls.length;
    const { company } = asking(first(() => true));
    const { value } = await sixsense(server).find({
      ...asking(first(() => true)),
      company: { ...company, country: null },
    });
    expect(value.notes).toEqual(['country_needed']);
    expect(server.calls.length).toBe(before);
  });
});
