// Small type-level tools that have no business word in them.

/** Closes a switch over a union: a case that was forgotten fails to compile. */
export function never(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}

/** What is not null or undefined. */
export function present<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
