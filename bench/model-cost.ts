// What the model costs for 1,000 leads from a list to drafts, against the naive way: one call of the better model a
// lead that reads everything and writes score and mails, nothing cached because the lead stands in front, nobody left
// out. Both are counted by the server that was asked, in money, from the one price table of the product.
import { readFile } from 'node:fs/promises';
import { costMicros } from '#domain/price.ts';
import { changeSettings } from '#features/workspace/change-settings.ts';
import type { World } from '#ports/world.ts';
import { draftingFacts, fenced } from '#providers/openai/fence.ts';
import { type BilledCall, type ModelServer, startModelServer } from '../test/fakes/model.ts';
import type { ModelRequest } from '../test/fakes/model-request.ts';
import { inFolder } from './folder.ts';
import { openProduct, type Product } from './product.ts';
import { atMost, type Bench, type Result } from './result.ts';
import { until } from './until.ts';

const leads = 1_000;
/** One of five fits: searches by an ICP's filters bring more misses than hits. */
const fitting = 5;
const models = { scoring: 'gpt-6-luna', drafting: 'gpt-6.1-terra' } as const;
const prompts = new URL('../src/providers/openai/prompts/', import.meta.url);

export const modelCost: Bench = {
  names: ['model-cost'],
  run: () => inFolder(measured),
};

async function measured(folder: string): Promise<Result[]> {
  const server = await startModelServer({ apiKey: 'bench', reply });
  const product = await openProduct(folder, null, {
    env: {
      ...{ OPENAI_API_KEY: 'bench', OPENAI_BASE_URL: server.url },
      ...{ OPENAI_SCORING_MODEL: models.scoring, OPENAI_DRAFTING_MODEL: models.drafting },
    },
  });
  try {
    const drafted = await ours(product);
    const value = moneyOf(server.billed);
    const cached = share(server.billed);
    server.reset();
    await naive(product, server);
    const baseline = moneyOf(server.billed);
    const note = `${leads} leads, ${drafted} drafted; ${cached} % of the input came from the cache`;
    return [atMost({ name: 'model-cost', unit: '$', value, baseline, goal: 0.2, note })];
  } finally {
    await product.stop();
    await server.close();
  }
}

/** From the list to cards, by the product as it is delivered. Answers how many were drafted. */
async function ours({ app, workspaceId, importCsv }: Product): Promise<number> {
  const change = { threshold: 75 };
  await changeSettings(app.world, { workspaceId, by: 'cli', via: 'cli', change });
  await importCsv(list());
  await app.start();
  await app.world.queue.add({ name: 'sweep', payload: { workspaceId } });
  const inState = async (filter: 'parked' | 'in_review'): Promise<number> =>
    (await app.world.leadList.page(workspaceId, { filter, sort: 'newest', words: '', offset: 0, limit: 1 }))
      .total;
  const done = async () => (await inState('parked')) + (await inState('in_review')) === leads;
  await until('every lead to be parked or drafted', done, { everyMs: 500, limitMs: 300_000 });
  return inState('in_review');
}

/** The same facts of the same leads, in one call each to the better model. */
async function naive({ app: { world }, workspaceId }: Product, server: ModelServer): Promise<void> {
  const [score, draft] = await Promise.all(
    ['score.md', 'draft.md'].map((name) => readFile(new URL(name, prompts), 'utf8')),
  );
  for (const leadId of await idsOf(world, workspaceId)) {
    const brief = await world.leadBriefs.forDrafting(workspaceId, leadId);
    if (!brief) throw new Error('a lead is gone');
    const facts = fenced(draftingFacts(brief, brief.signals));
    const rules = [score, JSON.stringify(brief.icp?.doc), draft, JSON.stringify(brief.offer?.doc)].join(
      '\n\n',
    );
    await ask(server, `${facts}\n\n${rules}`);
  }
}

async function idsOf(world: World, workspaceId: string): Promise<string[]> {
  const query = { filter: 'all', sort: 'newest', words: '', offset: 0, limit: leads } as const;
  return (await world.leadList.page(workspaceId, query)).rows.map(({ leadId }) => leadId);
}

const anything = { type: 'object', properties: {}, required: [], additionalProperties: false };

async function ask(server: ModelServer, instructions: string): Promise<void> {
  const format = { type: 'json_schema', name: 'both', strict: true, schema: anything };
  const input = 'Score this prospect and write the mails.';
  const response = await fetch(`${server.url}/responses`, {
    method: 'POST',
    headers: { authorization: 'Bearer bench', 'content-type': 'application/json' },
    body: JSON.stringify({ model: models.drafting, instructions, input, text: { format } }),
  });
  if (!response.ok) throw new Error(`the stand-in refused: ${await response.text()}`);
}

const scored = (fits: boolean) => ({
  fit: fits ? 92 : 38,
  reason: fits ? 'right role, right sector, right size, right country' : 'right sector, but another role',
  evidence: ['title', 'company.industry', 'company.size', 'country'].map((field) => ({
    text: field === 'title' ? `Title: ${fits ? 'CTO' : 'Accountant'}` : field,
    field,
    url: null,
  })),
});
const body = 'Some sixty to a hundred and ten words about this company and what it may need. '.repeat(5);
const written = { mails: [0, 3].map((step) => ({ step, subject: 'Environments for every branch', body })) };

function reply({ schemaName, input }: ModelRequest): unknown {
  if (schemaName === 'fit') return scored(input.includes('"CTO"'));
  return schemaName === 'both' ? { ...scored(true), ...written } : written;
}

/** Dollars, from the product's own prices. */
function moneyOf(billed: readonly BilledCall[]): number {
  const at = new Date();
  const micros = billed.map(({ tier, ...call }) => {
    const patient = tier === 'flex' || tier === 'batch' ? tier : null;
    const cost = costMicros({ ...call, provider: 'openai', tier: patient }, at);
    if (cost === null) throw new Error(`no price is known for ${call.model}`);
    return cost;
  });
  return micros.reduce((sum, cost) => sum + cost, 0) / 1_000_000;
}

function share(billed: readonly BilledCall[]): number {
  const sum = (of: (call: BilledCall) => number) => billed.reduce((total, call) => total + of(call), 0);
  return Math.round((100 * sum(({ cachedTokens }) => cachedTokens)) / sum(({ inputTokens }) => inputTokens));
}

function list(): string {
  const head =
    'First name,Last name,Email,Title,Company,Website,Industry,Employees,City,Country,Technologies';
  const rows = Array.from({ length: leads }, (_, n) => {
    const title = n % fitting === 0 ? 'CTO' : 'Accountant';
    const site = `https://firm${n}.example`;
    return `Camille,Roux${n},camille@firm${n}.example,${title},Firm ${n},${site},SaaS,${60 + (n % 400)},Lyon,France,"Kubernetes, AWS"`;
  });
  return [head, ...rows].join('\n');
}
