// Asks the mail vendor to call when something comes in, once a day.
import { watchMailbox } from '#features/mailbox/watch-mailbox.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export const runMailboxWatch = (world: World, payload: JobPayload<'mailbox.watch'>): Promise<void> =>
  watchMailbox(world, payload);
