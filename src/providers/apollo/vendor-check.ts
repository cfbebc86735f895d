// Does Apollo take our key, for the things that we do with it? The search is free, and the paid routes are asked for
// nobody, which Apollo refuses as a request once it has let the key in. No credit is spent.
import { z } from 'zod';
import { messageOf, Refusal, Unavailable } from '#lib/errors.ts';
import type { VendorCheck, VendorState } from '#ports/vendor-check.ts';
import { creditsAnswer } from './answers.ts';
import type { ApolloAsk, ApolloClient } from './client.ts';

/** What finding leads needs: searching people, and paying for companies and for people. */
const needed: readonly ApolloAsk[] = [
  { endpoint: 'people', path: 'mixed_people/api_search', body: { page: 1, per_page: 1 } },
  { endpoint: 'company', path: 'organizations/bulk_enrich', body: { details: [] } },
  { endpoint: 'reveal', path: 'people/bulk_match', body: { details: [] } },
];

export function createApolloCheck(client: ApolloClient): VendorCheck {
  return { provider: 'apollo', check: () => check(client) };
}

async function check(client: ApolloClient): Promise<VendorState> {
  const [left, ...closed] = await Promise.all([
    creditsLeft(client),
    ...needed.map((ask) => problemOf(client.ask(ask, z.unknown()))),
  ]);
  const problems = closed.filter((problem) => problem !== null);
  const credits = typeof left === 'number' ? left : null;
  const first = problems[0];
  if (first === undefined) return { state: 'works', left: credits, detail: '' };
  const detail = detailOf(first);
  if (problems.some((problem) => problem instanceof Unavailable))
    return { state: 'silent', left: null, detail };
  const refused = problems.some((one) => one instanceof Refusal && one.code === 'vendor_key_invalid');
  return { state: refused ? 'refused' : 'works_partly', left: credits, detail };
}

/** A key may be closed to the count of credits and good for all the rest. */
async function creditsLeft(client: ApolloClient): Promise<number | null> {
  const ask: ApolloAsk = { endpoint: 'credits', path: 'usage_stats/credit_usage_stats', body: {} };
  try {
    const { credit_usage_stats: stats } = await client.ask(ask, creditsAnswer);
    return stats.lead_credit?.left_over ?? null;
  } catch {
    return null;
  }
}

/** What stands in the way of an ask. That the empty request itself is refused does not. */
async function problemOf(work: Promise<unknown>): Promise<Refusal | Unavailable | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code === 'vendor_request_refused' ? null : error;
    return error instanceof Unavailable ? error : new Unavailable(messageOf(error));
  }
}

function detailOf(problem: Refusal | Unavailable): string {
  return problem instanceof Refusal ? String(problem.params.detail ?? '') : problem.message;
}
