// Bars, lines and areas over categories, as SVG that scales with the message.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type Chart, type Series, ticksFor } from './chart-data.ts';

const size = { width: 560, height: 250, left: 46, right: 12, top: 12, bottom: 46 };
const plotWidth = size.width - size.left - size.right;
const plotHeight = size.height - size.top - size.bottom;

type Scale = {
  readonly chart: Chart;
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
  readonly x: (index: number) => number;
  readonly band: number;
};

function scaleOf(chart: Chart): Scale {
  const ticks = ticksFor(chart.series.flatMap(({ values }) => values));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const band = plotWidth / Math.max(1, chart.categories.length);
  const y = (value: number) => size.top + plotHeight * (1 - (value - low) / (high - low || 1));
  return { chart, ticks, y, band, x: (index) => size.left + band * (index + 0.5) };
}

function Axes({ scale }: { scale: Scale }): VNode {
  const { chart, ticks, y, x } = scale;
  const every = Math.ceil(chart.categories.length / 10);
  return html`<g class="axes">
    ${ticks.map(
      (
        tick,
      ) => html`<line x1=${size.left} x2=${size.width - size.right} y1=${y(tick)} y2=${y(tick)} class=${tick === 0 ? 'zero' : ''} />
      <text x=${size.left - 8} y=${y(tick) + 4} text-anchor="end">${tick.toLocaleString()}</text>`,
    )}
    ${chart.categories.map((name, index) => index % every === 0 && html`<text x=${x(index)} y=${size.height - 26} text-anchor="middle">${name}</text>`)}
    <text class="axis-name" x=${size.left + plotWidth / 2} y=${size.height - 6} text-anchor="middle">${chart.xLabel}</text>
    <text class="axis-name" x="12" y=${size.top + plotHeight / 2} text-anchor="middle" transform=${`rotate(-90 12 ${size.top + plotHeight / 2})`}>${chart.yLabel}</text>
  </g>`;
}

function barsOf(series: Series, order: number, scale: Scale): readonly VNode[] {
  const group = Math.min(scale.band * 0.72, 44 * scale.chart.series.length);
  const width = Math.max(1, group / scale.chart.series.length - 2);
  return series.values.flatMap((value, index) => {
    if (value === null) return [];
    const top = Math.min(scale.y(value), scale.y(0));
    const left = scale.x(index) - group / 2 + order * (group / scale.chart.series.length);
    const height = Math.max(1, Math.abs(scale.y(value) - scale.y(0)));
    return [
      html`<rect class=${`series-${order % 6}`} x=${left} y=${top} width=${width} height=${height} rx="2">
      <title>${`${scale.chart.categories[index]} · ${series.name}: ${value}`}</title></rect>`,
    ];
  });
}

function pointsOf(series: Series, scale: Scale): readonly (readonly [number, number, number])[] {
  return series.values.flatMap((value, index) =>
    value === null ? [] : [[scale.x(index), scale.y(value), value] as const],
  );
}

function lineOf(series: Series, order: number, scale: Scale): VNode {
  const points = pointsOf(series, scale);
  const path = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0];
  const fill = html`<polygon points=${`${first},${scale.y(0)} ${path} ${last},${scale.y(0)}`} />`;
  return html`<g class=${`series-${order % 6}`}>
    ${scale.chart.type === 'area' && fill}<polyline points=${path} />
    ${points.map(([x, y, value]) => html`<circle cx=${x} cy=${y} r="3.5"><title>${`${series.name}: ${value}`}</title></circle>`)}
  </g>`;
}

/** The drawing of a bar, line or area chart. `label` is what a screen reader says. */
export function AxisChart({ chart, label }: { chart: Chart; label: string }): VNode {
  const scale = scaleOf(chart);
  const draw = chart.type === 'bar' ? barsOf : lineOf;
  return html`<svg viewBox=${`0 0 ${size.width} ${size.height}`} role="img" aria-label=${label}>
    <${Axes} scale=${scale} />${chart.series.map((series, order) => draw(series, order, scale))}</svg>`;
}
