// Whose network a request came from, as little of it as tells two networks apart: the first three parts of an IPv4
// address, the first three of an IPv6 one.
import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';

/** "203.0.113", "2001:db8:1" or "" when it is not known. Behind a proxy of ours the proxy's word counts, its last one. */
export function networkOf(request: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const near = request.socket.remoteAddress ?? '';
  const said = request.headers['x-forwarded-for'];
  if (!isPrivate(near) || said === undefined) return shortened(near);
  return shortened(String(said).split(',').at(-1)?.trim() ?? '');
}

/** The beginning of an address; "" for what is none. */
export function shortened(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.');
  if (!isIPv6(plain)) return '';
  return groupsOf(plain).slice(0, 3).join(':');
}

function groupsOf(address: string): readonly string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
  const missing = tail === undefined ? 0 : 8 - (before?.length ?? 0) - (after?.length ?? 0);
  return [...(before ?? []), ...Array.from({ length: missing }, () => '0'), ...(after ?? [])];
}

function isPrivate(address: string): boolean {
  return /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/i.test(address);
}
