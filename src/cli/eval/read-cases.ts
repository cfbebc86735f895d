// leads.jsonl of an evaluation: a labelled lead a line. Lines that can't be read are listed by number.
import { join } from 'node:path';
import { type LabelledLead, readLabelled } from '#domain/labelled-lead.ts';
import type { CliContext } from '../context.ts';
import { readText } from '../files.ts';

export type BadLine = { readonly line: number; readonly problem: string };

/** Reads the folder's list. Refusal('path_missing' | 'path_unusable') when there is none. */
export async function readCases(
  context: Pick<CliContext, 'folder' | 'input'>,
  folder: string,
): Promise<{ readonly cases: readonly LabelledLead[]; readonly bad: readonly BadLine[] }> {
  const text = await readText(context, join(folder, 'leads.jsonl'));
  const cases: LabelledLead[] = [];
  const bad: BadLine[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readLabelled(parsed(line), index + 1);
    if ('problem' in read) bad.push({ line: index + 1, problem: read.problem });
    else cases.push(read);
  }
  return { cases, bad };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
