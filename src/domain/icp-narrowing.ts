// How an ICP says "not these": takes a group out of the list that names it, or, where no list does, excludes it. Never
// empties a list: an empty one means that anybody fits.
import { bandName, type Dimension, sizeBands } from './icp-dimension.ts';
import { sectorsOf } from './industry.ts';
import { levelOf } from './role.ts';
import type { Icp } from './segment.ts';
import { plain } from './words.ts';

/** `kept`: groups of the same dimension that people approved. */
export type Narrowing = {
  readonly dimension: Dimension;
  readonly value: string;
  readonly kept: readonly string[];
};

/** The fields to change, or null when the ICP cannot say it. */
export function changeFor(icp: Icp, { dimension, value, kept }: Narrowing): Partial<Icp> | null {
  return narrow[dimension](icp, value, kept);
}

type Narrow = (icp: Icp, value: string, kept: readonly string[]) => Partial<Icp> | null;

const narrow: Readonly<Record<Dimension, Narrow>> = {
  industry: (icp, value) => {
    const industries = icp.industries.filter(
      (one) => !sectorsOf(one).includes(value) && plain(one) !== plain(value),
    );
    return isShorter(industries, icp.industries) ? { industries } : excluding(icp, value);
  },
  role: (icp, value) => {
    const roles = icp.roles.filter((one) => plain(one) !== plain(value));
    return isShorter(roles, icp.roles) ? { roles } : excluding(icp, value);
  },
  technology: (icp, value) => {
    const technologies = icp.technologies.filter((one) => plain(one) !== plain(value));
    return isShorter(technologies, icp.technologies) ? { technologies } : excluding(icp, value);
  },
  seniority: (icp, value, kept) => {
    const seniorities = icp.seniorities.filter((one) => levelOf(one) !== value);
    if (isShorter(seniorities, icp.seniorities)) return { seniorities };
    const only = kept.filter((one) => one !== value);
    return icp.seniorities.length === 0 && only.length > 0 ? { seniorities: only } : null;
  },
  country: (icp, value, kept) => {
    const countries = icp.countries.filter((one) => one !== value);
    if (isShorter(countries, icp.countries)) return { countries };
    // Excluding a country by its two letters would hit every name that has such a word.
    const only = kept.filter((one) => one !== value && /^[A-Z]{2}$/.test(one));
    return icp.countries.length === 0 && only.length > 0 ? { countries: only } : null;
  },
  size: (icp, value) => {
    const band = sizeBands.find((one) => bandName(one) === value);
    if (!band) return null;
    const ranges = icp.sizes.length > 0 ? icp.sizes : [{ min: 1, max: null }];
    const sizes = ranges.flatMap((range) => without(range, band));
    return sizes.length > 0 ? { sizes } : null;
  },
};

function isShorter(list: readonly string[], before: readonly string[]): boolean {
  return list.length > 0 && list.length < before.length;
}

function excluding(icp: Icp, value: string): Partial<Icp> | null {
  const there = icp.exclusions.some((one) => plain(one) === plain(value));
  return there ? null : { exclusions: [...icp.exclusions, value] };
}

type Range = Icp['sizes'][number];

/** What is left of a range when a band is taken out: nothing, one piece or two. */
function without({ min, max }: Range, band: (typeof sizeBands)[number]): Range[] {
  const below = Math.min(max ?? Number.POSITIVE_INFINITY, band.min - 1);
  const left = below >= min ? [{ min, max: below }] : [];
  if (band.max === null) return left;
  const from = Math.max(min, band.max + 1);
  return max === null || max >= from ? [...left, { min: from, max }] : left;
}
