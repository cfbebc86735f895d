// The results as a table for a terminal.
import type { Result } from './result.ts';

const heads = ['bench', 'value', 'unit', 'baseline', 'ratio', 'goal', 'holds', 'note'];

/** One line a result, columns aligned. */
export function tableOf(results: readonly Result[]): string {
  const rows = [heads, ...results.map(cellsOf)];
  const widths = heads.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf({ name, unit, value, baseline, ratio, goal, holds, note }: Result): string[] {
  // A ratio on the side of its goal that holds says which side is meant.
  const least = ratio !== null && holds === ratio >= goal;
  const sign = ratio === null ? '<' : least ? '≥' : '≤';
  return [
    name,
    short(value),
    unit,
    short(baseline),
    short(ratio),
    `${sign} ${goal}`,
    holds ? 'yes' : 'NO',
    note,
  ];
}

function short(value: number | null): string {
  if (value === null) return '–';
  return value < 10 ? value.toFixed(3) : value.toFixed(0);
}
