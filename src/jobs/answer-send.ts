// The job answer.send: a person's own answer leaves, or it is found out whether it did.
import { sendAnswer } from '#features/replies/send-answer.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runAnswerSend(world: World, payload: JobPayload<'answer.send'>): Promise<void> {
  await sendAnswer(world, payload);
}
