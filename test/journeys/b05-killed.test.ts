// B05, the hard way: the worker is a process of its own and is killed after the provider accepted the mail and before
// it heard so. Whoever starts next finds the claim, then the mail, and does not repeat it.
import { expect, it } from 'vitest';
import { openWorld } from '#app.ts';
import { mailVendors } from '#domain/mailbox.ts';
import { startProcess } from '../process.ts';
import { configOf } from '../product/environment.ts';
import { camille, listOf, monday, startProduct } from '../product.ts';
import { until } from '../until.ts';

/** Also a sweep may have died with the worker: the same one is ordered again once its lock has run out and was seen. */
const lostJobMs = 60_000;

it.each(mailVendors)(
  'a killed worker leaves one mail and no second one, through %s',
  { timeout: 180_000 },
  async (vendor) => {
    // Real time goes on in the other process, so here too; `later` is how far a test goes ahead of it.
    const later = { ms: 0 };
    const product = await startProduct({
      vendor,
      env: { PUBLIC_URL: '', CLOCK_START: monday.toISOString() },
      overrides: { realNow: () => Date.now() + later.ms },
    });
    const { mailServer, ana, app, environment, workspaceId } = product;
    await product.importList(listOf([camille]));
    await ana.click(product.card('Camille Roux'), 'Approve and Send');
    await app.clock.moveTo(new Date(app.clock.now().getTime() + 120_000));
    const leadId = await product.leadId('Camille Roux');
    await product.halt();

    const worker = startProcess('worker', environment);
    const unhook = mailServer.onDelivery(async () => {
      worker.kill();
      await worker.ended;
    });
    const { world, close } = await openWorld(configOf(environment));
    await world.queue.add({ name: 'sweep', payload: { workspaceId } });
    await worker.ended;
    const [left] = await world.touches.ofLead(workspaceId, leadId);
    await close();
    unhook();
    expect(mailServer.deliveries).toHaveLength(1);
    expect(left?.state).toBe('claimed');

    later.ms = 180_000;
    const next = await product.restart();
    await next.world.queue.add({ name: 'sweep', payload: { workspaceId } });
    await until(async () => (await next.stateOf('Camille Roux')) === 'contacted', lostJobMs);
    await next.world.queue.add({ name: 'sweep', payload: { workspaceId } });
    const told = () =>
      next.thread('Camille Roux').some(({ text }) => text.includes('The first mail has left'));
    await until(told, lostJobMs);
    expect(mailServer.deliveries).toHaveLength(1);
  },
);
