// The job reply.classify: what somebody who answered wants, and what follows from it.
import { classifyReply } from '#features/replies/classify-reply.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runReplyClassify(world: World, payload: JobPayload<'reply.classify'>): Promise<void> {
  await classifyReply(world, payload);
}
