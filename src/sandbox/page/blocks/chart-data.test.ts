import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChart, slicePath, ticksFor } from './chart-data.ts';

describe('a chart', () => {
  it('marks a category that a series lacks as unknown, not as 0', () => {
    const chart = readChart({
      type: 'line',
      series: [{ name: 'Sent', data: [{ label: 'Mon', value: 3 }] }],
      axis_config: { categories: ['Mon', 'Tue'] },
    });
    expect(chart.series).toEqual([{ name: 'Sent', values: [3, null] }]);
  });

  it('has round ticks that enclose every value', () => {
    expect(ticksFor([46, 51, 62])).toEqual([0, 20, 40, 60, 80]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 20 }),
        (values) => {
          const ticks = ticksFor(values);
          expect(ticks.length).toBeLessThan(12);
          expect(ticks[0]).toBeLessThanOrEqual(Math.min(0, ...values));
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values));
        },
      ),
    );
  });

  it('gives each slice its share, and the whole circle to a single one', () => {
    expect(
      readChart({
        type: 'pie',
        segments: [
          { label: 'a', value: 1 },
          { label: 'b', value: 3 },
        ],
      }).segments.map(({ share }) => share),
    ).toEqual([0.25, 0.75]);
    expect(slicePath(0, 1)).toContain('A 1 1 0 1 1');
    expect(readChart({ type: 'pie', segments: [{ label: 'a', value: 0 }] }).segments[0]?.share).toBe(0);
  });
});
