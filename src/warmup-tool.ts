// Builds the outside warm-up tool from the configuration. Part of the composition root: ground.ts calls it, and the
// doctor asks it for the check of the key.
import type { Config } from '#config/config.ts';
import { keyState } from '#lib/key-state.ts';
import type { VendorCheck } from '#ports/vendor-check.ts';
import type { Warmup } from '#ports/warmup.ts';
import { createInstantly } from '#providers/instantly/warmup.ts';
import { createSmartlead } from '#providers/smartlead/warmup.ts';

/** Null without a tool. */
export function createWarmup({ warmup }: Pick<Config, 'warmup'>): Warmup | null {
  if (warmup === null) return null;
  return warmup.tool === 'instantly' ? createInstantly(warmup) : createSmartlead(warmup);
}

/** Asks the tool whether it takes our key; none without a tool. */
export function createWarmupChecks(config: Pick<Config, 'warmup'>): readonly VendorCheck[] {
  const tool = createWarmup(config);
  const asked = (warmup: Warmup) => keyState(warmup.prove().then(() => null));
  return tool ? [{ provider: tool.tool, check: () => asked(tool) }] : [];
}
