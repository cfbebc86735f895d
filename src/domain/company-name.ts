// Comparing company names: "ACME, Inc." and "Acme SAS" are written for one company.
import { foldWords } from './text-fold.ts';

/** Legal forms that are written or left out at will; only at the end of a name. */
const legalForms = new Set(
  'inc incorporated llc ltd limited plc corp corporation co company gmbh ag kg ug se sa sas sasu sarl eurl sci scop snc spa srl bv nv ab as aps oy oyj pty kk'.split(
    ' ',
  ),
);

/** The comparing form of a company name; '' when nothing is left to compare. */
export function companyKey(name: string): string {
  const words = foldWords(name).split(' ');
  while (words.length > 1 && legalForms.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

/** The name as it is written, without the legal form at its end ("Acme Robotics" of "Acme Robotics, Inc."). */
export function withoutLegalForm(name: string): string {
  const key = companyKey(name);
  const words = name.trim().split(/\s+/);
  while (words.length > 1 && companyKey(words.slice(0, -1).join(' ')) === key) words.pop();
  return words.join(' ').replace(/[\s,.]+$/, '');
}
