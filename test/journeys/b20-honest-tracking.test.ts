// B20: off, there is nothing in a mail that could count anybody. On, what the team sees is people, as far as one can
// tell: not the sender, not the programs that fetch pictures and try links; and nothing else follows from an open.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { changeSettings } from '#features/workspace/change-settings.ts';
import { listOf, makeProduct, type Product } from '../product.ts';
import { textOf } from '../slack/office.ts';

const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36';
const gmailProxy = 'Mozilla/5.0 (via ggpht.com GoogleImageProxy)';

describe.each(mailVendors)('through %s', (vendor) => {
  let product: Product;
  let folder = '';
  let people = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prospect-b20-'));
    product = await makeProduct({ vendor, env: { DATA_DIR: folder } });
    // That Monday is a holiday in the United States.
    await product.pass({ days: 1 });
  });
  afterAll(async () => {
    await product?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const track = (tracking: { opens: 'off' | 'by_country'; clicks: 'off' | 'on' }) => {
    const { workspaceId } = product;
    return changeSettings(product.world, { workspaceId, by: 'test', via: 'cli', change: { tracking } });
  };

  /** Somebody in the United States who got our first mail: what the provider accepted. */
  async function written() {
    people += 1;
    const [name, email] = [`Mina Number${people}`, `mina@number${people}.example`];
    await product.importList(listOf([{ name, email, country: 'United States' }]));
    await product.ana.click(product.card(name), 'Approve and Send');
    for (let waits = 0; waits < 8 && product.deliveriesTo(email).length === 0; waits += 1)
      await product.pass({ hours: 4 });
    expect(product.deliveriesTo(email)).toHaveLength(1);
    const raw = product.deliveriesTo(email)[0]?.raw ?? '';
    const { html = '' } = await PostalMime.parse(raw);
    const links = [...html.matchAll(/href="([^"]*\/c\/[^"]*)"/g)].map(([, href = '']) => href);
    return { name, email, raw, html, links, pixel: /<img src="([^"]*)"/.exec(html)?.[1] ?? '' };
  }

  /** A program asks for what is behind a link in a mail; from our own office when no other network is named. */
  async function ask(link: string, agent: string, from?: string) {
    const headers = { 'user-agent': agent, ...(from ? { 'x-forwarded-for': from } : {}) };
    const { pathname } = new URL(link);
    await fetch(`${product.app.address()}${pathname}`, { headers, redirect: 'manual' });
  }

  const stats = async () =>
    textOf((await product.ben.command('/prospect stats')).whispered).replaceAll(/[\s\u00a0\u202f]+%/g, '%');

  it('off: no pixel and no link to us but the way out in the source, and no line about opens', async () => {
    const mail = await written();
    expect(mail.html).not.toMatch(/<img|\/t\/o\/|\/c\/|display:\s*none/);
    expect(mail.raw).not.toMatch(/\/t\/o\/|\/c\/[\w.-]{20}/);
    expect(await stats()).not.toMatch(/open/i);
  });

  it('on: the sender, providers that fetch ahead and scanners are no people', async () => {
    await track({ opens: 'by_country', clicks: 'on' });
    const mail = await written();
    await ask(mail.pixel, chrome);
    await ask(mail.pixel, 'Mozilla/5.0', '198.51.100.7');
    for (const link of mail.links) await ask(link, chrome, '192.0.2.33');
    await product.pass({ minutes: 1 });
    expect(await stats()).toContain('Opened by a person, as far as one can tell: 0 of one mail (0%)');
    expect(await stats()).toContain('Opened by programs alone: 1 (100%)');
    await ask(mail.pixel, gmailProxy, '203.0.113.70');
    await product.pass({ minutes: 1 });
    expect(await stats()).toContain('1 of one mail (100%), 1 of them seen only through a mail provider');
  });

  it('an open moves nobody: card, state and follow-up are those of somebody who never looked', {
    timeout: 60_000,
  }, async () => {
    await track({ opens: 'by_country', clicks: 'on' });
    const [read, unread] = [await written(), await written()];
    await product.pass({ minutes: 30 });
    const before = textOf(product.card(read.name).blocks);
    const told = product.thread(read.name).length;
    for (let times = 0; times < 3; times += 1) await ask(read.pixel, chrome, '203.0.113.9');
    await product.pass({ minutes: 1 });
    expect(textOf(product.card(read.name).blocks)).toBe(before);
    expect(product.thread(read.name)).toHaveLength(told);
    expect(await product.stateOf(read.name)).toBe('contacted');
    await product.pass({ days: 6 });
    const left = () => [read, unread].map(({ email }) => product.deliveriesTo(email).length);
    for (let waits = 0; waits < 12 && left().includes(1); waits += 1) await product.pass({ hours: 4 });
    expect(left()).toEqual([2, 2]);
  });
});
