// The JSON input of an Apify actor as a template: "{{roles}}" and its like stand for the values of the ICP. A text
// that is nothing but a placeholder becomes the list itself; inside a longer text the list is joined.
import type { Icp } from './segment.ts';
import type { ApifySpec } from './source-spec.ts';

export type JsonValue = ApifySpec['input'][string];
type Values = Readonly<Record<string, readonly string[] | number>>;

const placeholder = /\{\{\s*(\w+)\s*\}\}/g;
const alone = /^\{\{\s*(\w+)\s*\}\}$/;

export const placeholderNames = [
  'roles',
  'seniorities',
  'industries',
  'countries',
  'countryNames',
  'sizes',
  'technologies',
  'limit',
] as const;

/** The input with the ICP filled in. What is no placeholder of ours stays as it is written. */
export function fillInput(
  input: ApifySpec['input'],
  { icp, limit }: { readonly icp: Icp; readonly limit: number },
): ApifySpec['input'] {
  const values: Values = {
    roles: icp.roles,
    seniorities: icp.seniorities,
    industries: icp.industries,
    countries: icp.countries,
    countryNames: icp.countries.map(nameOfCountry),
    sizes: icp.sizes.map(({ min, max }) => (max === null ? `${min}+` : `${min}-${max}`)),
    technologies: icp.technologies,
    limit,
  };
  return filledObject(input, values);
}

/** Placeholders that mean nothing, as they are written: a typing error that would be sent to the actor. */
export function unknownPlaceholders(input: ApifySpec['input']): string[] {
  const known: readonly string[] = placeholderNames;
  const found = [...JSON.stringify(input).matchAll(placeholder)].map(([, name = '']) => name);
  return [...new Set(found.filter((name) => !known.includes(name)))];
}

function filled(value: JsonValue, values: Values): JsonValue {
  if (typeof value === 'string') return filledText(value, values);
  if (Array.isArray(value)) return value.flatMap((one) => filledItem(one, values));
  return value !== null && typeof value === 'object' ? filledObject(value, values) : value;
}

function filledObject(value: { readonly [key: string]: JsonValue }, values: Values): ApifySpec['input'] {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, values)]));
}

/** A list in a list is one list: ["{{roles}}", "Founder"] has one role an entry. */
function filledItem(item: JsonValue, values: Values): JsonValue[] {
  const value = filled(item, values);
  return typeof item === 'string' && Array.isArray(value) ? value : [value];
}

function filledText(text: string, values: Values): JsonValue {
  const value = values[alone.exec(text)?.[1] ?? ''];
  if (value !== undefined) return typeof value === 'number' ? value : [...value];
  return text.replace(placeholder, (whole, name: string) => {
    const found = values[name];
    if (found === undefined) return whole;
    return typeof found === 'number' ? String(found) : found.join(', ');
  });
}

/** English, as actors want it. */
function nameOfCountry(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' }).of(code) ?? code;
}
