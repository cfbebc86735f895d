// Which addresses may be visited when a URL comes from data: public web sites on their usual ports, nothing of our own
// network. Two looks: at the URL before anything is asked, and at the address that its name resolves to.
import ipaddr from 'ipaddr.js';

/** Endings that stand for our own network or machine, and are never in the public DNS. */
const privateEndings = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)$/;
/** Unicast addresses that clouds use for their own machines. */
const cloudAddresses = new Set(['168.63.129.16']);

/** True for an address of the public internet; mapped, tunnelled and translated forms are none. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast' || cloudAddresses.has(parsed.toString())) return false;
  return parsed.kind() === 'ipv4' || inGlobalUnicast(parsed.toByteArray());
}

/** 2000::/3 is all that is routed on the public internet (RFC 4291). */
function inGlobalUnicast([first = 0]: readonly number[]): boolean {
  return first >> 5 === 1;
}

/** True for a URL that may be asked for: http(s), usual port, no credentials, a public name or address. */
export function mayVisit({ protocol, port, username, password, hostname }: URL): boolean {
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  if (port !== '' && port !== '80' && port !== '443') return false;
  return username === '' && password === '' && isPublicHost(hostname);
}

function isPublicHost(hostname: string): boolean {
  const host = withoutDot(hostname);
  const address = host.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(address)) return isPublicAddress(address);
  return host.includes('.') && !privateEndings.test(host);
}

function withoutDot(hostname: string): string {
  return hostname.toLowerCase().replace(/\.$/, '');
}
