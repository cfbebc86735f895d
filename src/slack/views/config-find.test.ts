import { expect, it } from 'vitest';
import { readSum } from './config-find.ts';

it('reads sums as people write them', () => {
  expect(['25', '12.50', '12,5', '$ 5', '5 $', ''].map(readSum)).toEqual([25, 12.5, 12.5, 5, 5, null]);
});

it('takes nothing else for a sum', () => {
  expect(['much', '-5', '1.234,50', '1e3'].map(readSum)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
