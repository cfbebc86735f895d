// The stage of a block of tests: opened before the first, a fresh day before each, closed after the last.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { MailVendor } from '#domain/mailbox.ts';
import { openStage, type Stage } from './stage.ts';

/** Call it where the block begins; what it answers may be used in its tests. `fresh`: what else each starts with. */
export function stageOn(vendor: MailVendor, fresh?: (s: Stage) => Promise<unknown>): Stage {
  const opened: { stage?: Stage } = {};
  const stage = new Proxy({} as Stage, { get: (_, part) => Reflect.get(opened.stage ?? {}, part) });
  beforeAll(async () => {
    opened.stage = await openStage(vendor);
  });
  afterAll(() => opened.stage?.close());
  beforeEach(async () => {
    await stage.reset();
    await fresh?.(stage);
  });
  return stage;
}
