// A local Hunter: only the Email Verifier, with its odd statuses. What it says of an address is in the address:
// "gone.x@" is invalid, "any.x@" accepts all, "maybe.x@" unknown, "web.x@" webmail, "private.x@" 451; "slow.x@" is still
// looked for the first time it is asked. Everything else is valid.
import { type LocalVendor, startLocalVendor, type VendorCall, type VendorReply } from '../local-vendor.ts';

export type LocalHunter = LocalVendor & {
  /** Verifications that were answered: what the plan is charged for. */
  checks(): number;
};

const limit = { perSecond: 10, perMinute: 300 };

export type LocalHunterSetup = { readonly key: string; readonly now?: () => number };

/** Starts it. `now` (milliseconds) drives the limits; a test may let it stand still. */
export async function startLocalHunter({ key, now = Date.now }: LocalHunterSetup): Promise<LocalHunter> {
  const asked = new Set<string>();
  const times: number[] = [];
  let checks = 0;
  const tooFast = (): boolean => {
    const at = now();
    while ((times[0] ?? at) <= at - 60_000) times.shift();
    const lastSecond = times.filter((time) => time > at - 1_000).length;
    if (lastSecond >= limit.perSecond || times.length >= limit.perMinute) return true;
    times.push(at);
    return false;
  };
  const withoutVerdict = (email: string): VendorReply | null => {
    if (email.startsWith('private.')) return wrong(451, 'claimed_email', 'The person asked us to stop.');
    const slow = email.startsWith('slow.') && !asked.has(email);
    if (slow) asked.add(email);
    return slow ? { status: 202, body: { data: null } } : null;
  };
  const answer = (call: VendorCall): VendorReply => {
    const refused = refusalOf(call, key);
    if (refused) return refused;
    if (call.path === '/v2/account') return account(checks);
    if (tooFast()) return wrong(403, 'too_many_requests', 'You have reached the rate limit.');
    const email = call.query.get('email') ?? '';
    const silent = withoutVerdict(email);
    if (silent) return silent;
    checks += 1;
    return { body: { data: verification(email), meta: { params: { email } } } };
  };
  return { ...(await startLocalVendor(answer)), checks: () => checks };
}

const pages = ['/v2/account', '/v2/email-verifier'];
const addressShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function refusalOf(call: VendorCall, key: string): VendorReply | null {
  if (call.method !== 'GET' || !pages.includes(call.path)) return wrong(404, 'not_found', 'No such page.');
  if (keyOf(call) !== key) {
    return wrong(401, 'authentication_failed', 'No user found for the API key supplied');
  }
  if (call.path === '/v2/account') return null;
  const good = addressShape.test(call.query.get('email') ?? '');
  return good ? null : wrong(400, 'wrong_params', 'You must supply a valid email');
}

function account(used: number): VendorReply {
  return { body: { data: { plan_name: 'Local', requests: { verifications: { used, available: 1_000 } } } } };
}

function keyOf({ query, headers }: VendorCall): string | undefined {
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  return headers['x-api-key'] ?? bearer ?? query.get('api_key') ?? undefined;
}

function wrong(status: number, id: string, details: string): VendorReply {
  return { status, body: { errors: [{ id, code: status, details }] } };
}

const byPrefix: Readonly<Record<string, readonly [string, number]>> = {
  gone: ['invalid', 2],
  any: ['accept_all', 61],
  maybe: ['unknown', 40],
  web: ['webmail', 55],
  throwaway: ['disposable', 10],
};

function verification(email: string) {
  const [status, score] = byPrefix[email.split(/[.@]/)[0] ?? ''] ?? ['valid', 96];
  const reached = status === 'valid' || status === 'accept_all';
  return {
    ...{ status, result: reached ? 'deliverable' : 'undeliverable', score, email },
    ...{ regexp: true, gibberish: false, disposable: status === 'disposable', webmail: status === 'webmail' },
    ...{ mx_records: true, smtp_server: true, smtp_check: reached, accept_all: status === 'accept_all' },
    ...{ block: false, sources: [] },
  };
}
