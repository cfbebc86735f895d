// What a preview has brought: five entries as we read them, and below each what the actor called its fields.
import type { AnyBlock } from '@slack/types';
import type { RowValues } from '#domain/row.ts';
import type { Preview, PreviewRow } from '#features/intake/preview-source.ts';
import { type Locale, say, sayCode } from '#text/text.ts';
import { context, divider, section, some } from '../blocks/block.ts';
import { cut } from '../blocks/limits.ts';
import { bold, joined, lines, md, phrase } from '../blocks/markup.ts';
import { money } from '../blocks/numbers.ts';

const fieldsShown = 12;
const valueShown = 60;

/** The blocks below the form. */
export function previewBlocks(locale: Locale, preview: Preview): AnyBlock[] {
  if (preview.kind === 'waiting') return [divider(), section(phrase(locale, 'sources.preview_waits'))];
  const { rows, note, costMicros } = preview;
  const cost = costMicros === null ? say(locale, 'sources.cost_unknown') : money(costMicros, locale);
  return some(
    divider(),
    section(phrase(locale, 'sources.preview', { n: rows.length, cost })),
    note && context(sayCode(locale, 'reason', note)),
    rows.flatMap((row, i) => rowBlocks(locale, row, i + 1)),
  );
}

function rowBlocks(locale: Locale, { fields, row, problem }: PreviewRow, number: number): AnyBlock[] {
  const said = problem
    ? joined([bold(`${number}.`), sayCode(locale, 'refusal', { code: problem, params: {} })], ' ')
    : joined([bold(`${number}. ${nameOf(row)}`), ...about(row)]);
  const pairs = Object.entries(fields).slice(0, fieldsShown);
  const raw = pairs.map(([path, value]) => md`${path}: ${cut(value, valueShown)}`);
  return some(section(said), raw.length > 0 && context(lines(raw)));
}

function nameOf({ name, firstName = '', lastName = '' }: RowValues): string {
  return name ?? `${firstName} ${lastName}`.trim();
}

function about(row: RowValues): string[] {
  return [row.title, row.company, row.email, row.domain, row.country].flatMap((value) => value ?? []);
}
