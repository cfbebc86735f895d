// A local 6sense: the scoring call for the invented companies, under /<6sense host>/…. As strict as the documents: a
// form with e-mail and country, a token of 40 characters, 100 requests a minute, credits that end. 404 = no match.
import { type LocalVendor, startLocalVendor, type VendorCall, type VendorReply } from '../local-vendor.ts';
import { createThrottle } from '../throttle.ts';
import { companyByDomain } from '../universe/companies.ts';
import { below, oneOf } from '../universe/dice.ts';

const perMinute = 100;

export type LocalSixsenseSetup = {
  readonly token: string;
  /** Matches that may still be answered; absent = no end. */
  readonly credits?: number;
  /** Milliseconds of the real clock, for the limit. */
  readonly realNow?: () => number;
};

export type LocalSixsense = LocalVendor & {
  /** Matches that were answered. */
  spent(): number;
};

/** Starts it. */
export async function startLocalSixsense({
  token,
  credits = Number.POSITIVE_INFINITY,
  realNow = Date.now,
}: LocalSixsenseSetup): Promise<LocalSixsense> {
  let spent = 0;
  const tooFast = createThrottle(perMinute, 60_000, realNow);
  const charged = (call: VendorCall): VendorReply => {
    const scores = scoresOf(new URLSearchParams(call.body));
    if (scores === null) return wrong(404, 'No match found.');
    if (spent >= credits) return wrong(402, 'API credits are exhausted.');
    spent += 1;
    return { body: { scores } };
  };
  const local = await startLocalVendor((call) => {
    if (call.headers.authorization !== `Token ${token}`) return wrong(401, 'Invalid token.');
    if (tooFast()) return wrong(429, 'Request was throttled.');
    return refusalOf(call) ?? charged(call);
  });
  return { ...local, spent: () => spent };
}

function wrong(status: number, message: string): VendorReply {
  return { status, body: { status: 'error', message } };
}

const known = new Set([
  'email',
  'country',
  'website',
  'company',
  'title',
  'industry',
  'firstname',
  'lastname',
]);

function refusalOf(call: VendorCall): VendorReply | null {
  if (call.path !== '/scribe.6sense.com/v2/people/score') return wrong(404, 'Not found.');
  if (call.method !== 'POST') return wrong(405, 'Method not allowed.');
  const typed = call.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  if (!typed) return wrong(400, 'Content-Type must be application/x-www-form-urlencoded.');
  const form = new URLSearchParams(call.body);
  const missing = ['email', 'country'].filter((field) => !form.get(field));
  if (missing.length > 0) return wrong(400, `Missing required parameters: ${missing.join(', ')}.`);
  const strange = [...form.keys()].filter((field) => !known.has(field));
  return strange.length > 0 ? wrong(400, `Unknown parameters: ${strange.join(', ')}.`) : null;
}

/** The stage of an invented company; null for one that 6sense does not know: about every seventh. */
function scoresOf(form: URLSearchParams): object[] | null {
  const domain = form.get('website') ?? form.get('email')?.split('@')[1] ?? '';
  const company = companyByDomain(domain);
  if (company === null || company.index % 7 === 6) return null;
  const stage = oneOf(
    ['Target', 'Awareness', 'Consideration', 'Decision', 'Purchase'],
    'stage',
    company.index,
    '6sense',
  );
  return [
    {
      product: 'Platform',
      ...{ company_intent_score: below(101, 'intent', company.index), company_buying_stage: stage },
      ...{ company_profile_score: below(101, 'profile', company.index), company_profile_fit: 'Moderate' },
      ...{ contact_intent_score: 0, contact_grade: 'C' },
    },
  ];
}
