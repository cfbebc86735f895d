// `data_visualization`: the drawing with its legend, and the same numbers as a table for those who prefer them.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { textOf } from '../format/read.ts';
import { useSurface } from '../surface.ts';
import { AxisChart } from './axis-chart.ts';
import { type Chart, readChart, slicePath } from './chart-data.ts';
import type { BlockProps } from './text-blocks.ts';

const percent = (share: number) => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

function PieChart({ chart, label }: { chart: Chart; label: string }): VNode {
  const starts = chart.segments.map((_, index) =>
    chart.segments.slice(0, index).reduce((sum, { share }) => sum + share, 0),
  );
  return html`<svg class="pie" viewBox="-1.05 -1.05 2.1 2.1" role="img" aria-label=${label}>
    ${chart.segments.map(
      (
        { label: name, share },
        index,
      ) => html`<path class=${`series-${index % 6}`} d=${slicePath(starts[index] ?? 0, share)}>
      <title>${`${name}: ${percent(share)}`}</title></path>`,
    )}</svg>`;
}

function Legend({ chart }: { chart: Chart }): VNode {
  const pie = chart.segments.map(({ label, value, share }) => `${label} · ${value} (${percent(share)})`);
  const names = chart.type === 'pie' ? pie : chart.series.map(({ name }) => name);
  return html`<ul class="legend">${names.map((name, index) => html`<li><span class=${`swatch series-${index % 6}`}></span>${name}</li>`)}</ul>`;
}

function Numbers({ chart, title }: { chart: Chart; title: string }): VNode {
  const head = chart.type === 'pie' ? [''] : chart.series.map(({ name }) => name);
  const rows: readonly (readonly [string, readonly (number | null)[]])[] =
    chart.type === 'pie'
      ? chart.segments.map(({ label, value }) => [label, [value]] as const)
      : chart.categories.map(
          (name, index) => [name, chart.series.map(({ values }) => values[index] ?? null)] as const,
        );
  return html`<div class="table-frame"><table><caption>${title}</caption><thead><tr><th></th>${head.map((name) => html`<th class="align-right">${name}</th>`)}</tr></thead>
    <tbody>${rows.map(([name, values]) => html`<tr><th scope="row">${name}</th>${values.map((value) => html`<td class="align-right">${value ?? '–'}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** The block. */
export function ChartBlock({ block }: BlockProps): VNode {
  const { words } = useSurface();
  const [isTable, setTable] = useState(false);
  const chart = readChart(block.chart);
  const title = textOf(block.title);
  const Drawing = chart.type === 'pie' ? PieChart : AxisChart;
  const picture = html`<${Drawing} chart=${chart} label=${title} /><${Legend} chart=${chart} />`;
  return html`<figure class="chart"><figcaption><strong>${title}</strong>
    <button type="button" class="button small" aria-pressed=${isTable} onClick=${() => setTable(!isTable)}>${isTable ? words.asChart : words.asTable}</button></figcaption>
    ${isTable ? html`<${Numbers} chart=${chart} title=${title} />` : html`<div class=${`chart-body ${chart.type}`}>${picture}</div>`}</figure>`;
}
