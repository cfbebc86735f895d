// The job mailbox.poll: what came in since the last time, and now and then how much left.
import { countSent } from '#features/mailbox/count-sent.ts';
import { pollMailbox } from '#features/replies/poll-mailbox.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runMailboxPoll(world: World, payload: JobPayload<'mailbox.poll'>): Promise<void> {
  await pollMailbox(world, payload);
  await countSent(world, payload);
}
