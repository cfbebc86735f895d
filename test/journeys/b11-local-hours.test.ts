// B11: mails leave in the working hours of the prospect, wherever the sender is; holidays and clock changes included.
import { DateTime } from 'luxon';
import { expect, it, vi } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { listOf, type Product, type Row, startProduct } from '../product.ts';
import { textOf } from '../slack/office.ts';

// These go through days in small steps.
vi.setConfig({ testTimeout: 120_000 });

const kenji: Row = { name: 'Kenji Mori', email: 'kenji@hoshi.example', company: 'Hoshi', country: 'Japan' };
const camille: Row = { name: 'Camille Roux', email: 'camille@globex.example', company: 'Globex' };

/** Moves the clock to a time in Paris. */
async function goTo(product: Product, iso: string): Promise<void> {
  const at = DateTime.fromISO(iso, { zone: 'Europe/Paris' });
  await product.pass({ seconds: (at.toMillis() - product.app.clock.now().getTime()) / 1_000 });
}

/** Goes on by three hours. */
const hours = (product: Product, count: number) => product.through({ hours: count }, { hours: 3 });

function leftAt(product: Product, email: string, zone: string): string[] {
  const local = (at: number) => DateTime.fromMillis(at, { zone });
  return product.deliveriesTo(email).map(({ at }) => local(at).toFormat('ccc d LLL HH'));
}

it.each(mailVendors)(
  'Tokyo from Paris through %s: not at night, not on three holidays in a row',
  async (vendor) => {
    const product = await startProduct({ vendor });
    await goTo(product, '2026-09-18T15:00');
    await product.importList(listOf([kenji]));
    expect(textOf(product.card('Kenji Mori').blocks)).toMatch(/leaves \*Thu 24 Sept? 0[89]:\d\d\* in /);
    await product.ana.click(product.card('Kenji Mori'), 'Approve and Send');
    expect(textOf(product.card('Kenji Mori').blocks)).toMatch(/Thu 24 Sept? 0[89]:\d\d/);
    await hours(product, 5 * 24 + 9);
    expect(product.deliveriesTo(kenji.email)).toEqual([]);
    await hours(product, 3);
    expect(leftAt(product, kenji.email, 'Asia/Tokyo')).toEqual([expect.stringMatching(/^Thu 24 Sep 10$/)]);
  },
);

it.each(mailVendors)('keeps the morning over the end of summer time, through %s', async (vendor) => {
  const product = await startProduct({ vendor });
  await goTo(product, '2026-10-23T20:00');
  await product.importList(listOf([camille]));
  await product.ana.click(product.card('Camille Roux'), 'Approve and Send');
  await goTo(product, '2026-10-26T08:25');
  expect(product.deliveriesTo(camille.email)).toEqual([]);
  await goTo(product, '2026-10-26T09:15');
  expect(leftAt(product, camille.email, 'Europe/Paris')).toEqual(['Mon 26 Oct 09']);
});

it.each(mailVendors)(
  'without any place the hours of the sender on %s are kept, and the card says so',
  async (vendor) => {
    const product = await startProduct({ vendor });
    await goTo(product, '2026-11-10T18:00');
    const row = 'Noor,Haddad,noor@nowhere.example,CTO,Nowhere,https://nowhere.example,Software,120';
    await product.importList(`First name,Last name,Email,Title,Company,Website,Industry,Employees\n${row}`);
    const card = () => textOf(product.card('Noor Haddad').blocks);
    expect(card()).toContain('time zone unknown, the sender’s is used');
    // Wednesday is Armistice Day in France.
    expect(card()).toMatch(/leaves \*Thu 12 Nov 0[89]:\d\d\* in Paris/);
    await product.ana.click(product.card('Noor Haddad'), 'Approve and Send');
    await hours(product, 24);
    expect(product.deliveriesTo('noor@nowhere.example')).toEqual([]);
    await hours(product, 18);
    expect(leftAt(product, 'noor@nowhere.example', 'Europe/Paris')).toEqual([
      expect.stringMatching(/^Thu 12 Nov 0[89]$/),
    ]);
  },
);
