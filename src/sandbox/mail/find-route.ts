// Finds the route of a request in a table of methods and paths.

export type RoutePattern = {
  readonly method: string;
  /** With `:name` for a part. */
  readonly path: string;
};

/** The first route that fits, with the parts of its path; null when there is none. */
export function findRoute<T extends RoutePattern>(
  routes: readonly T[],
  asked: { readonly method: string; readonly path: string },
): { readonly route: T; readonly parts: ReadonlyMap<string, string> } | null {
  for (const route of routes) {
    const parts = route.method === asked.method ? matchPath(route.path, asked.path) : null;
    if (parts !== null) return { route, parts };
  }
  return null;
}

function matchPath(pattern: string, path: string): Map<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const parts = new Map<string, string>();
  for (const [index, name] of wanted.entries()) {
    const value = given[index] ?? '';
    if (name.startsWith(':')) parts.set(name.slice(1), value);
    else if (name !== value) return null;
  }
  return parts;
}
