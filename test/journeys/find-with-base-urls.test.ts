// `/prospect find` with nothing of the sandbox in the product: it is started like in production, and only the base URLs
// of its vendors lead to local servers. Leads come through dedup, enrichment, signals and score to cards with evidence,
// and what was spent is, to the last credit and token, what those servers counted.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apifyPresets } from '#domain/apify-presets.ts';
import type { LocalVendor } from '#sandbox/local-vendor.ts';
import { type LocalApify, startLocalApify } from '../../src/sandbox/apify/local-apify.ts';
import { type LocalApollo, masterKey, startLocalApollo } from '../../src/sandbox/apollo/local-apollo.ts';
import { startLocalBoards } from '../../src/sandbox/boards/local-boards.ts';
import { inventedTopics, startLocalBombora } from '../../src/sandbox/bombora/local-bombora.ts';
import { startLocalEdgar } from '../../src/sandbox/edgar/local-edgar.ts';
import { startLocalFranceTravail } from '../../src/sandbox/francetravail/local-francetravail.ts';
import { type LocalHunter, startLocalHunter } from '../../src/sandbox/hunter/local-hunter.ts';
import { type LocalSixsense, startLocalSixsense } from '../../src/sandbox/sixsense/local-sixsense.ts';
import { industries } from '../../src/sandbox/universe/industries.ts';
import { startLocalWeb } from '../../src/sandbox/web/local-web.ts';
import { money } from '../../src/slack/blocks/numbers.ts';
import { type ModelServer, startModelServer } from '../fakes/model.ts';
import type { ModelRequest } from '../fakes/model-request.ts';
import { settingsOf } from '../product/team.ts';
import { makeProduct, monday, type Product } from '../product.ts';
import { textOf } from '../slack/office.ts';

const now = () => monday;
/** The vendors' limits are kept in real time. */
const patience = { timeout: 90_000 };
const client = { clientId: 'local', clientSecret: 'local-secret' };
const sixsenseToken = 's'.repeat(40);

let product: Product;
let model: ModelServer;
let apollo: LocalApollo;
let apify: LocalApify;
let hunter: LocalHunter;
let sixsense: LocalSixsense;
let bombora: LocalVendor;
let free: readonly LocalVendor[];
beforeAll(async () => {
  model = await startModelServer({ reply });
  apollo = await startLocalApollo({ epoch: monday });
  apify = await startLocalApify({ token: 'apify', runMs: 0 });
  hunter = await startLocalHunter({ key: 'hunter' });
  sixsense = await startLocalSixsense({ token: sixsenseToken });
  bombora = await startLocalBombora(client);
  const [web, boards] = [await startLocalWeb(), await startLocalBoards({ now })];
  const [edgar, jobs] = [await startLocalEdgar({ now }), await startLocalFranceTravail({ ...client, now })];
  free = [web, boards, edgar, jobs];
  const env = {
    ...{ OPENAI_API_KEY: 'test', OPENAI_BASE_URL: model.url },
    ...{ APOLLO_API_KEY: masterKey, APOLLO_BASE_URL: apollo.baseUrl },
    ...{ APIFY_TOKEN: 'apify', APIFY_BASE_URL: apify.url },
    ...{ EMAIL_VERIFIER: 'hunter', EMAIL_VERIFIER_KEY: 'hunter', EMAIL_VERIFIER_BASE_URL: hunter.url },
    ...{ SIXSENSE_TOKEN: sixsenseToken, SIXSENSE_BASE_URL: sixsense.url },
    ...{ BOMBORA_CLIENT_ID: client.clientId, BOMBORA_CLIENT_SECRET: client.clientSecret },
    ...{ BOMBORA_BASE_URL: bombora.url, WEBSITES_BASE_URL: web.url, JOBBOARDS_BASE_URL: boards.url },
    ...{ EDGAR_BASE_URL: edgar.url, EDGAR_CONTACT: 'Lumen ana@lumen.example' },
    ...{ FRANCETRAVAIL_CLIENT_ID: client.clientId, FRANCETRAVAIL_CLIENT_SECRET: client.clientSecret },
    FRANCETRAVAIL_BASE_URL: jobs.url,
  };
  product = await makeProduct({ env, settings: { ...settingsOf('A'), segments, prices, find: { perRun } } });
});
afterAll(async () => {
  await product?.stop();
  await Promise.all(
    [model, apollo, apify, hunter, sixsense, bombora, ...(free ?? [])].map((one) => one?.close()),
  );
});

const icp = {
  industries: ['SaaS', 'Fintech'],
  roles: ['CTO', 'VP Engineering'],
  sizes: [{ min: 20, max: 800 }],
  countries: ['FR', 'US'],
  technologies: [...industries.flatMap(({ technologies }) => technologies), ...inventedTopics()],
  hiringRoles: ['Backend engineer', 'SRE', 'DevOps engineer', 'Platform engineer'],
};
const offer = { valueProposition: 'Every branch gets its own running environment.' };
const segments = [
  { name: 'Engineering leaders', languages: ['en'], icp, offer, sources: [{ kind: 'apollo' }] },
  {
    name: 'From an actor',
    languages: ['en'],
    icp: {},
    offer,
    sources: apifyPresets.slice(0, 1).map(({ spec }) => spec),
  },
];
/** Enough for what seven leads may cost at most by these prices. */
const perRun = { leads: 25, usd: 20 };
/** What this team's contracts say; in micro-dollars a use costs what it is multiplied with below. */
const prices = {
  vendors: [
    { vendor: 'bombora', unit: 'call', from: '2026-01-01', usd: 0.5 },
    { vendor: 'sixsense', unit: 'call', from: '2026-01-01', usd: 0.1 },
  ],
};

function reply({ schemaName, input }: ModelRequest): unknown {
  if (schemaName !== 'fit') return { mails: [0, 3].map((step) => ({ step, subject: 'Branches', body })) };
  const given = [...input.matchAll(/"(title|company\.industry|company\.size)":\s*"([^"]*)"/g)];
  const evidence = given.map(([, field = '', text = '']) => ({ text, field, url: null }));
  return { fit: /CTO|VP|Directeur/.test(input) ? 88 : 40, reason: 'right role, right sector', evidence };
}
const body = `Hello,\n\n${offer.valueProposition} ${'Would that be of use where you work at the moment? '.repeat(6)}`;

/** Presses what there is to press, and lets the pipeline run to its end. */
async function find(words: string): Promise<void> {
  const { ana } = product;
  const answer = await ana.command(`/prospect find ${words}`);
  const ask = answer.whispered.find(({ blocks }) =>
    JSON.stringify(blocks ?? []).includes('prospect.run.find'),
  );
  if (ask) await ana.click(ask, `Find ${words.split(' ').at(-1)}`);
  for (let minutes = 0; minutes < 20 && (minutes === 0 || (await isUnderWay())); minutes += 1) {
    await product.pass({ minutes: 1 });
  }
}

/** The search goes on, or one of its leads has a step before it. */
async function isUnderWay(): Promise<boolean> {
  const { world, workspaceId } = product;
  const [run] = await world.runs.list(workspaceId, 1);
  const leads = await world.leadList.find(workspaceId, { words: '', limit: 100 });
  const steps = ['found', 'new', 'enriched', 'scored', 'drafted'];
  return run?.state === 'running' || leads.some(({ state }) => steps.includes(state));
}

it(
  'brings as many leads as were asked for to cards with evidence, the first time after asking',
  patience,
  async () => {
    await find('7');
    const { world, workspaceId } = product;
    const [run] = await world.runs.list(workspaceId, 1);
    expect(run).toMatchObject({ state: 'done', source: 'search', added: 7 });
    const progress = product.ana.sees('prospects', 'search for leads');
    expect(textOf(progress.blocks)).toMatch(/▓{12} {2}7 of 7/);
    const leads = await world.leadList.find(workspaceId, { words: '', limit: 100 });
    const states = new Set(leads.map(({ state }) => state));
    expect([...states].filter((state) => !['in_review', 'parked', 'drafted'].includes(state))).toEqual([]);
    const waiting = leads.filter(({ state }) => state === 'in_review');
    expect(waiting.length).toBeGreaterThan(3);
    for (const { leadId } of waiting) {
      const score = await world.scores.latest(workspaceId, leadId);
      expect(score?.evidence.length, leadId).toBeGreaterThan(0);
      const lead = await world.leads.get(workspaceId, leadId);
      expect(lead).toMatchObject({ hidden: false, email: expect.stringContaining('@') });
    }
    for (const vendor of free) expect(vendor.calls.length).toBeGreaterThan(0);
  },
);

it('brings leads from an Apify actor, too', patience, async () => {
  await find('From an actor 6');
  const { world, workspaceId } = product;
  const [run] = await world.runs.list(workspaceId, 1);
  expect(run).toMatchObject({ state: 'done' });
  expect(run?.added).toBeGreaterThan(0);
  expect(apify.runs).toHaveLength(1);
});

it('shows costs that are what the vendors counted', async () => {
  const { world, workspaceId, ana } = product;
  const span = { from: new Date(0), to: new Date(world.clock.now().getTime() + 1) };
  const rows = await world.usage.sums(workspaceId, span);
  const of = (provider: string) => rows.filter((row) => row.provider === provider);
  const units = (provider: string) => of(provider).reduce((sum, row) => sum + (row.units ?? 0), 0);
  const counted = [apollo.spent(), hunter.checks(), sixsense.spent(), surgeCalls(), apify.charged()];
  expect([...counted, model.usage().inputTokens].filter((count) => count === 0)).toEqual([]);
  expect(units('apollo')).toBe(apollo.spent());
  expect(units('hunter')).toBe(hunter.checks());
  expect(units('sixsense')).toBe(sixsense.spent());
  expect(units('bombora')).toBe(surgeCalls());
  expect(of('apify').reduce((sum, row) => sum + row.costMicros, 0)).toBe(apify.charged());
  const tokens = (key: 'inputTokens' | 'cachedTokens' | 'writtenTokens' | 'outputTokens') =>
    of('openai').reduce((sum, row) => sum + row[key], 0);
  expect({
    inputTokens: tokens('inputTokens'),
    cachedTokens: tokens('cachedTokens'),
    writtenTokens: tokens('writtenTokens'),
    outputTokens: tokens('outputTokens'),
  }).toMatchObject(tokensOf(model));
  expect(rows.filter(({ unpriced }) => unpriced > 0)).toEqual([]);
  const data =
    apollo.spent() * 25_000 +
    hunter.checks() * 12_500 +
    sixsense.spent() * 100_000 +
    surgeCalls() * 500_000 +
    apify.charged();
  const total = rows.reduce((sum, row) => sum + row.costMicros, 0);
  expect(total - of('openai').reduce((sum, row) => sum + row.costMicros, 0)).toBe(data);
  const shown = textOf((await ana.command('/prospect costs')).whispered);
  expect(shown).toContain(`${money(total, 'en')} in the last 30 days`);
});

/** What Bombora bills: questions about companies, not tokens or the list of its topics. */
function surgeCalls(): number {
  return bombora.calls.filter(({ path }) => path !== '/oauth/token' && !path.includes('/reference/')).length;
}

function tokensOf({ usage }: ModelServer) {
  const { inputTokens, cachedTokens, writtenTokens, outputTokens } = usage();
  return { inputTokens, cachedTokens, writtenTokens, outputTokens };
}
