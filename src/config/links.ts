// Which addresses of ours may be shown to whom. A link to a laptop must never get into a prospect's mail.
import type { Config } from './config.ts';

const privateNames = /^(localhost|.*\.(local|localhost|internal|lan|home|test|invalid))$/i;

/** True for https on a name that others can resolve. */
export function isPublicUrl(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  const isAddress = /^[\d.]+$/.test(hostname) || hostname.includes(':');
  return protocol === 'https:' && hostname.includes('.') && !isAddress && !privateNames.test(hostname);
}

/** `inMails` is null without a public address, unless this is the sandbox or a trial with CLOCK_START. */
export function linksOf(
  config: Config,
  sandbox: boolean,
): { inMails: string | null; forTeam: string; sampleList?: string } {
  const own = config.server.publicUrl ?? `http://localhost:${config.server.port}`;
  const trial = sandbox || config.clockStart !== null;
  const sample = sandbox ? { sampleList: `${own}/sandbox/more-leads.csv` } : {};
  return { inMails: trial || isPublicUrl(own) ? own : null, forTeam: own, ...sample };
}
