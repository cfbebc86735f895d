import { expect, it } from 'vitest';
import { costMicros, type Price } from './price.ts';

const at = new Date('2026-11-22T10:00:00Z');
const call = (model: string, more = {}) => ({
  ...{ provider: 'openai', model, inputTokens: 1000, cachedTokens: 0, writtenTokens: 0, outputTokens: 100 },
  ...more,
});

it('counts micro-dollars from input and output', () => {
  expect(costMicros(call('gpt-6-luna'), at)).toBe(150);
  expect(costMicros(call('gpt-6.1-terra'), at)).toBe(1500);
});

it('counts what came from the cache and what was written to it at their own prices', () => {
  const cached = call('gpt-6-luna', {
    inputTokens: 3000,
    cachedTokens: 1000,
    writtenTokens: 1000,
    outputTokens: 0,
  });
  expect(costMicros(cached, at)).toBe(100 + 10 + 125);
});

it('halves what was asked with patience (flex, batch), cached tokens included', () => {
  const patient = { inputTokens: 2000, cachedTokens: 1000, tier: 'flex' } as const;
  expect(costMicros(call('gpt-6-luna', patient), at)).toBe((100 + 10 + 50) / 2);
  expect(costMicros(call('gpt-6-luna', { ...patient, tier: 'batch' }), at)).toBe(80);
  expect(costMicros(call('somebody-s-own-model', patient), at)).toBeNull();
});

it('says that an unknown model has an unknown price, never none', () => {
  expect(costMicros(call('somebody-s-own-model'), at)).toBeNull();
});

it('knows that rules cost nothing and that a dated snapshot costs as its family', () => {
  expect(costMicros(call('rules', { provider: 'rules' }), at)).toBe(0);
  expect(costMicros(call('gpt-6-luna-2026-09-22'), at)).toBe(150);
});

it('takes the price that was in force', () => {
  const table: Price[] = [
    { model: 'm', from: '2026-01-01', input: 1, cached: null, output: 1 },
    { model: 'm', from: '2026-06-01', input: 2, cached: null, output: 1 },
  ];
  const on = (day: string) => costMicros(call('m', { outputTokens: 0 }), new Date(day), table);
  expect([on('2026-03-01'), on('2026-06-01'), on('2025-12-01')]).toEqual([1000, 2000, 1000]);
});

it('charges double for very long input', () => {
  expect(costMicros(call('gpt-6-luna', { inputTokens: 300_000, outputTokens: 0 }), at)).toBe(60_000);
});
