// Postings, articles and rounds as signals. What has no date, an older one or one in the future is none.

import type { Signal } from '#domain/lead.ts';
import { matchRole } from '#domain/role.ts';
import { mentions } from '#domain/words.ts';
import { shortened } from '#lib/storable.ts';
import { dayMs } from '#lib/time.ts';
import type { SignalAsk } from '#ports/signal-source.ts';

const maxTitle = 200;

type Posting = {
  readonly title: string | null;
  readonly url: string | null;
  readonly posted_at: string | null;
};
type Article = {
  readonly title: string | null;
  readonly url: string | null;
  readonly published_at: string | null;
  readonly event_categories: readonly string[];
};
type Wanted = Pick<SignalAsk, 'hiringRoles' | 'since'>;

/** An open role that matters; null for all others. */
export function postingSignal({ title, url, posted_at }: Posting, ask: Wanted, now: Date): Signal | null {
  const occurredAt = within(posted_at, ask.since, now);
  if (title === null || occurredAt === null || matchRole(title, ask.hiringRoles) !== 'match') return null;
  return signal({ kind: 'hiring', title, url, occurredAt }, now);
}

/** News of an investment is funding; news of hiring counts for roles that matter, and is "other" without one. */
export function articleSignal(article: Article, ask: Wanted, now: Date): Signal | null {
  const { title, url } = article;
  const occurredAt = within(article.published_at, ask.since, now);
  if (title === null || occurredAt === null) return null;
  const kind = kindOf(title, article, ask);
  return signal({ kind, title, url, occurredAt }, now);
}

function kindOf(
  title: string,
  { event_categories: about }: Article,
  { hiringRoles }: Wanted,
): Signal['kind'] {
  if (about.includes('investment')) return 'funding';
  return about.includes('hires') && hiringRoles.some((role) => mentions(title, role)) ? 'hiring' : 'other';
}

/** The round that Apollo's record of the company told, when it is fresh. */
export function fundingSignal({ company, since }: Pick<SignalAsk, 'company' | 'since'>, now: Date): Signal[] {
  const told = company.facts.filter(({ source }) => source.startsWith('apollo:organizations'));
  const what = told.find(({ field }) => field === 'funding');
  const occurredAt = within(told.find(({ field }) => field === 'fundingDate')?.value ?? null, since, now);
  if (what === undefined || occurredAt === null) return [];
  return [
    { ...signal({ kind: 'funding', title: what.value, url: null, occurredAt }, now), source: what.source },
  ];
}

type Told = Pick<Signal, 'kind' | 'title' | 'url' | 'occurredAt'>;

function signal({ kind, title, url, occurredAt }: Told, fetchedAt: Date): Signal {
  const link = url !== null && /^https?:\/\//i.test(url) ? url : null;
  return {
    kind,
    title: shortened(title, maxTitle),
    source: link ?? 'apollo',
    url: link,
    occurredAt,
    fetchedAt,
  };
}

/** The moment, when it lies between `since` and now (a day of leeway for zones). */
function within(written: string | null, since: Date, now: Date): Date | null {
  const at = Date.parse(written ?? '');
  if (Number.isNaN(at) || at < since.getTime() - dayMs || at > now.getTime() + dayMs) return null;
  return new Date(Math.min(at, now.getTime()));
}
