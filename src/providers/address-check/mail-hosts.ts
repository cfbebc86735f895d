// Whether a host takes mail at all, as its DNS says (RFC 5321 section 5.1, RFC 7505 for the null MX). The resolver is
// handed in, so that tests need no network.
import { Resolver } from 'node:dns/promises';

export type MailDns = {
  resolveNs(host: string): Promise<readonly string[]>;
  resolveMx(host: string): Promise<readonly { readonly exchange: string }[]>;
  resolve4(host: string): Promise<readonly string[]>;
  resolve6(host: string): Promise<readonly string[]>;
};

/** `unsure`: the DNS did not answer, or the host has an address but no MX. */
export type MailHost = 'takes_mail' | 'no_domain' | 'no_mx' | 'null_mx' | 'unsure';

/** The machine's own resolver, which gives up after a few seconds. */
export function createMailDns(): MailDns {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  return {
    resolveNs: (host) => resolver.resolveNs(host),
    resolveMx: (host) => resolver.resolveMx(host),
    resolve4: (host) => resolver.resolve4(host),
    resolve6: (host) => resolver.resolve6(host),
  };
}

/** What the DNS says of a host; a failure of the DNS is "unsure", never a verdict. */
export async function mailHostOf(dns: MailDns, host: string): Promise<MailHost> {
  const records = await asked(() => dns.resolveMx(host));
  if (records === 'nothing') return withoutMx(dns, host);
  if (records === 'no_domain') return (await knowsTopLevel(dns, host)) ? 'no_domain' : 'unsure';
  if (records === 'failed') return 'unsure';
  const names = records.map(({ exchange }) => exchange.replace(/\.$/, ''));
  if (names.length > 0 && names.every((name) => name === '')) return 'null_mx';
  return names.length > 0 ? 'takes_mail' : withoutMx(dns, host);
}

/** A network without the internet also says of every name that there is none: then not even ".com" is known. */
async function knowsTopLevel(dns: MailDns, host: string): Promise<boolean> {
  const servers = await asked(() => dns.resolveNs(host.slice(host.lastIndexOf('.') + 1)));
  return typeof servers !== 'string';
}

/** Without an MX the host itself takes the mail, if it has an address. */
async function withoutMx(dns: MailDns, host: string): Promise<MailHost> {
  const answers = await Promise.all([asked(() => dns.resolve4(host)), asked(() => dns.resolve6(host))]);
  const empty = (answer: (typeof answers)[number]) => answer === 'nothing' || answer === 'no_domain';
  return answers.every(empty) ? 'no_mx' : 'unsure';
}

type Missing = 'no_domain' | 'nothing' | 'failed';

async function asked<T>(question: () => Promise<readonly T[]>): Promise<readonly T[] | Missing> {
  try {
    const answer = await question();
    return answer.length > 0 ? answer : 'nothing';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOTFOUND') return 'no_domain';
    return code === 'ENODATA' ? 'nothing' : 'failed';
  }
}
