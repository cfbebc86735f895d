// B19: the smallest of mailbox cap, ramp, domain and vendor limit wins. What does not fit waits for its window,
// follow-ups first. Every number here is counted at the mail vendor.
import { DateTime } from 'luxon';
import { expect, it, vi } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { openSession } from '#features/mailbox/open-session.ts';
import { approveDraft } from '#features/review/approve-draft.ts';
import { readCase } from '#features/review/review-case.ts';
import { listOf, type Product, startProduct } from '../product.ts';
import { textOf } from '../slack/office.ts';

// These go through days in small steps.
vi.setConfig({ testTimeout: 120_000 });

const address = 'ana@team-a.example';
const person = (n: number) => ({ name: `Noor Number${n + 100}`, email: `noor@number${n + 100}.example` });
const people = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => person(from + i));

/** Everything leaves from Ana's mailbox, which has this pace. */
async function onlyAna(
  product: Product,
  pace: { rampStart?: number; limitPerDay?: number },
): Promise<string> {
  const { world, workspaceId } = product;
  await product.ben.command('/prospect mailbox pause');
  const mailbox = await world.mailboxes.byAddress(workspaceId, address);
  const mailboxId = mailbox?.id ?? '';
  await world.sending.setPace(workspaceId, { mailboxId, gapMs: 300_000, ...pace });
  return mailboxId;
}

/** Imports and approves. */
async function approve(product: Product, rows: readonly { name: string; email: string }[]): Promise<void> {
  await product.importList(listOf(rows));
  for (const { name } of rows) {
    const leadId = await product.leadId(name);
    const { world, workspaceId } = product;
    const { fingerprint, marks, forecast } = await readCase(world, { workspaceId, leadId });
    const member = await world.members.bySlackId(workspaceId, 'U0ANAA');
    if (!member) throw new Error('Ana is not there');
    const leavesAt = forecast.steps[0]?.at ?? null;
    await approveDraft(world, { workspaceId, leadId, fingerprint, marks, leavesAt, member, via: 'slack' });
  }
  await product.settle();
}

/** Goes on to this time of Paris. */
function until(product: Product, iso: string): Promise<void> {
  const end = DateTime.fromISO(iso, { zone: 'Europe/Paris' });
  const seconds = (end.toMillis() - product.app.clock.now().getTime()) / 1_000;
  return product.through({ seconds }, { minutes: 20 });
}

const countOn = (product: Product, day: string) =>
  product.mailServer.deliveries.filter(
    ({ at }) => DateTime.fromMillis(at, { zone: 'Europe/Paris' }).toISODate() === day,
  ).length;

it.each(mailVendors)(
  'a young mailbox of %s sends 5 a day, then 7; a restart resets nothing',
  async (vendor) => {
    const product = await startProduct({ vendor });
    await onlyAna(product, { rampStart: 5 });
    await approve(product, people(1, 14));
    await until(product, '2026-09-07T12:00');
    expect(product.mailServer.deliveries).toHaveLength(5);
    const again = await product.restart();
    await until(again, '2026-09-07T18:00');
    expect(countOn(again, '2026-09-07')).toBe(5);
    const waiting = people(1, 14).find(({ email }) => again.deliveriesTo(email).length === 0);
    expect(textOf(again.card(waiting?.name ?? '').blocks)).toContain(
      'warming up: 5 mails on its sending day 1',
    );
    await until(again, '2026-09-08T18:00');
    expect(countOn(again, '2026-09-08')).toBe(7);
    await until(again, '2026-09-09T18:00');
    expect(again.mailServer.deliveries).toHaveLength(14);
    expect(new Set(again.mailServer.deliveries.flatMap(({ recipients }) => recipients)).size).toBe(14);
  },
);

it.each(mailVendors)('mails by hand use up the limit of %s, and not the ramp', async (vendor) => {
  const product = await startProduct({ vendor });
  const { world, workspaceId } = product;
  const mailboxId = await onlyAna(product, { rampStart: 20, limitPerDay: 6 });
  const mailbox = await world.mailboxes.get(workspaceId, mailboxId);
  if (!mailbox) throw new Error('Ana has no mailbox');
  const session = await openSession(world, mailbox);
  for (let n = 0; n < 4; n += 1) {
    const mail = {
      ...{ from: { name: 'Ana', address }, to: { name: 'Friend', address: `friend${n}@home.example` } },
      ...{
        subject: 'Lunch?',
        text: 'Lunch?',
        html: '<p>Lunch?</p>',
        messageId: `<hand-${n}@team-a.example>`,
      },
      ...{ inReplyTo: null, references: [], headers: [], date: product.app.clock.now() },
    };
    expect((await session.send(mail, null)).kind).toBe('sent');
  }
  await product.pass({ minutes: 16 });
  await approve(product, people(1, 5));
  await until(product, '2026-09-07T17:00');
  expect(product.mailServer.deliveries).toHaveLength(6);
  const waiting = people(1, 5).find(({ email }) => product.deliveriesTo(email).length === 0);
  expect(textOf(product.card(waiting?.name ?? '').blocks)).toContain('With the mails sent by hand');
  await until(product, '2026-09-08T17:00');
  expect(product.mailServer.deliveries).toHaveLength(4 + 5);
});

it.each(mailVendors)('follow-ups leave %s first; first mails wait for what is left over', async (vendor) => {
  const product = await startProduct({ vendor });
  const { world, workspaceId } = product;
  await onlyAna(product, { rampStart: 20 });
  await approve(product, people(1, 3));
  await until(product, '2026-09-07T11:00');
  expect(product.mailServer.deliveries).toHaveLength(3);
  await world.mailboxes.setLimits(workspaceId, { address, capPerDay: 5 });
  await until(product, '2026-09-11T18:00');
  await approve(product, people(4, 9));
  await until(product, '2026-09-14T18:00');
  for (const { email } of people(1, 3)) expect(product.deliveriesTo(email)).toHaveLength(2);
  expect(countOn(product, '2026-09-14')).toBe(5);
});
