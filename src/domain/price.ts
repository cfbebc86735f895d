// What a model call costs. The table is data, dated; a model that is not in it costs "unknown" (null), never 0.
// Sources: public price lists seen between June and October 2026 (the vendor's own page was not readable).
import { isoDay } from '#lib/time.ts';

export type Price = {
  readonly model: string;
  /** First day that it holds. */
  readonly from: string;
  /** USD per million tokens = micro-dollars per token. `cached: null` = no reduced price is known. */
  readonly input: number;
  readonly cached: number | null;
  readonly output: number;
  /** Writing into the prompt cache; absent = as input. */
  readonly written?: number;
};

export const prices: readonly Price[] = [
  { model: 'gpt-6-luna', from: '2026-09-22', input: 0.1, cached: 0.01, output: 0.5, written: 0.125 },
  { model: 'gpt-6.1-terra', from: '2026-10-26', input: 1, cached: 0.05, output: 5, written: 1.25 },
  { model: 'gpt-6.1-sol', from: '2026-09-29', input: 2, cached: 0.1, output: 10, written: 2.5 },
  { model: 'gpt-6-sol', from: '2026-09-22', input: 2, cached: 0.2, output: 10, written: 2.5 },
  { model: 'gpt-6-astra', from: '2026-09-03', input: 10, cached: 1, output: 50, written: 12.5 },
  { model: 'gpt-5.6-luna', from: '2026-07-30', input: 0.2, cached: 0.02, output: 1.2, written: 0.25 },
  { model: 'gpt-5.6-terra', from: '2026-07-30', input: 2, cached: 0.2, output: 12, written: 2.5 },
  { model: 'gpt-5.6-sol', from: '2026-07-30', input: 4, cached: null, output: 20, written: 5 },
  { model: 'gpt-5.5', from: '2026-06-04', input: 5, cached: 0.5, output: 30 },
  { model: 'gpt-5.4', from: '2026-06-04', input: 2.5, cached: 0.25, output: 15 },
  { model: 'gpt-5.4-mini', from: '2026-06-04', input: 0.75, cached: 0.075, output: 4.5 },
  { model: 'gpt-5.4-nano', from: '2026-06-04', input: 0.2, cached: 0.02, output: 1.25 },
];

/** Of the ordinary price: what flex processing and batches cost, cached and written tokens alike. */
const patientShare = 0.5;

/** Above this many input tokens the whole call costs 2 × input and 1.5 × output. */
const longInput = 272_000;

/** One call of a model, as the provider counted it. */
export type ModelUsage = {
  readonly provider: string;
  readonly model: string;
  readonly inputTokens: number;
  readonly cachedTokens: number;
  readonly writtenTokens: number;
  readonly outputTokens: number;
  /** The service tier that was really used; absent or null = the vendor's ordinary one. */
  readonly tier?: 'flex' | 'batch' | null;
};

/**
 * Micro-dollars of one call, rounded up; null when the model's price is unknown. Input tokens include the cached
 * and the written ones. `at` chooses the price in force (the first known one for calls before it).
 */
export function costMicros(count: ModelUsage, at: Date, table: readonly Price[] = prices): number | null {
  if (count.provider === 'rules') return 0;
  const price = priceOf(count.model, at, table);
  if (price === null) return null;
  const long = count.inputTokens > longInput;
  const fresh = Math.max(0, count.inputTokens - count.cachedTokens - count.writtenTokens);
  const input =
    fresh * price.input +
    count.cachedTokens * (price.cached ?? price.input) +
    count.writtenTokens * (price.written ?? price.input);
  const full = input * (long ? 2 : 1) + count.outputTokens * price.output * (long ? 1.5 : 1);
  return Math.ceil(full * (count.tier ? patientShare : 1) - 1e-9);
}

/** The price in force; a dated snapshot ("gpt-6-luna-2026-09-22") costs as its family. */
function priceOf(model: string, at: Date, table: readonly Price[] = prices): Price | null {
  const name = model.replace(/-\d{4}-\d{2}-\d{2}$/, '');
  const day = isoDay(at);
  const rows = table.filter((price) => price.model === name).sort((a, b) => (a.from < b.from ? 1 : -1));
  return rows.find(({ from }) => from <= day) ?? rows.at(-1) ?? null;
}
