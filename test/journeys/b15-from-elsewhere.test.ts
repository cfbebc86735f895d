// B15: an answer from an address that was never written to. What names our mail is matched by itself; what only comes
// from the company, or under the name, holds the sequence and asks a person.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { camille, listOf, makeProduct, type Product } from '../product.ts';
import { textOf } from '../slack/office.ts';

// Days go by at the end.
vi.setConfig({ testTimeout: 120_000 });

describe.each(mailVendors)('through %s', (vendor) => {
  let product: Product;
  beforeAll(async () => {
    product = await makeProduct({ vendor });
  });
  afterAll(() => product?.stop());

  type Someone = { readonly name: string; readonly email: string };
  const lena = { name: 'Lena Brandt', email: 'lena.brandt@initech.example' };
  const noor = { name: 'Noor Haddad', email: 'noor.haddad@acme.example' };
  const tom = { name: 'Tom Reyes', email: 'tom.reyes@hooli.example' };

  /** Their first mail leaves, after the gap of whichever mailbox it is. */
  async function written({ name, email }: Someone): Promise<void> {
    await product.importList(listOf([{ name, email }]));
    await product.ana.click(product.card(name), 'Approve and Send');
    await product.pass({ minutes: 6 });
    expect(mailsTo({ email })).toHaveLength(1);
  }
  const mailsTo = ({ email }: Pick<Someone, 'email'>) => product.deliveriesTo(email);

  let mails = 0;
  type Mail = { readonly from: string; readonly more?: readonly string[]; readonly body?: string };
  /** Comes into the mailbox that wrote to this person. */
  async function arrives(to: Someone, { from, more = [], body = 'Can you call me about this?' }: Mail) {
    mails += 1;
    const mailbox = mailsTo(to)[0]?.mailbox ?? '';
    const head = [`From: ${from}`, `To: ${mailbox}`, `Message-ID: <w${mails}@globex.example>`];
    const subject = more.some((line) => line.startsWith('Subject')) ? [] : ['Subject: Your offer'];
    await product.mailServer.deliver(mailbox, [...head, ...subject, ...more, '', body].join('\r\n'));
    await product.pass({ minutes: 1 });
  }
  const questions = ({ name }: Someone) =>
    product.slack
      .messages(product.teamId, 'prospects')
      .filter(({ text }) => text.includes('Is this an answer from') && text.includes(name));

  it('an assistant who answers our mail is matched by its Message-ID, without a question', async () => {
    await written(camille);
    const more = [`In-Reply-To: <${mailsTo(camille)[0]?.messageId}>`];
    await arrives(camille, { from: 'Office <office@elsewhere.example>', more });
    expect(await product.stateOf(camille.name)).toBe('replied');
    expect(questions(camille)).toEqual([]);
  });

  it('Yes, under the same name from another domain: an answer like any other', async () => {
    await written(lena);
    await arrives(lena, {
      from: 'Lena Brandt <lena@private.example>',
      body: 'Yes, let us talk on Thursday.',
    });
    expect(await product.stateOf(lena.name)).toBe('held');
    const [asked] = questions(lena);
    if (!asked) throw new Error('nobody was asked');
    await product.ana.click(asked, 'Yes');
    expect(await product.stateOf(lena.name)).toBe('replied');
    expect(product.thread(lena.name).some(({ text }) => text.includes('answered'))).toBe(true);
  });

  it('newsletters, other conversations and strangers are not asked about', async () => {
    await written(noor);
    await arrives(noor, { from: 'News <news@acme.example>', more: ['List-Id: <news.acme.example>'] });
    const elsewhere = ['In-Reply-To: <other@acme.example>', 'Subject: Re: Invoice 12'];
    await arrives(noor, { from: 'Bo <bo@acme.example>', more: elsewhere });
    await arrives(noor, { from: 'A Friend <friend@private.example>' });
    expect(questions(noor)).toEqual([]);
    expect(await product.stateOf(noor.name)).toBe('contacted');
  });

  it('a fresh mail from the company is held and asked about; No lets the sequence go on and asks no more', async () => {
    await written(tom);
    await arrives(tom, { from: 'Zoe Lin <zoe.lin@hooli.example>' });
    expect(await product.stateOf(tom.name)).toBe('held');
    const held = 'Held: an answer of zoe.lin@hooli.example may belong here';
    expect(textOf(product.card(tom.name).blocks)).toContain(held);
    const [asked] = questions(tom);
    if (!asked) throw new Error('nobody was asked');
    expect(textOf(asked.blocks)).toContain('Can you call me about this?');
    await product.live(3);
    expect(mailsTo(tom)).toHaveLength(1);
    await product.ben.click(asked, 'No');
    expect(await product.stateOf(tom.name)).toBe('contacted');
    await arrives(tom, { from: 'Zoe Lin <zoe.lin@hooli.example>' });
    expect(questions(tom)).toHaveLength(1);
    const { world, workspaceId } = product;
    expect(await world.messages.ofLead(workspaceId, await product.leadId(tom.name))).toHaveLength(1);
  });

  it('days later: whoever answered got nothing more, whose mail was no answer got the follow-up', async () => {
    await product.live(8);
    expect([camille, lena, noor, tom].map((who) => mailsTo(who).length)).toEqual([1, 1, 2, 2]);
  });
});
