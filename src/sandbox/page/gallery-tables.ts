// Samples of tables and charts.
import type { RawBlock } from '../protocol.ts';
import { button, type Sample } from './gallery-parts.ts';

const chartSeries = (type: string): RawBlock => ({
  type: 'data_visualization',
  title: `Leads and answers per day (${type})`,
  chart: {
    type,
    series: [
      {
        name: 'Leads',
        data: [46, 51, 38, 62, 40].map((value, index) => ({ label: `Day ${index + 1}`, value })),
      },
      {
        name: 'Answers',
        data: [1, 2, 1, 3, 2].map((value, index) => ({ label: `Day ${index + 1}`, value })),
      },
    ],
    axis_config: { categories: [1, 2, 3, 4, 5].map((day) => `Day ${day}`), x_label: 'Day', y_label: 'Count' },
  },
});

const cell = (text: string) => ({ type: 'raw_text', text });
const score = (value: number) => ({ type: 'raw_number', value, text: `${value}` });
const open = (id: string) => ({
  type: 'action_cell',
  element: button('Open', { action_id: 'open-row', value: id }),
  fallback: 'Open',
});
const people: readonly (readonly [number, string, string])[] = [
  [87, 'Camille Roux', 'Globex'],
  [64, 'Sam Okafor', 'Umbrella'],
  [82, 'Jonas Weber', 'Initrode'],
  [79, 'Aiko Tanaka', 'Hooli'],
  [71, 'Lina Haddad', 'Vandelay'],
  [9, 'Zoe Park', 'Stark'],
];

/** Plain table, sortable table, and the four charts. */
export const tableSamples: readonly Sample[] = [
  {
    name: 'table',
    blocks: [
      {
        type: 'table',
        column_settings: [{ align: 'left' }, { align: 'right' }],
        rows: [
          [cell('Mailbox'), cell('Sent')],
          [cell('ana@acme.example'), score(18)],
          [cell('ben@acme.example'), score(12)],
        ],
      },
    ],
  },
  {
    name: 'data_table',
    blocks: [
      {
        type: 'data_table',
        block_id: 'leads',
        caption: 'Leads above the threshold',
        page_size: 4,
        row_header_column_index: 1,
        rows: [
          [cell('Score'), cell('Name'), cell('Company'), cell('Card')],
          ...people.map(([points, name, company]) => [score(points), cell(name), cell(company), open(name)]),
        ],
      },
    ],
  },
  ...['bar', 'line', 'area'].map((type) => ({
    name: `data_visualization ${type}`,
    blocks: [chartSeries(type)],
  })),
  {
    name: 'data_visualization pie',
    blocks: [
      {
        type: 'data_visualization',
        title: 'Answers by kind',
        chart: {
          type: 'pie',
          segments: [
            { label: 'Interested', value: 4 },
            { label: 'Question', value: 3 },
            { label: 'Not now', value: 2 },
            { label: 'Opt-out', value: 1 },
          ],
        },
      },
    ],
  },
];
