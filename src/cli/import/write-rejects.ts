// The rows that an import did not take, as a file beside the list: `leads.csv` gives `leads.rejected.csv`.
import { writeFile } from 'node:fs/promises';
import { listRejects } from '#features/intake/list-rejects.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import type { CliContext, ExitCode } from '../context.ts';
import { sayFailure } from '../failure.ts';
import { pathOf, plainly } from '../files.ts';

type Doing = { readonly context: CliContext; readonly world: World };
type Which = { readonly workspaceId: string; readonly runId: string };
export type Rejected = { readonly file: string | null; readonly code: ExitCode };

/** Writes it when there is something to write. A place that can't be written is said; the import stands. */
export async function writeRejects(
  { context, world }: Doing,
  which: Which,
  { file, invalid }: { file: string; invalid: number },
): Promise<Rejected> {
  if (invalid === 0) return { file: null, code: 0 };
  const path = pathOf(context, rejectsName(file));
  const rows = listRejects(world, { ...which, locale: context.locale });
  try {
    await plainly(path, () => writeFile(path, rows));
    return { file: path, code: 0 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { file: null, code: sayFailure(context, error) };
  }
}

/** Where the rejected rows of a list go. */
function rejectsName(file: string): string {
  return file === '-' ? 'stdin.rejected.csv' : `${file.replace(/\.(csv|tsv|txt)$/i, '')}.rejected.csv`;
}
