// A local ZeroBounce: validation of one address, always with status 200, also for a wrong key. What it says is in the
// address: "gone.x@" invalid, "any.x@" catch-all, "maybe.x@" unknown, "trap.x@" a spam trap, "role.x@" role based.
// A hundred wrong requests within a minute shut the caller out for an hour.
import { type LocalVendor, startLocalVendor, type VendorCall, type VendorReply } from '../local-vendor.ts';

export type LocalZeroBounce = LocalVendor & {
  /** Credits used: one an answer, none for "unknown". */
  checks(): number;
};

export type LocalZeroBounceSetup = { readonly key: string; readonly now?: () => number };

const mostWrong = 100;

/** Starts it. `now` (milliseconds) drives the lock-out. */
export async function startLocalZeroBounce(setup: LocalZeroBounceSetup): Promise<LocalZeroBounce> {
  const { key, now = Date.now } = setup;
  const wrong: number[] = [];
  let [checks, shutUntil] = [0, 0];
  const refuse = (error: string): VendorReply => {
    const at = now();
    wrong.push(at);
    if (wrong.filter((time) => time > at - 60_000).length >= mostWrong) shutUntil = at + 3_600_000;
    return { body: { error } };
  };
  const answer = (call: VendorCall): VendorReply => {
    if (now() < shutUntil) return { status: 429, body: { error: 'You are blocked for one hour.' } };
    if (call.path === '/v2/getcredits') return creditsFor(call.query, { key, checks });
    const error = errorOf(call, key);
    if (error) return refuse(error);
    const found = validation(call.query.get('email') ?? '');
    if (found.status !== 'unknown') checks += 1;
    return { body: found };
  };
  return { ...(await startLocalVendor(answer)), checks: () => checks };
}

function creditsFor(query: URLSearchParams, { key, checks }: { key: string; checks: number }): VendorReply {
  return { body: { Credits: query.get('api_key') === key ? String(1_000 - checks) : '-1' } };
}

function errorOf({ method, path, query }: VendorCall, key: string): string | null {
  if (method !== 'GET' || path !== '/v2/validate') return 'Unknown method';
  if (query.get('api_key') !== key) return 'Invalid API key or your account ran out of credits';
  const missing =
    ['email', 'ip_address'].find((name) => !query.has(name)) ?? (query.get('email') ? null : 'email');
  return missing && `Missing parameter: ${missing}`;
}

const byPrefix: Readonly<Record<string, readonly [string, string]>> = {
  gone: ['invalid', 'mailbox_not_found'],
  nodomain: ['invalid', 'no_dns_entries'],
  any: ['catch-all', ''],
  maybe: ['unknown', 'mail_server_temporary_error'],
  trap: ['spamtrap', ''],
  role: ['do_not_mail', 'role_based'],
  toxic: ['do_not_mail', 'toxic'],
};

function validation(address: string) {
  const [status, sub] = byPrefix[address.split(/[.@]/)[0] ?? ''] ?? ['valid', ''];
  const [account, domain] = address.split('@');
  return {
    ...{ address, status, sub_status: sub, account, domain, free_email: false, did_you_mean: null },
    ...{
      mx_found: 'true',
      mx_record: `mx.${domain}`,
      smtp_provider: '',
      catchall_domain: status === 'catch-all',
    },
    processed_at: '2026-11-20 09:00:00.000',
  };
}
