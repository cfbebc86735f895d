// B10: nothing leaves in bursts: not after a pause, not to one company, not to one person.
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { mailVendors } from '#domain/mailbox.ts';
import { settingsOf } from '../product/team.ts';
import { listOf, type Product, type Row, startProduct } from '../product.ts';
import { textOf } from '../slack/office.ts';

// These go through days in small steps.
vi.setConfig({ testTimeout: 120_000 });

const gapMs = 300_000;

/** Everything leaves from Ana's mailbox, with the gaps of real life. */
async function onlyAna(product: Product): Promise<void> {
  const { world, workspaceId } = product;
  await product.ben.command('/prospect mailbox pause');
  const mailbox = await world.mailboxes.byAddress(workspaceId, 'ana@team-a.example');
  await world.sending.setPace(workspaceId, { mailboxId: mailbox?.id ?? '', gapMs });
}

async function approveAll(product: Product, rows: readonly Row[]): Promise<void> {
  await product.importList(listOf(rows));
  for (const { name } of rows) await product.ana.click(product.card(name), 'Approve and Send');
}

const sentTo = (product: Product, rows: readonly Row[]) =>
  rows.map(({ email }) => product.deliveriesTo(email).length);

it.each(mailVendors)('after a long pause %s gets one mail after the other', async (vendor) => {
  const product = await startProduct({ vendor });
  await onlyAna(product);
  const rows = Array.from({ length: 4 }, (_, n) => ({
    name: `Noor Number${n}`,
    email: `noor@number${n}.example`,
  }));
  await approveAll(product, rows);
  await product.ana.command('/prospect pause a long weekend');
  await product.pass({ days: 3 });
  expect(product.mailServer.deliveries).toHaveLength(0);
  await product.ana.command('/prospect resume');
  await product.through({ minutes: 62 }, { minutes: 1 });
  const times = product.mailServer.deliveries.map(({ at }) => at);
  expect(times).toHaveLength(4);
  const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(gapMs);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(3 * gapMs + 2 * 60_000);
});

const segmented = (settings: Record<string, unknown>) =>
  z.object({ segments: z.array(z.looseObject({})) }).parse(settings);

const acme: readonly Row[] = ['Ada Lind', 'Bo Lind', 'Cy Lind'].map((name) => ({
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@acme.example`,
  company: 'Acme',
}));

it.each(mailVendors)(
  'one person a company through %s; the others wait and say who was contacted',
  async (vendor) => {
    const product = await startProduct({ vendor });
    await approveAll(product, acme.slice(0, 2));
    await product.pass({ minutes: 10 });
    await product.live(3);
    const sent = sentTo(product, acme.slice(0, 2));
    expect(sent.toSorted()).toEqual([0, 1]);
    const held = sent[0] === 0 ? 'Ada Lind' : 'Bo Lind';
    expect(textOf(product.card(held).blocks)).toContain('The company was contacted');
  },
);

it.each(mailVendors)(
  'three people where the segment allows them, two a day from one mailbox of %s',
  async (vendor) => {
    const { segments } = segmented(settingsOf('A'));
    const product = await startProduct({
      vendor,
      settings: { segments: segments.map((segment) => ({ ...segment, peoplePerCompany: 3 })) },
    });
    await onlyAna(product);
    await approveAll(product, acme);
    for (let hour = 0; hour < 10; hour += 2) await product.pass({ hours: 2 });
    expect(sentTo(product, acme).reduce((sum, n) => sum + n, 0)).toBe(2);
    for (let hour = 0; hour < 24; hour += 3) await product.pass({ hours: 3 });
    expect(sentTo(product, acme)).toEqual([1, 1, 1]);
  },
);
