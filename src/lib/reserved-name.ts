// Names that exist for examples and tests only (RFC 2606, RFC 6761): nobody answers there, so they are never looked
// up in the DNS or on the web.

const reserved = /(?:^|\.)(?:example|test|invalid|localhost|local|example\.(?:com|net|org))\.?$/i;

/** True for a host below .example, .test, .invalid, .localhost, .local, or example.com and its sisters. */
export function isReservedName(host: string): boolean {
  return reserved.test(host.trim());
}
