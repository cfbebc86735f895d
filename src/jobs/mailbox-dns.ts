// What the DNS says of a mailbox's domain, once a day.
import { keepDns } from '#features/mailbox/check-dns.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export const runMailboxDns = (world: World, payload: JobPayload<'mailbox.dns'>): Promise<void> =>
  keepDns(world, payload);
