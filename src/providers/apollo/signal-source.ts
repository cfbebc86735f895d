// What happened at a company, as Apollo tells it: open roles and news for a credit each, and the funding that its
// record named already. Only roles that matter make a hiring signal.

import type { Signal } from '#domain/lead.ts';
import type { Paid, VendorUse } from '#domain/vendor-use.ts';
import { isoDay } from '#lib/time.ts';
import type { Clock } from '#ports/clock.ts';
import { PaidUnread } from '#ports/paid-unread.ts';
import type { SignalAsk, SignalSource, SignalsFound } from '#ports/signal-source.ts';
import { newsAnswer, postingsAnswer } from './answers.ts';
import type { ApolloClient } from './client.ts';
import { orUnread } from './paid-ask.ts';
import { articleSignal, fundingSignal, postingSignal } from './signal-map.ts';

const postingsPerPage = 100;
const articlesPerPage = 25;
/** News that may raise interest; other kinds are not paid for. */
const categories = ['hires', 'investment'];

export function createApolloSignals(client: ApolloClient, clock: Pick<Clock, 'now'>): SignalSource {
  // Paid for, but the second question failed: the retry neither pays again nor forgets the cost.
  const unfinished = new Map<string, Half>();
  return {
    provider: 'apollo',
    paid: true,
    find: async (ask) => {
      const id = ask.externalIds.apollo;
      const now = clock.now();
      const told = fundingSignal(ask, now);
      if (id === undefined) return { value: { signals: told, notes: [] }, uses: [] };
      const key = JSON.stringify([id, ask.hiringRoles, isoDay(ask.since)]);
      const half = unfinished.get(key) ?? { postings: null, unread: false };
      const keep = (known: Half): void => keepFor(unfinished, key, known);
      const { postings, news } = await bothOf(client, { ask, id, now }, { half, keep });
      unfinished.delete(key);
      const signals = [...told, ...postings.value, ...news.value];
      const notes = [postings, news].some(({ unread }) => unread) ? ['answer_unreadable'] : [];
      const value: SignalsFound = { signals: withoutRepeats(signals), notes };
      return { value, uses: [...postings.uses, ...news.uses] };
    },
  };
}

type Asked = { readonly ask: SignalAsk; readonly id: string; readonly now: Date };
type Part = Paid<readonly Signal[]> & { readonly unread?: boolean };
const empty: Part = { value: [], uses: [] };

/** What is known of a company whose questions are not all answered. */
type Half = {
  readonly postings: Part | null;
  /** An answer could not be read: the next such one is gone on without. */
  readonly unread: boolean;
};
type Keeping = { readonly half: Half; readonly keep: (half: Half) => void };

async function bothOf(client: ApolloClient, asked: Asked, { half, keep }: Keeping) {
  let known = half;
  try {
    const postings = half.postings ?? (await partOf(half, postingsOf(client, asked)));
    known = { ...half, postings };
    const news = await partOf(half, newsOf(client, asked));
    return { postings, news };
  } catch (error) {
    keep({ ...known, unread: half.unread || error instanceof PaidUnread });
    throw error;
  }
}

/** The first unreadable answer is asked for again later, the second one is not. */
async function partOf({ unread }: Half, answer: Promise<Part>): Promise<Part> {
  try {
    return await orUnread(1, answer);
  } catch (error) {
    if (!(error instanceof PaidUnread) || !unread) throw error;
    return { value: [], uses: error.uses, unread: true };
  }
}

/** Companies whose answer is half there, at most. */
const mostUnfinished = 500;

function keepFor(unfinished: Map<string, Half>, key: string, half: Half): void {
  const [oldest] = unfinished.keys();
  if (unfinished.size >= mostUnfinished && oldest !== undefined) unfinished.delete(oldest);
  unfinished.set(key, half);
}

async function postingsOf(client: ApolloClient, { ask, id, now }: Asked): Promise<Part> {
  if (ask.hiringRoles.length === 0) return empty;
  const path = `organizations/${encodeURIComponent(id)}/job_postings?page=1&per_page=${postingsPerPage}`;
  const answer = await client.ask({ endpoint: 'postings', path }, postingsAnswer);
  const all = answer.organization_job_postings;
  const value = all.flatMap((posting) => (posting && postingSignal(posting, ask, now)) ?? []);
  return { value, uses: [use('jobs', all.length)] };
}

async function newsOf(client: ApolloClient, { ask, id, now }: Asked): Promise<Part> {
  const body = {
    organization_ids: [id],
    categories,
    published_at: { min: isoDay(ask.since), max: isoDay(now) },
    page: 1,
    per_page: articlesPerPage,
  };
  const answer = await client.ask({ endpoint: 'news', path: 'news_articles/search', body }, newsAnswer);
  const all = answer.news_articles;
  const value = all.flatMap((article) => (article && articleSignal(article, ask, now)) ?? []);
  return { value, uses: [use('news', all.length)] };
}

/** A page costs one credit when it shows anything. */
function use(purpose: string, shown: number): VendorUse {
  return { provider: 'apollo', purpose, unit: 'credit', units: shown > 0 ? 1 : 0, costMicros: null };
}

/** One round, told by the record and by papers, is one signal: the first one stays. */
function withoutRepeats(signals: readonly Signal[]): Signal[] {
  const seen = new Set<string>();
  return signals.filter(({ kind, title }) => {
    const key = kind === 'funding' ? kind : `${kind} ${title}`;
    return !seen.has(key) && seen.add(key);
  });
}
