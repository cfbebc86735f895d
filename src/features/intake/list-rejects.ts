// The rows of a list that were not taken, as a list again: the same columns, with a first one that says why. It can
// be corrected and imported. A cell that a spreadsheet would run as a formula is defused with an apostrophe.
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { type Locale, sayCode } from '#text/text.ts';

const pageSize = 1000;

export type RejectsRequest = {
  readonly workspaceId: string;
  readonly runId: string;
  readonly locale: Locale;
};

/** The file's text, piece by piece; nothing at all when no row was rejected. Throws Refusal: run_unknown. */
export async function* listRejects(
  world: Pick<World, 'runs' | 'runRejects'>,
  { workspaceId, runId, locale }: RejectsRequest,
): AsyncGenerator<string> {
  const run = await world.runs.get(workspaceId, runId);
  if (!run) throw new Refusal('run_unknown');
  let afterLine = 0;
  for (;;) {
    const rows = await world.runRejects.list(workspaceId, { runId, afterLine, limit: pageSize });
    if (rows.length > 0 && afterLine === 0) yield headOf(locale, run.header);
    yield rows
      .map(({ line, reason, cells }) => csvLine([sayReject(locale, reason), String(line), ...cells]))
      .join('');
    afterLine = rows.at(-1)?.line ?? afterLine;
    if (rows.length < pageSize) return;
  }
}

/** One line of a CSV file; cells that start like a formula get an apostrophe (OWASP, "CSV Injection"). */
function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function headOf(locale: Locale, header: readonly string[]): string {
  const own = ['reason', 'line'].map((code) =>
    sayCode(locale, 'notice', { code: `reject_${code}`, params: {} }),
  );
  return `\uFEFF${csvLine([...own, ...header])}`;
}

/** The sentence of a rejected row's code. */
function sayReject(locale: Locale, reason: string): string {
  const [code = '', column = ''] = reason.split(':');
  return sayCode(locale, 'refusal', { code, params: { column } });
}
