// Where a company's board may be when nobody says: most take their domain's or their company's name.
import { companyKey } from '#domain/company-name.ts';
import type { Company } from '#domain/lead.ts';
import { type JobBoardName, jobBoardNames } from '#domain/site-report.ts';
import type { BoardRef } from './board.ts';
import { labelsOf } from './identity.ts';

export type Guess = { readonly board: JobBoardName; readonly refs: readonly BoardRef[] };

/** A shorter name belongs to anybody. */
const shortestName = 3;

/** By board, at most two accounts each, the likelier first. */
export function guessesOf(company: Pick<Company, 'name' | 'domain' | 'aliases'>): readonly Guess[] {
  return jobBoardNames.map((board) => ({ board, refs: writtenFor(board, company) }));
}

/** Lever has two places for one name; SmartRecruiters keeps the capitals of names. */
function writtenFor(
  board: JobBoardName,
  company: Pick<Company, 'name' | 'domain' | 'aliases'>,
): readonly BoardRef[] {
  const words = companyKey(company.name).split(' ');
  const plain = usable([labelsOf(company)[0] ?? '', words.join('')]);
  if (board === 'lever')
    return plain.slice(0, 1).flatMap((token) => [at(board, token), at(board, token, true)]);
  const capitals = words.map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`).join('');
  const names = board === 'smartrecruiters' ? usable([capitals, ...plain]) : plain;
  return names.slice(0, 2).map((token) => at(board, token));
}

function at(board: JobBoardName, token: string, eu = false): BoardRef {
  return { board, token, eu };
}

function usable(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name.length >= shortestName && /^[\w.-]+$/.test(name));
}
