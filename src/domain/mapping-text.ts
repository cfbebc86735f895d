// A mapping as people write it: one line a field, "company = organization.name". Lines that start with # are notes.
import { rowFields } from './row.ts';
import type { Mapping } from './source-mapping.ts';

/** The lines of a mapping, in the order of our fields. */
export function writeMapping(mapping: Mapping): string {
  return rowFields
    .flatMap((field) => (mapping[field] === undefined ? [] : [`${field} = ${mapping[field]}`]))
    .join('\n');
}

/** Reads them; `wrong` holds the lines that nobody understands, cut. */
export function readMapping(text: string): { readonly mapping: Mapping; readonly wrong: readonly string[] } {
  const lines = text.split('\n').map((line) => line.trim());
  const read = lines.filter((line) => line !== '' && !line.startsWith('#')).map(readLine);
  const pairs = read.flatMap((one) => (typeof one === 'string' ? [] : [one]));
  const wrong = read.flatMap((one) => (typeof one === 'string' ? [one.slice(0, 60)] : []));
  return { mapping: Object.fromEntries(pairs), wrong };
}

function readLine(line: string): readonly [string, string] | string {
  const [, name = '', path = ''] = /^(\w+)\s*[=:]\s*(\S.*)$/.exec(line) ?? [];
  const field = rowFields.find((one) => one.toLowerCase() === name.toLowerCase());
  return field === undefined || path.length > 200 ? line : [field, path.trim()];
}
