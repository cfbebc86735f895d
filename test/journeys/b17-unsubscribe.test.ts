// B17: the way out is in every mail, works for a reader, for a mail client's one click and in spite of scanners, and
// holds everywhere afterwards.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Delivery } from '#sandbox/mail/types.ts';
import { listOf, makeProduct, type Product } from '../product.ts';
import { textOf } from '../slack/office.ts';

let product: Product;
beforeAll(async () => {
  product = await makeProduct();
});
afterAll(() => product?.stop());

let people = 0;

/** Somebody who got our first mail. */
async function written() {
  people += 1;
  await product.workday();
  const [name, email] = [`Mina Number${people}`, `mina@number${people}.example`];
  await product.importList(listOf([{ name, email }]));
  await product.send(name);
  await product.pass({ minutes: 10 });
  const [mail] = product.deliveriesTo(email);
  if (!mail) throw new Error('the first mail did not leave');
  return { name, email, mail };
}
const header = (mail: Delivery, wanted: string) =>
  mail.headers.find(({ name }) => name.toLowerCase() === wanted)?.value ?? '';
const linkIn = (mail: Delivery) => /<(https:[^>]+)>/.exec(header(mail, 'list-unsubscribe'))?.[1] ?? '';
/** The page behind the link, at the address where the test's server really listens. */
const page = (link: string, init: RequestInit = {}) =>
  fetch(`${product.app.address()}${new URL(link).pathname}`, { redirect: 'manual', ...init });
const oneClick = (): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
});
const multipart = (): RequestInit => {
  const body = new FormData();
  body.set('List-Unsubscribe', 'One-Click');
  return { method: 'POST', body };
};
const cardText = (name: string) => textOf(product.card(name).blocks);

it('is in the headers and in the text of each mail, with a token of its own', async () => {
  const one = await written();
  const two = await written();
  for (const { mail } of [one, two]) {
    expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header(mail, 'list-unsubscribe')).toContain(`mailto:${mail.mailbox}?subject=unsubscribe-`);
    expect((await page(linkIn(mail))).status).toBe(200);
    const seen = product.mailServer.mails().find(({ id }) => id === mail.id);
    expect(seen?.text).toContain(linkIn(mail));
  }
  expect(linkIn(one.mail)).not.toBe(linkIn(two.mail));
});

it('a scanner that opens it changes nothing; the button on the page stops everything', async () => {
  const { name, email, mail } = await written();
  for (const method of ['GET', 'HEAD', 'GET'])
    expect((await page(linkIn(mail), { method })).status).toBe(200);
  await product.settle();
  expect(await product.stateOf(name)).toBe('contacted');
  const done = await page(linkIn(mail), { method: 'POST' });
  expect([done.status, done.headers.get('set-cookie'), done.headers.get('location')]).toEqual([
    200,
    null,
    null,
  ]);
  await product.settle();
  expect(await product.stateOf(name)).toBe('unsubscribed');
  expect(cardText(name)).toContain('Unsubscribed');
  expect(product.thread(name).at(-1)?.text).toContain('unsubscribed with the link');
  await product.live(12);
  expect(product.deliveriesTo(email)).toHaveLength(1);
});

it('one click, twice, by a form of either kind: one opt-out, no follow-up', async () => {
  const { name, email, mail } = await written();
  const answers = await Promise.all([page(linkIn(mail), oneClick()), page(linkIn(mail), multipart())]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  await product.settle();
  const said = product.thread(name).filter(({ text }) => text.includes('unsubscribed with one click'));
  expect(said).toHaveLength(1);
  await product.live(12);
  expect(product.deliveriesTo(email)).toHaveLength(1);
});

it('after 60 days; then for another list, another spelling and a colleague’s mailbox', async () => {
  const { name, email, mail } = await written();
  await product.pass({ days: 61 });
  expect((await page(linkIn(mail), oneClick())).status).toBe(200);
  await product.pass({ days: 200 });
  const before = product.mailServer.deliveries.length;
  const spelled = email.replace('mina@', 'MINA+news@');
  await product.importList(listOf([{ name, email: spelled, company: 'Another Name' }]));
  const run = product.ana.command('/prospect add mina@elsewhere.example');
  expect((await run).result.ok).toBe(true);
  await product.live(3);
  expect(await product.stateOf(name)).toMatch(/unsubscribed|suppressed/);
  const all = await product.world.leadList.page(product.workspaceId, {
    ...{ filter: 'all', sort: 'newest', words: name, offset: 0, limit: 10 },
  });
  expect(all.rows.map(({ state }) => state).toSorted()).toEqual(['suppressed', 'unsubscribed']);
  expect(product.mailServer.deliveries).toHaveLength(before);
});

it('the mail that a client sends instead of the link counts as well', async () => {
  const { name, mail } = await written();
  const subject = /subject=(unsubscribe-[\w.-]+)/.exec(header(mail, 'list-unsubscribe'))?.[1];
  const raw = `From: else@where.example\r\nTo: ${mail.mailbox}\r\nSubject: ${subject}\r\nMessage-ID: <u1@where.example>\r\n\r\n`;
  await product.mailServer.deliver(mail.mailbox, raw);
  await product.pass({ minutes: 1 });
  expect(await product.stateOf(name)).toBe('unsubscribed');
});

it('a token that is cut, changed or of another kind does nothing', async () => {
  const { name, mail } = await written();
  const token = new URL(linkIn(mail)).pathname.slice('/u/'.length);
  const [key = '', payload = '', mac = ''] = token.split('.');
  const flipped = `${payload.startsWith('a') ? 'b' : 'a'}${payload.slice(1)}`;
  const { secrets } = product.world;
  const bad = [
    token.slice(0, -2),
    `${key}.${flipped}.${mac}`,
    `other.${payload}.${mac}`,
    secrets.sign('connect', [product.workspaceId, await product.leadId(name)]),
    'x'.repeat(3_000),
    '%00',
  ];
  for (const each of bad) {
    for (const init of [{}, oneClick(), multipart()]) {
      const answer = await page(`https://x.example/u/${each}`, init);
      expect([each, answer.status]).toEqual([each, 404]);
    }
  }
  await product.settle();
  expect(await product.stateOf(name)).toBe('contacted');
});
