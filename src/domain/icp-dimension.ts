// The dimensions of an ICP, and in which group of each a lead stands. A group is named so that the ICP could name it.
import { sectorsOf } from './industry.ts';
import { levelOf, matchRole } from './role.ts';
import type { Icp } from './segment.ts';
import { plain } from './words.ts';

export const dimensions = ['industry', 'role', 'seniority', 'size', 'country', 'technology'] as const;
export type Dimension = (typeof dimensions)[number];

/** What is known of a lead that people decided on. */
export type Judgeable = {
  readonly title: string | null;
  readonly seniority: string | null;
  readonly country: string | null;
  readonly company: {
    readonly industry: string | null;
    readonly size: number | null;
    readonly country: string | null;
    readonly technologies: readonly string[];
  } | null;
};

/** Bands of employees, as lists and LinkedIn have them; `null` = no upper end. */
export const sizeBands = [
  { min: 1, max: 10 },
  { min: 11, max: 50 },
  { min: 51, max: 200 },
  { min: 201, max: 500 },
  { min: 501, max: 1000 },
  { min: 1001, max: 5000 },
  { min: 5001, max: null },
] as const;

/** The name of a band: "51–200", "5001+". */
export function bandName({ min, max }: (typeof sizeBands)[number]): string {
  return max === null ? `${min}+` : `${min}–${max}`;
}

/** The groups of one dimension that a lead is in; none when that is unknown. */
export function valuesOf(dimension: Dimension, lead: Judgeable, icp: Icp): readonly string[] {
  return of[dimension](lead, icp);
}

const of: Readonly<Record<Dimension, (lead: Judgeable, icp: Icp) => readonly string[]>> = {
  industry: ({ company }) => {
    const written = company?.industry?.trim();
    if (!written) return [];
    const [sector] = sectorsOf(written);
    return [sector ?? plain(written)];
  },
  role: ({ title }, { roles }) => {
    if (!title?.trim()) return [];
    return [roles.find((role) => matchRole(title, [role]) === 'match') ?? plain(title)];
  },
  seniority: ({ seniority, title }) => {
    const level = levelOf(seniority ?? '') ?? levelOf(title ?? '');
    return level === null ? [] : [level];
  },
  size: ({ company }) => {
    const size = company?.size ?? null;
    if (size === null) return [];
    return sizeBands.filter(({ min, max }) => size >= min && (max === null || size <= max)).map(bandName);
  },
  country: ({ country, company }) => {
    const code = (country ?? company?.country ?? '').toUpperCase();
    return code === '' ? [] : [code];
  },
  technology: ({ company }) =>
    [...new Set((company?.technologies ?? []).map((name) => name.trim()))].filter(Boolean),
};
