// Which ads stand on which account of the invented job boards: those of the companies, and those of strangers that
// took a company's name as theirs.
import type { JobBoardName } from '#domain/site-report.ts';
import { dayMs } from '#lib/time.ts';
import { allCompanies, type InventedCompany } from '../universe/companies.ts';

export type Listed = {
  readonly id: number;
  readonly title: string;
  readonly publishedAt: Date;
  readonly city: string;
  readonly country: string;
};

export type Account = {
  readonly board: JobBoardName;
  readonly token: string;
  readonly employer: string;
  /** The employer's own domain, which its ads name. */
  readonly domain: string;
  readonly jobs: readonly Listed[];
};

/** Every ninth company without a board: a stranger's account bears its name. */
const strangerEvery = 9;

/** True for a company whose usual account name is a stranger's. */
export function hasStranger({ index, board, parentIndex }: InventedCompany): boolean {
  return board === null && parentIndex === null && index % strangerEvery === 4;
}

/** Every second account of Lever is on its hosts in the EU. */
export function isInEurope(token: string): boolean {
  return token.length % 2 === 0;
}

let accounts: ReadonlyMap<string, InventedCompany> | null = null;

/** The account of that name; null when there is none. Names are case-sensitive. */
export function accountOf(board: JobBoardName, token: string, now: Date): Account | null {
  accounts ??= allAccounts();
  const company = accounts.get(keyOf(board, token));
  if (company === undefined) return null;
  return hasStranger(company)
    ? stranger(company, { board, token, now })
    : own(company, { board, token, now });
}

type Where = { readonly board: JobBoardName; readonly token: string; readonly now: Date };

function own(company: InventedCompany, { board, token, now }: Where): Account {
  const jobs = company.openRoles.map(({ title, daysAgo, city }, at) => ({
    id: 4_000_000 + company.index * 10 + at,
    title,
    publishedAt: new Date(now.getTime() - daysAgo * dayMs),
    city,
    country: company.country,
  }));
  return { board, token, employer: company.name, domain: company.domain, jobs };
}

/** In another country, with another domain, and hiring just what people look for. */
function stranger(company: InventedCompany, { board, token, now }: Where): Account {
  const abroad =
    company.country === 'US' ? { city: 'Leeds', country: 'GB' } : { city: 'Omaha', country: 'US' };
  const jobs = ['Head of Sales', 'VP Engineering', 'Account Executive'].map((title, at) => ({
    id: 9_000_000 + company.index * 10 + at,
    title,
    publishedAt: new Date(now.getTime() - (at + 1) * dayMs),
    ...abroad,
  }));
  const employer = company.index % 2 === 0 ? company.name : `${company.name} Plumbing`;
  return { board, token, employer, domain: `${token}-abroad.example`, jobs };
}

const strangersBoards: readonly JobBoardName[] = ['greenhouse', 'lever', 'ashby', 'recruitee'];

function allAccounts(): ReadonlyMap<string, InventedCompany> {
  const found = new Map<string, InventedCompany>();
  const add = (board: JobBoardName, token: string, company: InventedCompany): void => {
    const key = keyOf(board, token);
    if (!found.has(key)) found.set(key, company);
  };
  for (const company of allCompanies()) {
    if (company.board && company.boardToken) add(company.board, company.boardToken, company);
  }
  for (const company of allCompanies()) {
    if (!hasStranger(company)) continue;
    const board = strangersBoards[company.index % strangersBoards.length] ?? 'greenhouse';
    const label = company.domain.replace(/\.example$/, '');
    add(board, label, company);
  }
  return found;
}

function keyOf(board: JobBoardName, token: string): string {
  return `${board}:${token}`;
}
