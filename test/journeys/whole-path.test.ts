// From a list to an answer, as a team lives it: import by modal, card, edit, approval, the mail as it left, the answer
// in the thread. Over Socket Mode with the rules and Postgres alone; and over signed HTTP with Redis and a model.
import PostalMime from 'postal-mime';
import { afterAll, describe, expect, it } from 'vitest';
import type { SandboxView } from '#sandbox/protocol.ts';
import { type ModelServer, startModelServer } from '../fakes/model.ts';
import { camille, listOf, type Product, type ProductOptions, startProduct } from '../product.ts';
import { startRedis } from '../redis.ts';
import { textOf } from '../slack/office.ts';

const redis = await startRedis();
const model = await startModelServer({ apiKey: 'key-for-tests', reply: writtenBy });
afterAll(() => Promise.all([redis?.stop(), model.close()]));

function writtenBy({ schemaName }: { schemaName: string }) {
  if (schemaName !== 'mails')
    return {
      fit: 91,
      reason: '91/100 – leads engineering at a software company',
      evidence: [{ text: 'Title: VP Engineering', field: 'title', url: null }],
    };
  const body = 'Bonjour Camille,\n\nvous dirigez les équipes de Globex. Une question à ce sujet.';
  return { mails: [0, 3].map((step) => ({ step, subject: 'Globex : une question', body })) };
}

const withModel = (server: ModelServer): ProductOptions => ({
  env: { OPENAI_API_KEY: 'key-for-tests', OPENAI_BASE_URL: server.url },
});

describe.each([
  ['Socket Mode, Postgres, rules', true, {}, 'rules'],
  ['Socket Mode, Postgres, rules, Microsoft 365', true, { vendor: 'microsoft' }, 'rules'],
  [
    'HTTP, Redis, a model',
    redis !== null,
    { http: true, redisUrl: redis?.url ?? '', ...withModel(model) },
    'gpt',
  ],
] as const)('%s', (...row) => {
  const [, runs, options, author] = row;
  it.runIf(runs)('from a CSV to an answer', async () => {
    const product = await startProduct(options);
    await importByModal(product);
    await editCard(product);
    await product.ben.click(product.card('Camille Roux'), 'Approve and Send');
    await product.pass({ minutes: 10 });
    await checkMail(product);
    await answered(product);
    const drafts = await product.world.drafts.list(product.workspaceId, await product.leadId('Camille'));
    expect(drafts[0]?.author).toContain(author);
    expect(drafts[1]).toMatchObject({ author: 'human', editedBy: product.ana.userId });
  });
});

const modalOf = ({ modal }: { modal: SandboxView | null }): SandboxView => {
  if (!modal) throw new Error('no modal opened');
  return modal;
};

async function importByModal({ ana, settle, slack, teamId }: Product): Promise<void> {
  const modal = modalOf(await ana.command('/prospect import'));
  const csv = `${listOf([camille])}\nNo,One,not-an-address,CTO,Nowhere,,,,,\n`;
  await ana.submit(modal, { file: await ana.file('leads.csv', csv) });
  await settle();
  const said = textOf(slack.directMessages(teamId, ana.userId));
  expect(said).toContain('1 added');
  expect(said).toContain('one row rejected');
}

async function editCard({ ana, card }: Product): Promise<void> {
  expect(textOf(card('Camille Roux').blocks)).toContain('VP Engineering');
  const modal = modalOf(await ana.click(card('Camille Roux'), 'Edit'));
  const keep = modalOf(await ana.choose(modal, 'prospect.review.after', 'Keep it as a draft'));
  await ana.submit(keep, { Subject: 'Vos environnements', Mail: text });
  expect(textOf(card('Camille Roux').blocks)).toContain(`edited by <@${ana.userId}>`);
}

const text = 'Bonjour Camille,\n\nchez Globex, qui décide des environnements de test ?\n\nAna & l’équipe';

async function checkMail(product: Product): Promise<void> {
  const [delivery, ...more] = product.deliveriesTo(camille.email);
  expect(more).toEqual([]);
  const mail = await PostalMime.parse(delivery?.raw ?? '');
  expect(mail.subject).toBe('Vos environnements');
  expect(mail.to).toEqual([{ name: 'Camille Roux', address: camille.email }]);
  expect(mail.from?.address).toBe(delivery?.mailbox);
  expect(mail.messageId).toMatch(/^<[\w-]+@team-a\.example>$/);
  const [body, footer = ''] = (mail.text ?? '').split('l’équipe');
  expect(`${body}l’équipe`).toBe(text);
  expect(footer).toContain('1 rue du Port, 69002 Lyon, France');
  expect(footer).toMatch(/https:\/\/prospect\.lumen\.example\/u\/[\w.-]+/);
  expect(mail.html).toContain('Ana &amp; l’équipe');
  expect(mail.html).toContain('1 rue du Port');
  const names = mail.headers.map(({ key }) => key);
  const { oneClick } = product.world.mailVendors[product.mailServer.vendor]?.capabilities ?? {};
  for (const name of ['list-unsubscribe', 'date']) expect(names).toContain(name);
  expect(names.includes('list-unsubscribe-post')).toBe(oneClick === 'yes');
  expect(delivery?.raw).not.toMatch(/[^\r]\n/);
}

async function answered(product: Product): Promise<void> {
  const { mailServer, world, workspaceId } = product;
  const [delivery] = product.deliveriesTo(camille.email);
  const words = 'Avec plaisir, jeudi à 10 h ?';
  const mailId = delivery?.id ?? '';
  await mailServer.answer({ kind: 'answer', mailId, answer: 'custom', text: words, until: null });
  await product.pass({ minutes: 1 });
  const lead = await world.leads.get(workspaceId, await product.leadId('Camille'));
  expect(lead?.state).toBe('replied');
  const owner = await world.members.get(workspaceId, lead?.ownerId ?? '');
  const note = product.thread('Camille Roux').find((one) => textOf(one.blocks).includes(words));
  expect(note?.text).toBe(`<@${owner?.slackUserId}> Camille Roux answered`);
  expect(textOf(note?.blocks)).not.toContain('1 rue du Port');
  expect(textOf(product.card('Camille Roux').blocks)).toContain('Answered');
  await product.live(12);
  expect(product.deliveriesTo(camille.email)).toHaveLength(1);
}
