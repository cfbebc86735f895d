// ports/email-verifier without a vendor: what can be known of an address for free. It never says "valid": only a
// mailbox can say that. Reserved names are not looked up.
import { parseAddress } from '#domain/address.ts';
import { isDisposable } from '#domain/domain-name.ts';
import type { EmailCheck } from '#domain/email-verdict.ts';
import { isRoleAddress } from '#domain/role-address.ts';
import { isReservedName } from '#lib/reserved-name.ts';
import type { EmailVerifier } from '#ports/email-verifier.ts';
import { type MailDns, type MailHost, mailHostOf } from './mail-hosts.ts';

/** Syntax, throw-away hosts, addresses of a function ("info@"), and whether the domain takes mail. */
export function createAddressCheck(dns: MailDns): EmailVerifier {
  return {
    provider: 'builtin',
    paid: false,
    verify: async (address) => ({ value: await checkOf(dns, address), uses: [] }),
  };
}

async function checkOf(dns: MailDns, raw: string): Promise<EmailCheck> {
  const parsed = parseAddress(raw);
  if (!parsed.ok) return { verdict: 'invalid', why: 'syntax' };
  if (isDisposable(parsed.host)) return { verdict: 'invalid', why: 'disposable' };
  const found = isReservedName(parsed.host) ? notAsked : byHost[await mailHostOf(dns, parsed.host)];
  const isRole = found.verdict === 'unknown' && isRoleAddress(parsed.address);
  return isRole ? { verdict: 'unknown', why: 'role' } : found;
}

const notAsked: EmailCheck = { verdict: 'unknown', why: 'not_asked' };
const byHost: Readonly<Record<MailHost, EmailCheck>> = {
  takes_mail: { verdict: 'unknown', why: 'takes_mail' },
  no_domain: { verdict: 'invalid', why: 'no_domain' },
  no_mx: { verdict: 'invalid', why: 'no_mx' },
  null_mx: { verdict: 'invalid', why: 'null_mx' },
  unsure: { verdict: 'unknown', why: 'dns_silent' },
};
