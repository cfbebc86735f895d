// B06: between approval and send the world changes. What must not leave any more does not, and the card says why.
import { describe, expect, it, vi } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { suppressPerson } from '#features/compliance/suppress-person.ts';
import type { AnswerKind } from '#sandbox/protocol.ts';
import { listOf } from '../product.ts';
import { productOn } from '../product-on.ts';
import { textOf } from '../slack/office.ts';

// Days go by in each of these.
vi.setConfig({ testTimeout: 120_000 });

describe.each(mailVendors)('through %s', (vendor) => {
  const product = productOn(vendor);

  let people = 0;
  type Someone = { readonly name: string; readonly email: string; readonly domain: string };

  /** Somebody at a company of their own, whose mail was approved and has not left. */
  async function approved(): Promise<Someone> {
    people += 1;
    const [name, domain] = [`Noor Number${people}`, `number${people}.example`];
    const email = `noor@${domain}`;
    await product.importList(listOf([{ name, email }]));
    await product.ana.click(product.card(name), 'Approve and Send');
    return { name, email, domain };
  }
  const sentTo = ({ email }: Someone) => product.deliveriesTo(email);
  const cardText = ({ name }: Someone) => textOf(product.card(name).blocks);
  const answer = (to: Someone, kind: AnswerKind) =>
    product.mailServer.answer({
      ...{ kind: 'answer', answer: kind, text: null, until: null },
      mailId: sentTo(to)[0]?.id ?? '',
    });
  /** The colleague whose mailbox writes to this person. */
  async function senderOf({ name }: Someone) {
    const { world, workspaceId } = product;
    const lead = await world.leads.get(workspaceId, await product.leadId(name));
    const mailbox = await world.mailboxes.get(workspaceId, lead?.mailboxId ?? '');
    return mailbox?.address.startsWith('ana') ? product.ana : product.ben;
  }

  it('an opt-out', async () => {
    const who = await approved();
    const { world, workspaceId } = product;
    const wish = { reason: 'opt_out', source: 'file', by: 'cli', via: 'cli' } as const;
    await suppressPerson(world, { workspaceId, address: who.email.toUpperCase(), ...wish });
    await product.pass({ minutes: 10 });
    await product.live(1);
    expect(sentTo(who)).toEqual([]);
    expect(cardText(who)).toContain('Not to be contacted');
  });

  it('a company that somebody blocks', async () => {
    const who = await approved();
    const blocked = await product.ben.command(`/prospect block ${who.domain} customer`);
    expect(textOf(blocked.whispered)).toContain('One lead was stopped');
    await product.pass({ minutes: 10 });
    await product.live(1);
    expect(sentTo(who)).toEqual([]);
    expect(cardText(who)).toContain('Not to be contacted');
  });

  it('a pause: it waits with the reason, and leaves after the resume', async () => {
    const who = await approved();
    await product.ben.command('/prospect pause wrong price list');
    await product.pass({ minutes: 10 });
    expect(sentTo(who)).toEqual([]);
    expect(cardText(who)).toContain('Sending is paused by <@U0BENA>');
    await product.ana.command('/prospect resume');
    await product.pass({ minutes: 10 });
    expect(sentTo(who)).toHaveLength(1);
  });

  it('a mailbox that its owner paused', async () => {
    const who = await approved();
    const sender = await senderOf(who);
    await sender.command('/prospect mailbox pause');
    await product.pass({ minutes: 10 });
    await product.live(1);
    expect(sentTo(who)).toEqual([]);
    expect(cardText(who)).toMatch(/waits: The mailbox .*(ana|ben)@team-a\.example.* is paused/);
    const admin = product.ana;
    const address = sender === product.ana ? 'ana@team-a.example' : 'ben@team-a.example';
    await admin.command(`/prospect mailbox resume ${address}`);
    await product.live(1);
    expect(sentTo(who)).toHaveLength(1);
  });

  it.each([
    ['answer', 'question', 'replied', 'Answered'],
    ['bounce', 'bounce', 'bounced', 'The address does not work'],
  ] as const)('a follow-up after an %s, also when it comes at the last moment', async (...row) => {
    const [, kind, state, said] = row;
    const who = await approved();
    await product.pass({ minutes: 10 });
    expect(sentTo(who)).toHaveLength(1);
    // Nobody reads the mailbox between the answer and the day of the follow-up.
    await answer(who, kind);
    await product.pass({ days: 7 });
    await product.live(7);
    expect(sentTo(who)).toHaveLength(1);
    expect(await product.stateOf(who.name)).toBe(state);
    expect(cardText(who)).toContain(said);
  });
});
