// Text that the database takes everywhere, also inside JSON: PostgreSQL refuses NUL and half of a surrogate pair.
// Cleaned where text comes in, so that no mail, list or click can stand in the way of those behind it.

/** Without NUL; half characters become U+FFFD. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** The beginning: at most `max` characters, never half of one. */
export function shortened(text: string, max: number): string {
  return storable(text.slice(0, max));
}
