// A lead that has a place in a queue has a worker there: nobody who comes later stands behind jobs that only wait.
import { expect, it } from 'vitest';
import { shares } from '#features/workspace/fair-share.ts';
import { concurrency } from '#queue/catalog.ts';

it.each(['research', 'think'] as const)('%s runs as many jobs as it has places', (queue) => {
  expect(concurrency[queue]).toBeGreaterThanOrEqual(shares[queue].places);
});
