import { expect, it } from 'vitest';
import { prices } from './price.ts';
import { modelTable, unitsMicros, useMicros, vendorPrices, vendorTable } from './vendor-price.ts';
import type { VendorUse } from './vendor-use.ts';

const at = new Date('2026-11-22T10:00:00Z');
const use: VendorUse = { provider: 'apollo', purpose: 'company', unit: 'credit', units: 7, costMicros: null };

it('counts an Apollo credit as two and a half cents', () => {
  expect(useMicros(use, at, vendorPrices)).toBe(175_000);
});

it('believes the vendor before the table', () => {
  expect(useMicros({ ...use, costMicros: 12 }, at, vendorPrices)).toBe(12);
});

it('says that a price is unknown, except for what was not billed or is public', () => {
  const surge = { ...use, provider: 'bombora', unit: 'call' } as const;
  expect(useMicros(surge, at, vendorPrices)).toBeNull();
  expect(useMicros({ ...surge, units: 0 }, at, vendorPrices)).toBe(0);
  expect(useMicros({ ...use, provider: 'edgar' }, at, vendorPrices)).toBe(0);
});

it('lets a workspace say what its plan costs, from a day on', () => {
  const own = [
    { vendor: 'apollo', unit: 'credit', from: '2026-11-01', usd: 0.01 },
    { vendor: 'bombora', unit: 'call', from: '2026-01-01', usd: 0 },
  ] as const;
  const table = vendorTable({ models: [], vendors: [...own] });
  expect(useMicros(use, at, table)).toBe(70_000);
  expect(useMicros(use, new Date('2026-10-31T00:00:00Z'), table)).toBe(175_000);
  expect(unitsMicros({ provider: 'bombora', unit: 'call', units: 3 }, at, table)).toBe(0);
});

it('replaces a model’s built-in rows from the first own row on', () => {
  const own = { model: 'gpt-6-luna', from: '2026-09-01', input: 9, cached: null, output: 9 };
  const rows = modelTable(prices, { models: [own], vendors: [] }).filter(({ model }) => model === own.model);
  expect(rows).toEqual([own]);
});
