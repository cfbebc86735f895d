// A row of a list or of a form, as it was written: the fields that we know, every value is text.

import { shortened } from '#lib/storable.ts';
import { cleanLine } from './text-fold.ts';

/** What a row may say; every value is text as it was written. */
export const rowFields = [
  'email',
  'firstName',
  'lastName',
  'name',
  'company',
  'title',
  'website',
  'domain',
  'linkedin',
  'city',
  'country',
  'size',
  'industry',
  'technologies',
  'seniority',
  'phone',
  'language',
  'notes',
  'description',
  'hiring',
  'hiringDate',
  'funding',
  'fundingDate',
  'reason',
] as const;
export type RowField = (typeof rowFields)[number];
export type RowValues = Readonly<Partial<Record<RowField, string>>>;

export type RowFact = { readonly field: RowField; readonly value: string };

/** Free text about a person or a company is cut here. Characters. */
const maxText = 2000;

/** Single clean lines; what is empty (or says "n/a") is not there. */
export function cleanRow(raw: RowValues): RowValues {
  const values: Partial<Record<RowField, string>> = {};
  for (const field of rowFields) {
    const value = cleanLine((raw[field] ?? '').slice(0, maxText));
    if (value !== '' && !emptyWord.test(value)) values[field] = value;
  }
  return values;
}

const emptyWord = /^(n\/?a|null|none|-+|–)$/i;

/** The given values of these fields, as facts. */
export function factsOf(values: RowValues, fields: readonly RowField[]): RowFact[] {
  return fields.flatMap((field) => {
    const value = values[field];
    return value === undefined ? [] : [{ field, value }];
  });
}

/** Parts of a cell that lists several things. */
export function listOf(text: string): string[] {
  const words = text.split(/[,;|/]/).map((word) => shortened(word.trim(), 100));
  return [...new Set(words.filter((word) => word !== ''))].slice(0, 50);
}
