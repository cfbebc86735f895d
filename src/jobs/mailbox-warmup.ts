// What the warm-up tool says of a mailbox, every few hours.
import { keepWarmup } from '#features/mailbox/keep-warmup.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export const runMailboxWarmup = (world: World, payload: JobPayload<'mailbox.warmup'>): Promise<void> =>
  keepWarmup(world, payload);
