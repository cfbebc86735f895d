// Where a page sends us, as the site's own address, also when a base of ours stands in front of it.

/** The absolute address without its fragment, or null when it is none of the web. */
export function locationOf(location: string, from: string, baseUrl: string | null): string | null {
  if (!URL.canParse(location, from)) return null;
  const to = new URL(location, from);
  if (to.protocol !== 'https:' && to.protocol !== 'http:') return null;
  to.hash = '';
  return baseUrl === null ? to.href : withoutBase(to, new URL(from), baseUrl);
}

/** `<base>/<host>/path` and `/<host>/path` are ways in which a local server may say `https://<host>/path`. */
function withoutBase(to: URL, from: URL, baseUrl: string): string {
  const base = new URL(baseUrl);
  const folder = base.pathname.replace(/\/+$/, '');
  const onBase = to.origin === base.origin;
  const inside = onBase && to.pathname.startsWith(folder) ? to.pathname.slice(folder.length) : to.pathname;
  const [, host = '', ...path] = inside.split('/');
  const named = onBase ? host !== '' : to.host === from.host && host === from.host;
  if (!named) return to.href;
  const own = `https://${host}/${path.join('/')}${to.search}`;
  return URL.canParse(own) ? own : to.href;
}
