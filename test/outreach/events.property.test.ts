// Random stories of what can happen to mails under way, counted at the provider: nothing leaves twice, nothing leaves
// after a stop, whatever queues, processes and vendors do. PROPERTY_RUNS=500 tells more of them, PROPERTY_SEED others.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { story } from './events/command.ts';
import { playStory } from './events/play.ts';
import { createUnrulyQueue } from './events/unruly-queue.ts';
import { openStage } from './stage.ts';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 10);
const seed = Number(process.env.PROPERTY_SEED ?? 20_260_907);

it.each(mailVendors)(
  'through %s: no mail leaves twice, and none after a stop, whatever happens',
  async (vendor) => {
    const queue = createUnrulyQueue();
    const stage = await openStage(vendor, { queue });
    const left = { mails: 0 };
    try {
      await fc.assert(
        fc.asyncProperty(story, async (commands) => {
          left.mails += await playStory(stage, queue, commands);
        }),
        { numRuns, seed, endOnFailure: true },
      );
    } finally {
      await stage.close();
    }
    // Stories in which nothing leaves would prove nothing.
    expect(left.mails).toBeGreaterThan(numRuns);
  },
  60_000 + numRuns * 30_000,
);
