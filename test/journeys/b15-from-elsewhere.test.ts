// B15: an answer from an address that was never written to. What names our mail is matched by itself; what only comes
// from the company, or under the name, holds the sequence and asks a person.
import { expect, it, vi } from 'vitest';
import { type MailVendor, mailVendors } from '#domain/mailbox.ts';
import { camille, listOf, type Product, startProduct } from '../product.ts';
import { textOf } from '../slack/office.ts';

// Days go by in each of these.
vi.setConfig({ testTimeout: 120_000 });

const { name, email } = camille;
let product: Product;
/** Camille was written to, through this vendor. */
async function written(vendor: MailVendor = 'google') {
  product = await startProduct({ vendor });
  await product.importList(listOf([camille]));
  await product.send(name);
}

let mails = 0;
async function arrives(from: string, more: readonly string[] = [], body = 'Can you call me about this?') {
  mails += 1;
  const mailbox = product.deliveriesTo(email)[0]?.mailbox ?? '';
  const head = [`From: ${from}`, `To: ${mailbox}`, `Message-ID: <w${mails}@globex.example>`];
  const subject = more.some((line) => line.startsWith('Subject')) ? [] : ['Subject: Your offer'];
  await product.mailServer.deliver(mailbox, [...head, ...subject, ...more, '', body].join('\r\n'));
  await product.pass({ minutes: 1 });
}
const questions = () =>
  product.slack
    .messages(product.teamId, 'prospects')
    .filter(({ text }) => text.includes('Is this an answer from'));

it.each(mailVendors)(
  '%s: an assistant who answers our mail is matched by its Message-ID, without a question',
  async (vendor) => {
    await written(vendor);
    const [first] = product.deliveriesTo(email);
    await arrives('Office <office@elsewhere.example>', [`In-Reply-To: <${first?.messageId}>`]);
    expect(await product.stateOf(name)).toBe('replied');
    expect(questions()).toEqual([]);
  },
);

it.each(mailVendors)(
  '%s: a fresh mail from the company is held and asked about; No lets the sequence go on and asks no more',
  async (vendor) => {
    await written(vendor);
    await arrives('Zoe Lin <zoe.lin@globex.example>');
    expect(await product.stateOf(name)).toBe('held');
    expect(textOf(product.card(name).blocks)).toContain(
      'Held: an answer of zoe.lin@globex.example may belong here',
    );
    const [asked] = questions();
    if (!asked) throw new Error('nobody was asked');
    expect(textOf(asked.blocks)).toContain('Can you call me about this?');
    await product.live(3);
    expect(product.deliveriesTo(email)).toHaveLength(1);
    await product.ben.click(asked, 'No');
    expect(await product.stateOf(name)).toBe('contacted');
    await arrives('Zoe Lin <zoe.lin@globex.example>');
    expect(questions()).toHaveLength(1);
    expect(await product.world.messages.ofLead(product.workspaceId, await product.leadId(name))).toHaveLength(
      1,
    );
    await product.live(7);
    expect(product.deliveriesTo(email)).toHaveLength(2);
  },
);

it('Yes, under the same name from another domain: an answer like any other', async () => {
  await written();
  await arrives('Camille Roux <camille@private.example>', [], 'Yes, let us talk on Thursday.');
  expect(await product.stateOf(name)).toBe('held');
  const [asked] = questions();
  if (!asked) throw new Error('nobody was asked');
  await product.ana.click(asked, 'Yes');
  expect(await product.stateOf(name)).toBe('replied');
  expect(product.thread(name).some(({ text }) => text.includes('answered'))).toBe(true);
  await product.live(9);
  expect(product.deliveriesTo(email)).toHaveLength(1);
});

it('newsletters, other conversations and strangers are not asked about', async () => {
  await written();
  await arrives('News <news@globex.example>', ['List-Id: <news.globex.example>']);
  await arrives('Bo <bo@globex.example>', ['In-Reply-To: <other@globex.example>', 'Subject: Re: Invoice 12']);
  await arrives('A Friend <friend@private.example>');
  expect(questions()).toEqual([]);
  expect(await product.stateOf(name)).toBe('contacted');
});
