// The job touch.linkedin: a LinkedIn step becomes a task for a person.
import { linkedinTouch } from '#features/outreach/linkedin-touch.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runTouchLinkedin(world: World, payload: JobPayload<'touch.linkedin'>): Promise<void> {
  await linkedinTouch(world, payload);
}
