// B25, the stop: a pause holds for every mailbox and for jobs that wait already, survives a restart, and ends without
// a burst. A mailbox whose access was taken back stops alone, says so once, and loses nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { connectMailbox } from '../product/furnish.ts';
import { listOf, makeProduct, type Product } from '../product.ts';
import { textOf } from '../slack/office.ts';

describe.each(mailVendors)('through %s', (vendor) => {
  let product: Product;
  beforeAll(async () => {
    product = await makeProduct({ vendor });
  });
  afterAll(() => product?.stop());

  const row = (n: number) => ({ name: `Ines Number${n}`, email: `ines@number${n}.example` });

  /** Imports and approves so many; nobody's mail has left yet. */
  async function approve(numbers: readonly number[]): Promise<void> {
    await product.importList(listOf(numbers.map(row)));
    for (const n of numbers) await product.ana.click(product.card(row(n).name), 'Approve and Send');
  }

  it('a pause stops every mailbox at once, also for jobs that wait in the queue', async () => {
    await approve([1, 2, 3, 4]);
    const { ben, app, world, workspaceId } = product;
    const touches = await Promise.all(
      [1, 2, 3, 4].map(async (n) => world.touches.ofLead(workspaceId, await product.leadId(row(n).name))),
    );
    const stopped = await ben.command('/prospect pause the price list is wrong');
    expect(textOf(stopped.whispered)).toContain('Nothing leaves any mailbox');
    await app.clock.moveTo(new Date(app.clock.now().getTime() + 3_600_000));
    const orders = touches.flatMap((steps) => steps.slice(0, 1).map(({ id }) => id));
    await world.queue.addMany(
      orders.map((touchId) => ({ name: 'touch.send', payload: { workspaceId, touchId }, revision: 'x' })),
    );
    await product.settle();
    expect(product.mailServer.deliveries).toEqual([]);
    expect(textOf(await ben.home())).toContain('the price list is wrong');
  });

  it('a restart does not undo it, and a second pause or somebody without the right changes nothing', async () => {
    product = await product.restart();
    await product.live(1);
    expect(product.mailServer.deliveries).toEqual([]);
    expect(textOf((await product.ana.command('/prospect pause')).whispered)).toContain('paused already');
    expect(textOf((await product.ben.command('/prospect resume')).whispered)).toContain('Only admins');
    await product.pass({ hours: 1 });
    expect(product.mailServer.deliveries).toEqual([]);
    expect(textOf(product.card(row(1).name).blocks)).toContain(`paused by <@${product.ben.userId}>`);
  });

  it('after the resume what waited leaves one by one, as the gap of each mailbox asks', async () => {
    await product.ana.command('/prospect resume');
    await product.settle();
    await product.through({ minutes: 20 }, { minutes: 1 });
    const { deliveries } = product.mailServer;
    expect(deliveries).toHaveLength(4);
    for (const mails of Map.groupBy(deliveries, ({ mailbox }) => mailbox).values()) {
      const gaps = mails.slice(1).map(({ at }, index) => at - (mails[index]?.at ?? 0));
      for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(100_000);
    }
  });

  it('a revoked mailbox stops alone, alerts once, keeps what waits, and goes on when it is connected again', async () => {
    const { ana, mailServer, slack, teamId, world, workspaceId } = product;
    await product.workday();
    await approve([5, 6]);
    mailServer.revoke('ana@team-a.example');
    mailServer.revoke('ben@team-a.example');
    const before = mailServer.deliveries.length;
    await product.through({ minutes: 30 }, { minutes: 5 });
    expect(mailServer.deliveries).toHaveLength(before);
    const alerts = slack
      .messages(teamId, 'prospects')
      .filter(({ text }) => /access to \S+ was taken back/.test(text));
    expect(alerts.map(({ text }) => /\w+@[\w.-]+example/.exec(text)?.[0]).toSorted()).toEqual([
      'ana@team-a.example',
      'ben@team-a.example',
    ]);
    const told = slack
      .directMessages(teamId, ana.userId)
      .filter(({ text }) => text.includes('mailbox connect'));
    expect(told).toHaveLength(1);
    for (const n of [5, 6])
      expect(textOf(product.card(row(n).name).blocks)).toContain('must be connected again');
    for (const { id, memberId, address } of await world.mailboxes.list(workspaceId)) {
      expect((await world.mailboxes.get(workspaceId, id))?.state).toBe('needs_reconnect');
      await connectMailbox(product.app, { workspaceId, memberId, address });
    }
    await product.through({ minutes: 30 }, { minutes: 5 });
    for (const n of [5, 6]) expect(product.deliveriesTo(row(n).email)).toHaveLength(1);
  });
});
