// The job touch.send: one mail of a sequence.
import { sendTouch } from '#features/outreach/send-touch.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runTouchSend(world: World, payload: JobPayload<'touch.send'>): Promise<void> {
  await sendTouch(world, payload);
}
