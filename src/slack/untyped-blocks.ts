// Blocks that Slack takes and its SDK does not type yet.
import type { AnyBlock, Block } from '@slack/types';
import { cut, limits } from './blocks/limits.ts';

type Series = { readonly name: string; readonly values: readonly number[] };

interface ChartBlock extends Block {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: Readonly<Record<string, unknown>>;
}

/** A bar chart: at most 20 categories and 12 series, every series with a value for each category. */
export function barChart(chart: {
  title: string;
  categories: readonly string[];
  series: readonly Series[];
  x: string;
  y: string;
}): AnyBlock {
  const categories = chart.categories.slice(-20).map((name) => cut(name, limits.chartLabel));
  const series = chart.series.slice(0, 12).map(({ name, values }) => {
    const last = values.slice(-categories.length);
    const data = categories.map((label, i) => ({ label, value: last[i] ?? 0 }));
    return { name: cut(name, limits.chartLabel), data };
  });
  const block: ChartBlock = {
    type: 'data_visualization',
    title: cut(chart.title, limits.chartTitle),
    chart: {
      type: 'bar',
      series,
      axis_config: {
        categories,
        x_label: cut(chart.x, limits.chartTitle),
        y_label: cut(chart.y, limits.chartTitle),
      },
    },
  };
  return block;
}
