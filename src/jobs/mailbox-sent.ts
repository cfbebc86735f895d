// To whom mails left by hand: six months of a mailbox that may be read for the first time, later what came since.
import { readSent } from '#features/mailbox/read-sent.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export const runMailboxSent = (world: World, payload: JobPayload<'mailbox.sent'>): Promise<void> =>
  readSent(world, payload);
