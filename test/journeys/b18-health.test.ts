// B18: what comes back decides whether a mailbox goes on; every mail is counted at the vendor.
import { expect, it, vi } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { blocked, noSuchUser, type ReportKind, reportOn, serverDown } from '../outreach/bounce-report.ts';
import { listOf, type Product, startProduct } from '../product.ts';
import { textOf } from '../slack/office.ts';

// Days go by in each of these.
vi.setConfig({ testTimeout: 120_000 });

const person = (n: number) => ({ name: `Noor Number${n}`, email: `noor@number${n}.example` });

/** Ana's mailbox alone sends, to so many people. */
async function contacted(product: Product, n: number): Promise<void> {
  await product.ben.command('/prospect mailbox pause');
  const rows = Array.from({ length: n }, (_, i) => person(i + 1));
  await product.importList(listOf(rows));
  for (const { name, email } of rows) {
    await product.ana.click(product.card(name), 'Approve and Send');
    for (let waited = 0; waited < 20 && product.deliveriesTo(email).length === 0; waited += 1)
      await product.pass({ minutes: 5 });
    expect(product.deliveriesTo(email)).toHaveLength(1);
  }
}

async function comesBack(product: Product, n: number, kind: ReportKind): Promise<void> {
  const delivery = product.deliveriesTo(person(n).email).at(-1);
  if (!delivery) throw new Error(`nothing left for person ${n}`);
  await product.mailServer.deliver(delivery.mailbox, reportOn(delivery, delivery.mailbox, kind));
  await product.pass({ minutes: 1 });
}

const count = (product: Product, n: number) => product.deliveriesTo(person(n).email).length;
const alerts = (product: Product) =>
  product.slack
    .messages(product.teamId, 'prospects')
    .filter(
      ({ threadTs, text }) => threadTs === null && text.includes('ana@') && /paused|sends again/.test(text),
    );

it.each(mailVendors)(
  'one bounce in four stops one person; a passing failure leaves again once, on %s',
  async (vendor) => {
    const product = await startProduct({ vendor });
    await contacted(product, 4);
    await comesBack(product, 1, noSuchUser);
    await comesBack(product, 2, serverDown);
    expect(alerts(product)).toHaveLength(0);
    expect(await product.stateOf(person(1).name)).toBe('bounced');
    await product.live(2);
    await product.pass({ hours: 1 });
    expect([1, 2, 3, 4].map((n) => count(product, n))).toEqual([1, 2, 1, 1]);
    await product.live(12);
    expect(count(product, 1)).toBe(1);
    expect(count(product, 2)).toBe(3);
    expect(count(product, 3)).toBeGreaterThan(1);
  },
);

it.each(mailVendors)(
  'a refusal of the sender stops the mailbox of %s, on one card with a button; nothing leaves until it is pressed',
  async (vendor) => {
    const product = await startProduct({ vendor });
    await contacted(product, 2);
    await comesBack(product, 1, blocked);
    const [card, ...more] = alerts(product);
    expect(more).toHaveLength(0);
    expect(card?.text).toContain('number1.example refused its mail');
    expect(await product.stateOf(person(1).name)).toBe('contacted');
    await comesBack(product, 2, blocked);
    expect(alerts(product)).toHaveLength(1);
    expect(alerts(product)[0]?.text).toContain('2 domains refused its mail');
    await product.live(10);
    expect([count(product, 1), count(product, 2)]).toEqual([1, 1]);
    const stopped = alerts(product)[0];
    if (!stopped) throw new Error('there is no alert');
    expect(JSON.stringify(stopped.blocks)).toContain('Let it send again?');
    await product.ben.click(stopped, 'Resume');
    expect(alerts(product)[0]?.text).toContain('paused');
    await product.ana.click(stopped, 'Resume');
    expect(textOf(alerts(product)[0]?.blocks)).toContain('sends again');
    await product.live(4);
    expect(count(product, 1)).toBeGreaterThan(1);
  },
);

it.each(mailVendors)(
  'the list says numbers of a mailbox of %s, and what of its DNS was looked at',
  async (vendor) => {
    const product = await startProduct({ vendor });
    await contacted(product, 1);
    await product.ana.command('/prospect mailbox');
    const shown = JSON.stringify(product.slack.messages(product.teamId, 'prospects'));
    expect(shown).toContain('bounces: 0 of 1 mails in 7 days, too few for a rate');
    expect(shown).toContain('is not checked');
  },
);
