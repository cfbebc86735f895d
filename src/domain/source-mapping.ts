// Reads one result of an Apify actor with the mapping of the settings: "company = organization.name". Pure and
// distrustful: a result may be anything, and what is not there stays unknown.
import { type RowField, type RowValues, rowFields } from './row.ts';
import type { ApifySpec } from './source-spec.ts';

export type Mapping = ApifySpec['mapping'];
export type Entry = Readonly<Record<string, unknown>>;

/** Why an entry is no lead: not even an object, nobody's name, or nothing that tells two people of that name apart. */
export type EntryProblem = 'entry_unreadable' | 'entry_no_name' | 'entry_no_identity';
export type MappedEntry = { readonly row: RowValues; readonly problem: EntryProblem | null };

/** Longer values are cut. Characters. */
const maxValue = 2_000;
const maxListed = 50;

/** The row that the mapping makes of an entry. A path may name several, "work_email|email": the first with a value. */
export function mapEntry(mapping: Mapping, entry: unknown): MappedEntry {
  if (typeof entry !== 'object' || entry === null) return { row: {}, problem: 'entry_unreadable' };
  const pairs = rowFields.flatMap((field): [RowField, string][] => {
    const value = firstValue(mapping[field] ?? '', entry);
    return value === '' ? [] : [[field, value]];
  });
  const row: RowValues = Object.fromEntries(pairs);
  return { row, problem: problemOf(row) };
}

function problemOf(row: RowValues): EntryProblem | null {
  const named = row.name ?? row.lastName ?? row.firstName;
  if (named === undefined) return 'entry_no_name';
  const known = row.email ?? row.linkedin ?? row.company ?? row.domain ?? row.website;
  return known === undefined ? 'entry_no_identity' : null;
}

function firstValue(paths: string, entry: object): string {
  for (const path of paths.split('|')) {
    const value = path.trim() === '' ? '' : textOf(read(entry, path.trim().split('.')));
    if (value !== '') return value;
  }
  return '';
}

/** Follows a path; "0" picks from a list, any other name goes into each of its entries. */
function read(value: unknown, path: readonly string[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(value) && !/^\d+$/.test(step)) {
    return value.slice(0, maxListed).map((one) => read(one, path));
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return read(Reflect.get(value, step), rest);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim().slice(0, maxValue);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return Array.isArray(value) ? listed(value) : '';
}

/** A list of single values; a list in a list is none. */
function listed(values: readonly unknown[]): string {
  const words = values.slice(0, maxListed).map((one) => (Array.isArray(one) ? '' : textOf(one)));
  return [...new Set(words.filter((word) => word !== ''))].join(', ').slice(0, maxValue);
}

/** An entry as flat pairs "organization.name" → "Globex", the way a mapping names them. At most `most` of them. */
export function flatEntry(entry: unknown, most = 100): Readonly<Record<string, string>> {
  return Object.fromEntries(pairsOf(entry, '', deepest).slice(0, most));
}

const deepest = 6;

function pairsOf(value: unknown, path: string, depth: number): [string, string][] {
  const leaf = typeof value !== 'object' || value === null || isPlainList(value);
  if (leaf) {
    const text = textOf(value);
    return text === '' || path === '' ? [] : [[path, text]];
  }
  if (depth === 0) return [];
  const entries = Object.entries(value).slice(0, maxListed * 2);
  return entries.flatMap(([name, one]) => pairsOf(one, path ? `${path}.${name}` : name, depth - 1));
}

function isPlainList(value: object): boolean {
  return Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null);
}
