// Blocks that show figures: table, data_table, data_visualization.
import { z } from 'zod';
import { id } from './composition.ts';
import { LIMITS } from './limits.ts';
import { richText } from './rich-text.ts';

const base = { block_id: id.optional() };
const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string() }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string() }),
  richText,
]);
type Cell = z.infer<typeof cell>;

/** Characters that the cells of a table show, as Slack counts them against the limit of a message. */
export const cellChars = (rows: readonly (readonly Cell[])[]): number =>
  rows.flat().reduce((sum, one) => sum + ('text' in one ? one.text.length : JSON.stringify(one).length), 0);

export const table = z.strictObject({
  type: z.literal('table'),
  rows: z.array(z.array(cell).min(1).max(LIMITS.table.cells)).min(1).max(LIMITS.table.rows),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(LIMITS.table.cells)
    .optional(),
  ...base,
});

export const dataTable = z
  .strictObject({
    type: z.literal('data_table'),
    caption: z.string().min(1),
    rows: z
      .array(z.array(cell).min(1).max(LIMITS.dataTable.cells))
      .min(LIMITS.dataTable.minRows)
      .max(LIMITS.dataTable.rows),
    page_size: z.number().int().min(1).max(LIMITS.dataTable.pageSize).optional(),
    row_header_column_index: z.number().int().min(0).optional(),
    ...base,
  })
  .refine(
    (one) => one.rows.every((row) => row.length === one.rows[0]?.length),
    'every row must have the same number of cells',
  );

const label = z.string().min(1).max(LIMITS.chart.label);
const series = z.strictObject({
  name: label,
  data: z
    .array(z.strictObject({ label, value: z.number() }))
    .min(1)
    .max(LIMITS.chart.points),
});
const axis = z.strictObject({
  categories: z.array(label).min(1).max(LIMITS.chart.points),
  x_label: z.string().max(LIMITS.chart.axis).optional(),
  y_label: z.string().max(LIMITS.chart.axis).optional(),
});
const plotted = <T extends string>(type: T) =>
  z
    .strictObject({
      type: z.literal(type),
      series: z.array(series).min(1).max(LIMITS.chart.series),
      axis_config: axis,
    })
    .refine(
      (chart) => chart.series.every((one) => coversAll(one.data, chart.axis_config.categories)),
      'every series needs every category',
    );
const coversAll = (data: readonly { label: string }[], categories: readonly string[]): boolean =>
  categories.length === data.length && categories.every((name) => data.some((point) => point.label === name));

export const dataVisualization = z.strictObject({
  type: z.literal('data_visualization'),
  title: z.string().min(1).max(LIMITS.chart.title),
  chart: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('pie'),
      segments: z
        .array(z.strictObject({ label, value: z.number().positive() }))
        .min(1)
        .max(LIMITS.chart.series),
    }),
    plotted('bar'),
    plotted('line'),
    plotted('area'),
  ]),
  ...base,
});
