// B05: whatever happens around the moment in which a mail leaves, it leaves once. What nobody can find out is a
// question to a person, never a second mail.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { listOf, makeProduct, type Product } from '../product.ts';
import { textOf } from '../slack/office.ts';

describe.each(mailVendors)('through %s', (vendor) => {
  let product: Product;
  beforeAll(async () => {
    product = await makeProduct({ vendor });
  });
  afterAll(() => product?.stop());

  let people = 0;

  /** Somebody at a company of their own, whose card waits. */
  async function someone(): Promise<{ name: string; email: string }> {
    people += 1;
    const [name, email] = [`Iris Number${people}`, `iris@number${people}.example`];
    await product.importList(listOf([{ name, email }]));
    return { name, email };
  }
  const deliveriesTo = (email: string) => product.deliveriesTo(email);
  const cardText = (name: string) => textOf(product.card(name).blocks);
  const question = (name: string) =>
    product.ana.sees('prospects', `Nobody knows whether the mail to *${name}* left`);

  it('the provider accepts and the connection drops: found by its Message-ID, sent once', async () => {
    const { name, email } = await someone();
    product.mailServer.fail({ route: product.mailServer.sendRoute, acceptThenDrop: true });
    await product.send(name);
    await product.pass({ hours: 1 });
    expect(deliveriesTo(email)).toHaveLength(1);
    expect(await product.stateOf(name)).toBe('contacted');
    expect(cardText(name)).toContain('Sent');
    const told = product.thread(name).filter(({ text }) => text.includes('The first mail has left'));
    expect(told).toHaveLength(1);
  });

  it('a mailbox that may not be read: a card asks a person, who says that it was sent', async () => {
    const { name, email } = await someone();
    product.mailServer.fail({ route: product.mailServer.sendRoute, acceptThenDrop: true });
    product.mailServer.fail({
      route: product.mailServer.searchRoute,
      times: 2,
      status: 403,
      body: product.mailServer.mayNotRead,
    });
    await product.send(name);
    await product.live(2);
    expect(deliveriesTo(email)).toHaveLength(1);
    expect(cardText(name)).toContain('Nobody knows whether this mail left');
    const refused = await product.gus.click(question(name), 'It Was Sent');
    expect(textOf(refused.whispered)).toContain('Only approvers');
    await product.ben.click(question(name), 'It Was Sent');
    await product.settle();
    expect(await product.stateOf(name)).toBe('contacted');
    expect(textOf(question(name).blocks)).toContain('Done by <@U0BENA>');
    expect(deliveriesTo(email)).toHaveLength(1);
  });

  it('nothing was accepted: a person lets it leave again, once, however often they press', async () => {
    const { name, email } = await someone();
    product.mailServer.fail({ route: product.mailServer.sendRoute, status: 503 });
    product.mailServer.fail({
      route: product.mailServer.searchRoute,
      times: 2,
      status: 403,
      body: product.mailServer.mayNotRead,
    });
    await product.send(name);
    await product.live(1);
    expect(deliveriesTo(email)).toHaveLength(0);
    const asked = question(name);
    await Promise.all([product.ana.click(asked, 'Send Again'), product.ben.click(asked, 'Send Again')]);
    await product.pass({ minutes: 10 });
    await product.pass({ minutes: 10 });
    expect(deliveriesTo(email)).toHaveLength(1);
    expect(await product.stateOf(name)).toBe('contacted');
  });
});
