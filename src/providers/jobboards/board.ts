// What the six job boards have in common: where a company's ads are, and how an answer reads.

import { z } from 'zod';
import type { JobBoardName } from '#domain/site-report.ts';
import type { HttpAnswer, VendorLimits } from '#lib/vendor-http.ts';

/** One open role, as a board shows it. */
export type Ad = {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  /** The day on which it was published; null when the board does not say. */
  readonly publishedAt: Date | null;
  /** Where it is, in the board's words: "Lyon", "France"; short words are country codes. */
  readonly places: readonly string[];
  /** The employer's name on the board; null when it is not shown. */
  readonly employer: string | null;
  /** Whatever else it says; only searched for the company's own domain and name. Untrusted. */
  readonly text: string;
};

/** A company's account on a board. */
export type BoardRef = {
  readonly board: JobBoardName;
  readonly token: string;
  /** Lever keeps some customers on hosts in the EU. */
  readonly eu: boolean;
};

export type AdPage = {
  readonly ads: readonly Ad[];
  /** There is another page. */
  readonly more: boolean;
};

export type Board = {
  readonly name: JobBoardName;
  readonly limits: VendorLimits;
  /** Page 0, 1, …; null when the board has no such page. */
  pageUrl(ref: BoardRef, page: number): string | null;
  /** Throws Unavailable for what is no answer of this board. */
  readPage(answer: HttpAnswer, ref: BoardRef): AdPage;
  /** One ad with all that it says; null when the list says it already. */
  readonly detail: {
    url(ref: BoardRef, id: string): string;
    read(answer: HttpAnswer, ref: BoardRef): Ad;
  } | null;
};

/** Ids are text to us: those above 2^53 come as text already. */
export const idSchema = z.union([z.string(), z.number()]).transform(String);
/** Everything else may be missing: fewer facts, nothing invented. */
export const textSchema = z.string().nullish();

/** Longer lists are cut: a company that is hiring so much is hiring. */
export const maxPages = 3;
export const pageSize = 100;

/** A date as a board writes it, or null. */
export function dateOf(value: string | number | null | undefined): Date | null {
  if (value === null || value === undefined || value === '') return null;
  const date = new Date(
    typeof value === 'string' ? value.replace(/^(\d{4}-\d\d-\d\d) (\S+) UTC$/, '$1T$2Z') : value,
  );
  return Number.isNaN(date.getTime()) ? null : date;
}

/** What is not empty. */
export function filled(values: readonly (string | null | undefined)[]): readonly string[] {
  return values.flatMap((value) => {
    const text = value?.trim() ?? '';
    return text === '' ? [] : [text];
  });
}
