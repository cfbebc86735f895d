// What a `data_visualization` says, as numbers: series over categories, a round scale, and shares of a whole.
// Pure, so that the drawings only place things.
import { type Fields, fieldsOf, listOf, numberAt, rowsOf, stringAt } from '../format/read.ts';

export type Series = { readonly name: string; readonly values: readonly (number | null)[] };
export type Segment = { readonly label: string; readonly value: number; readonly share: number };
export type Chart = {
  readonly type: string;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly segments: readonly Segment[];
  readonly xLabel: string;
  readonly yLabel: string;
};

function segmentsOf(chart: Fields): readonly Segment[] {
  const parts = listOf(chart.segments).map((part) => ({
    label: stringAt(part, 'label'),
    value: Math.max(0, numberAt(part, 'value') ?? 0),
  }));
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  return parts.map((part) => ({ ...part, share: whole === 0 ? 0 : part.value / whole }));
}

function categoriesOf(chart: Fields): readonly string[] {
  const named = rowsOf(fieldsOf(chart.axis_config).categories).filter((name) => typeof name === 'string');
  if (named.length > 0) return named;
  return [
    ...new Set(
      listOf(chart.series).flatMap((one) => listOf(one.data).map((point) => stringAt(point, 'label'))),
    ),
  ];
}

/** Reads the `chart` object of the block. A category that a series lacks is null, not 0. */
export function readChart(value: unknown): Chart {
  const chart = fieldsOf(value);
  const axis = fieldsOf(chart.axis_config);
  const categories = categoriesOf(chart);
  const series = listOf(chart.series).map((one): Series => {
    const byLabel = new Map(
      listOf(one.data).map((point) => [stringAt(point, 'label'), numberAt(point, 'value')]),
    );
    return { name: stringAt(one, 'name'), values: categories.map((name) => byLabel.get(name) ?? null) };
  });
  const labels = { xLabel: stringAt(axis, 'x_label'), yLabel: stringAt(axis, 'y_label') };
  return { type: stringAt(chart, 'type'), categories, series, segments: segmentsOf(chart), ...labels };
}

/** Round ticks from 0 (or below) to above the largest value: steps of 1, 2 or 5 times a power of ten. */
export function ticksFor(values: readonly (number | null)[]): readonly number[] {
  const known = values.filter((value) => value !== null);
  const top = Math.max(0, ...known);
  const bottom = Math.min(0, ...known);
  const rough = Math.max(top - bottom, 1e-9) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
  const from = Math.floor(bottom / step);
  const count = Math.max(1, Math.ceil(top / step) - from);
  return Array.from({ length: count + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
}

/** The path of one slice, for a circle of radius 1 around 0,0, starting at twelve o'clock. */
export function slicePath(from: number, share: number): string {
  if (share >= 0.9999) return 'M 0 -1 A 1 1 0 1 1 -0.001 -1 Z';
  const point = (turn: number) =>
    `${Math.sin(turn * 2 * Math.PI).toFixed(4)} ${(-Math.cos(turn * 2 * Math.PI)).toFixed(4)}`;
  return `M 0 0 L ${point(from)} A 1 1 0 ${share > 0.5 ? 1 : 0} 1 ${point(from + share)} Z`;
}
