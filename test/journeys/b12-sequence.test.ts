// B12, the sequence itself: whoever is under way keeps the steps that were approved; who waits for a decision follows
// a new sequence only on purpose; days may be those on which the prospect works.
import { expect, it, vi } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import type { SandboxView } from '#sandbox/protocol.ts';
import { listOf, type Product, startProduct } from '../product.ts';
import { textOf } from '../slack/office.ts';

// Days go by in each of these.
vi.setConfig({ testTimeout: 120_000 });

const dayMs = 86_400_000;
const noor = { name: 'Noor Number1', email: 'noor@number1.example' };
const uwe = { name: 'Uwe Number2', email: 'uwe@number2.example' };

/** Opens the form of the steps as an admin would. */
async function formOf(product: Product): Promise<SandboxView> {
  const { modal } = await product.ana.command('/prospect config sequence');
  if (!modal) throw new Error('no form was opened');
  return modal;
}

function daysOf(product: Product, email: string): number[] {
  const [first, ...rest] = product.deliveriesTo(email).map(({ at }) => at);
  return [1, ...rest.map((at) => Math.floor((at - (first ?? 0)) / dayMs) + 1)];
}

it.each(mailVendors)(
  'through %s whoever was mailed or waits keeps the steps, unless moved',
  async (vendor) => {
    const product = await startProduct({ vendor });
    // Everything leaves from Ana's mailbox: on one day one mail after the other.
    await product.ben.command('/prospect mailbox pause');
    await product.pass({ days: 1, hours: 3 });
    await product.importList(listOf([noor, uwe]));
    await product.send(noor.name);
    const changed = await product.ana.submit(await formOf(product), {
      day3: '9',
      follow: 'Only new leads',
    });
    expect(JSON.stringify(changed.modal)).toContain('Saved');
    expect(textOf(product.card(uwe.name).blocks)).toContain('follow-up Mon 14 Sep');
    await product.ana.click(product.card(uwe.name), 'Approve and Send');
    await product.pass({ minutes: 30 });
    await product.live(9);
    expect(daysOf(product, noor.email)).toEqual([1, 7]);
    expect(daysOf(product, uwe.email)).toEqual([1, 7]);
  },
);

it('leads that nobody approved yet follow on purpose: the card shows it, the mails leave on those days', async () => {
  const product = await startProduct();
  await product.pass({ days: 1, hours: 3 });
  await product.importList(listOf([noor]));
  const before = product.card(noor.name);
  const form = await formOf(product);
  const changed = await product.ana.submit(form, {
    ...{ day1: '', day2: '', day3: '9' },
    follow: 'New leads and the one not yet approved',
  });
  expect(JSON.stringify(changed.modal)).toContain('One waiting lead follows the new steps');
  const card = textOf(product.card(noor.name).blocks);
  expect(card).toContain('follow-up Wed 16 Sep');
  expect(card).not.toContain('LinkedIn visit');
  // What was shown before can not be approved any more.
  await product.ana.click(before, 'Approve and Send').catch(() => {});
  expect(product.deliveriesTo(noor.email)).toEqual([]);
  await product.ana.click(product.card(noor.name), 'Approve and Send');
  await product.pass({ minutes: 30 });
  await product.live(14);
  expect(daysOf(product, noor.email)).toEqual([1, 9]);
});

it('more mails than were written: the lead is written anew before anybody decides', async () => {
  const product = await startProduct();
  await product.importList(listOf([noor]));
  await product.ana.submit(await formOf(product), {
    ...{ day4: '12', kind4: 'E-mail' },
    follow: 'New leads and the one not yet approved',
  });
  const facts = await product.world.reviewCases.get(product.workspaceId, await product.leadId(noor.name));
  expect(facts?.lead.state).toBe('in_review');
  expect(facts?.draft?.mails.map(({ step }) => step)).toEqual([0, 3, 4]);
});

it('counts the days on which the prospect works, when asked to', async () => {
  const product = await startProduct();
  await product.pass({ days: 3, hours: 3 });
  await product.ana.submit(await formOf(product), { dayMode: 'Days on which the prospect works' });
  await product.importList(listOf([noor]));
  const card = textOf(product.card(noor.name).blocks);
  // Thursday is day 1: day 3 is Monday, day 4 Tuesday, day 7 the Friday after.
  expect(card).toContain('LinkedIn visit Mon 14 Sept, LinkedIn invite Tue 15 Sept, follow-up Fri 18 Sept');
  await product.send(noor.name);
  await product.live(10);
  expect(daysOf(product, noor.email)).toEqual([1, 9]);
});

it('refuses steps that go back or do not begin with a mail, and writes nothing', async () => {
  const product = await startProduct();
  const refused = await product.ana.submit(await formOf(product), { day1: '30' });
  expect(JSON.stringify(refused.modal)).toContain('days that never go back');
  const [segment] = await product.world.segments.list(product.workspaceId);
  expect(segment?.sequence.version).toBe(0);
});
