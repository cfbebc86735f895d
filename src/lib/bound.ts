// Repositories are plain functions of (db, workspaceId, input). This hands the first argument in for all of them.

// biome-ignore lint/suspicious/noExplicitAny: a constraint over functions of any arguments; the result is fully typed
type Functions<D> = Readonly<Record<string, (first: D, ...rest: any[]) => unknown>>;

export type Bound<D, F extends Functions<D>> = {
  readonly [K in keyof F]: F[K] extends (first: D, ...rest: infer A) => infer R ? (...rest: A) => R : never;
};

/** The same functions with `first` already given. */
export function bound<D, F extends Functions<D>>(first: D, functions: F): Bound<D, F> {
  const entries = Object.entries(functions).map(([name, run]) => [name, run.bind(null, first)]);
  return Object.fromEntries(entries) as Bound<D, F>;
}
