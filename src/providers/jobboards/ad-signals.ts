// Which ads are signals: those of the last 30 days for roles that matter, one a title. An ad is untrusted text: a title
// that speaks to a model is no role.
import { readsLikeAnOrder } from '#domain/evidence.ts';
import type { Signal } from '#domain/lead.ts';
import { matchRole } from '#domain/role.ts';
import { cleanLine } from '#domain/text-fold.ts';
import { dayMs } from '#lib/time.ts';
import type { Ad } from './board.ts';

export type Sought = {
  readonly hiringRoles: readonly string[];
  /** Older ads do not matter. */
  readonly since: Date;
  readonly now: Date;
};

const mostSignals = 50;
const longestTitle = 120;

/** True when it was published since then, or when nobody says when. A day of grace for other time zones. */
export function isRecent(
  { publishedAt }: Pick<Ad, 'publishedAt'>,
  { since, now }: Pick<Sought, 'since' | 'now'>,
): boolean {
  if (publishedAt === null) return true;
  return publishedAt >= since && publishedAt.getTime() <= now.getTime() + dayMs;
}

/** At most 50, the newest of each title. */
export function signalsOf(ads: readonly Ad[], sought: Sought): readonly Signal[] {
  const telling = ads.flatMap((ad) => {
    const title = cleanLine(ad.title.slice(0, 500)).slice(0, longestTitle).toWellFormed();
    return title !== '' && isRecent(ad, sought) && isSought(title, sought) ? [{ ad, title }] : [];
  });
  telling.sort((a, b) => timeOf(b.ad) - timeOf(a.ad));
  const newest = new Map(telling.toReversed().map((one) => [one.title, one]));
  return telling
    .filter((one) => newest.get(one.title) === one)
    .slice(0, mostSignals)
    .map(({ ad, title }) => ({
      kind: 'hiring',
      title,
      source: 'jobboards',
      url: webAddress(ad.url),
      occurredAt: ad.publishedAt,
      fetchedAt: sought.now,
    }));
}

function isSought(title: string, { hiringRoles }: Sought): boolean {
  return matchRole(title, hiringRoles) === 'match' && !readsLikeAnOrder(title);
}

function timeOf({ publishedAt }: Ad): number {
  return publishedAt?.getTime() ?? 0;
}

function webAddress(url: string | null): string | null {
  return url !== null && URL.canParse(url) && /^https?:\/\//i.test(url) ? url : null;
}
