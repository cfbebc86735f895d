// What arrives of the mails of a mailbox: it writes to itself and looks.
import { runMailCheck } from '#features/mailbox/run-mail-check.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export const runMailboxCheck = (world: World, payload: JobPayload<'mailbox.check'>): Promise<void> =>
  runMailCheck(world, payload);
