// Addresses of vendors that have several hosts (job boards, web sites, EDGAR): with a base of our own in front, for
// trials and tests, the original host becomes the first part of the path.

/** The address itself, or `<base>/<original host>/<path>` when a base is configured. Throws for what is no URL. */
export function hostedUrl(base: string | null, address: string): string {
  if (base === null) return new URL(address).href;
  const { host, pathname, search } = new URL(address);
  return `${base.replace(/\/+$/, '')}/${host}${pathname}${search}`;
}
