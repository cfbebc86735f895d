// The parts of a person's name, from separate columns or from one. Nothing is guessed beyond the order of words.
import type { RowValues } from './row.ts';

export type PersonName = {
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** null when the row names nobody. */
  readonly fullName: string | null;
};

/** "Ana" + "Roy", "Ana Roy" and "Roy, Ana" are Ana Roy. */
export function nameOf({ firstName, lastName, name }: RowValues): PersonName {
  if (firstName !== undefined || lastName !== undefined) {
    const fullName = [firstName, lastName].filter((part) => part !== undefined).join(' ');
    return { firstName: firstName ?? null, lastName: lastName ?? null, fullName };
  }
  if (name === undefined) return { firstName: null, lastName: null, fullName: null };
  const turned = /^([^,]+), ([^,]+)$/.exec(name);
  const fullName = turned ? `${turned[2]} ${turned[1]}` : name;
  const [given, ...family] = fullName.split(' ');
  return { firstName: given ?? null, lastName: family.join(' ') || null, fullName };
}
