// From a list to cards with vendors that take as long as real ones and have limits, against a script that takes one
// lead after the other. What counts is how well the waiting is shared, and that no limit is broken.
import { openEmbedded } from '#store/embedded.ts';
import { migrate } from '#store/migrate.ts';
import { inFolder } from './folder.ts';
import { through } from './pipeline.ts';
import { openProduct } from './product.ts';
import { against, type Bench, type Result } from './result.ts';
import { limits, type SlowVendors, startSlowVendors } from './slow-vendors.ts';

const leads = 1_000;
const byHand = 10;

export const pipelineSlow: Bench = {
  names: ['pipeline-slow'],
  run: async () => {
    const vendors = await startSlowVendors();
    try {
      return [await inFolder((folder) => compare(folder, vendors))];
    } finally {
      await vendors.close();
    }
  },
};

async function compare(folder: string, vendors: SlowVendors): Promise<Result> {
  const database = await openEmbedded(folder);
  try {
    await migrate(database.url);
    const value = leads / (await throughProduct(folder, vendors));
    const doors = Object.entries(vendors.doors());
    const violations = doors.reduce((sum, [, door]) => sum + door.violations, 0);
    const seen = doors.map(([name, { served, most }]) => `${name} ${served} calls, at most ${most} at once`);
    const baseline = await rateByHand(vendors);
    const note = `${leads} leads; limits ${limits.perSecond}/s and ${limits.inFlight} at once: ${violations} times broken; ${seen.join('; ')}`;
    const result = against({ name: 'pipeline-slow', unit: 'leads/s', value, baseline, goal: 100, note });
    return { ...result, holds: result.holds && violations === 0 };
  } finally {
    await database.close();
  }
}

async function throughProduct(folder: string, { env, enricher }: SlowVendors): Promise<number> {
  const product = await openProduct(folder, null, {
    env,
    research: { enricher, signalSources: [], websites: null },
  });
  try {
    await product.app.start();
    return await through(product, 'Slow', { more: leads, total: leads });
  } finally {
    await product.stop();
  }
}

/** Leads a second, one after the other. */
async function rateByHand({ oneByHand }: SlowVendors): Promise<number> {
  const start = performance.now();
  for (let n = 0; n < byHand; n += 1) await oneByHand(n);
  return byHand / ((performance.now() - start) / 1000);
}
