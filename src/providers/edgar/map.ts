// Which Form D is a round of this very company, and what it says. Funds, real estate, partnerships and amendments are
// none; a namesake in another town is somebody else.
import { companyKey } from '#domain/company-name.ts';
import type { Company, Signal } from '#domain/lead.ts';
import { foldWords } from '#domain/text-fold.ts';
import { dayMs } from '#lib/time.ts';
import type { FormD, Hit } from './filing.ts';

const states = new Set(
  'AL AK AZ AR CA CO CT DC DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  ),
);
/** Industry groups of the form that are money looking for investments, not companies that raise some. */
const notACompany =
  /pooled investment fund|real estate|reits|^commercial$|^residential$|other investment fund|hedge fund|private equity fund|venture capital fund/i;
const fundName =
  /\b(?:funds?|l\.?p\.?|feeder|series|spv|co-?invest\w*|syndicate|opportunit(?:y|ies) zone)\b/i;

/** The SEC appends the state of incorporation: "ACME INC /DE/". */
export function sameCompany(written: string, company: Pick<Company, 'name'>): boolean {
  return keyOf(written) === keyOf(company.name);
}

function keyOf(name: string): string {
  return companyKey(name.replace(/\s*\/[A-Z]{2,3}\/?\s*$/i, ''));
}

/** Why a filing is no round of the company; null when it is one. */
export function objectionTo(form: FormD, company: Company): 'no_round' | 'namesake_ignored' | null {
  if (form.amendment || isFund(form)) return 'no_round';
  if (!sameCompany(form.entityName, company)) return 'no_round';
  return isElsewhere(form, company) ? 'namesake_ignored' : null;
}

function isFund({ entityName, entityType, industryGroup }: FormD): boolean {
  return (
    notACompany.test(industryGroup ?? '') ||
    /partnership/i.test(entityType ?? '') ||
    fundName.test(entityName)
  );
}

/** Without a town on either side, a company that is known to be American and one that files from a state are one. */
function isElsewhere({ city, state }: FormD, company: Company): boolean {
  if (state !== null && !states.has(state.toUpperCase())) return true;
  if (company.city !== null && city !== null) return foldWords(company.city) !== foldWords(city);
  return company.country === null;
}

export type Read = { readonly hit: Hit; readonly form: FormD; readonly url: string };

/** The signal of a round, or null when it is older than asked for. A day without a time is taken at midnight UTC. */
export function signalOf(
  { hit, form, url }: Read,
  { since, now }: { since: Date; now: Date },
): Signal | null {
  const sale = dayOf(form.firstSale);
  const occurredAt = sale !== null && sale <= now ? sale : dayOf(hit.fileDate);
  if (occurredAt === null || occurredAt.getTime() < since.getTime() - dayMs) return null;
  return { kind: 'funding', title: titleOf(form), source: 'edgar', url, occurredAt, fetchedAt: now };
}

/** "Form D: $13.99M offering": what the form says, no more. */
export function titleOf({ offered, sold }: Pick<FormD, 'offered' | 'sold'>): string {
  const [amount, had] = [dollars(offered), dollars(sold)];
  if (amount !== null) return `Form D: ${amount} offering`;
  return had === null ? 'Form D: offering' : `Form D: ${had} sold`;
}

function dollars(written: string | null): string | null {
  const amount = Number(written?.replaceAll(',', '') ?? Number.NaN);
  if (!Number.isFinite(amount) || amount <= 0) return null;
  const [divisor, unit] = amount >= 1e9 ? [1e9, 'B'] : amount >= 1e6 ? [1e6, 'M'] : [1e3, 'K'];
  return `$${Number((amount / divisor).toFixed(2))}${unit}`;
}

function dayOf(written: string | null): Date | null {
  if (written === null || !/^\d{4}-\d{2}-\d{2}/.test(written)) return null;
  const day = new Date(`${written.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? null : day;
}
