// Vendors that call when mail comes in, with the product as it is deployed: an answer is there without anybody looking.
import { expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { pushAccount } from '../product/mail-server.ts';
import { camille, listOf, type Product, startProduct } from '../product.ts';
import { textOf } from '../slack/office.ts';

const settings = {
  google: { GOOGLE_PUBSUB_TOPIC: 'projects/lumen/topics/mail', GOOGLE_PUBSUB_ACCOUNT: pushAccount },
  microsoft: { HOOKS_SECRET: 'what-calls-of-vendors-carry' },
} as const;

/** Camille answers her first mail; what follows by itself has happened. */
async function answered(product: Product): Promise<void> {
  await product.send(camille.name);
  const [delivery] = product.deliveriesTo(camille.email);
  await product.settle();
  const act = { kind: 'answer', answer: 'interested', text: null, until: null } as const;
  await product.mailServer.answer({ ...act, mailId: delivery?.id ?? '' });
  await product.settle();
}

it.each(mailVendors)(
  'an answer ends the sequence while the clock stands still, by a call of %s',
  async (vendor) => {
    const product = await startProduct({ vendor, env: settings[vendor] });
    product.mailServer.callAt(product.app.address() ?? '');
    await product.importList(listOf([camille]));
    // The first attempts to be called led nowhere; they are made again.
    await product.pass({ hours: 1 });
    await answered(product);
    expect(await product.stateOf(camille.name)).toBe('replied');
    const { whispered } = await product.ana.command('/prospect mailbox');
    expect(textOf(whispered)).toContain('calls when mail comes in; the last time was');
  },
);

it('without calls the same answer waits until somebody looks', async () => {
  const product = await startProduct();
  await product.importList(listOf([camille]));
  await answered(product);
  expect(await product.stateOf(camille.name)).toBe('contacted');
  await product.pass({ minutes: 1 });
  expect(await product.stateOf(camille.name)).toBe('replied');
});
