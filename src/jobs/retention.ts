// The job retention: what has served its purpose goes.
import { forgetOld } from '#features/workspace/forget-old.ts';
import type { World } from '#ports/world.ts';

export async function runRetention(world: World): Promise<void> {
  await forgetOld(world);
}
