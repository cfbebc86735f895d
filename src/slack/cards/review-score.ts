// The number and what it rests on: the reason, and each signal with its age, points and evidence.

import type { BoostView, ReviewCard, ScoreView } from '#domain/review-card.ts';
import { dayMs } from '#lib/time.ts';
import { type Locale, say } from '#text/text.ts';
import { bold, joined, link, type Markup, md, phrase } from '../blocks/markup.ts';

const marks: Readonly<Record<BoostView['kind'], string>> = {
  hiring: ':briefcase:',
  funding: ':moneybag:',
  surge: ':chart_with_upwards_trend:',
  other: ':bulb:',
};

/** "*87* / 100 – right size, right stack · scored by rules" */
export function scoreLine(card: ReviewCard): Markup {
  const { score, locale, withoutIcp } = card;
  if (score === null) return phrase(locale, 'review.no_score');
  const rules = score.scorer === 'rules' ? phrase(locale, 'review.by_rules') : null;
  const number = joined([shortScore(card), score.reason], ' – ');
  return joined([
    number,
    rules,
    unknownPart(score, locale),
    withoutIcp ? phrase(locale, 'review.no_icp') : null,
  ]);
}

/** "2 of 6 criteria unknown"; null when everything is known. */
export function unknownPart(
  { asked, unknown }: Pick<ScoreView, 'asked' | 'unknown'>,
  locale: Locale,
): Markup | null {
  return unknown === 0 ? null : phrase(locale, 'score.unknown', { unknown, asked });
}

/** "*87* / 100"; null without a score. */
export function shortScore({ score, locale }: ReviewCard): Markup | null {
  return score && phrase(locale, 'review.score', { score: bold(String(score.total)) });
}

/** One piece a signal; null without any. */
export function signalsLine({ score, locale, now }: ReviewCard): Markup | null {
  const boosts = score?.boosts ?? [];
  return boosts.length === 0
    ? null
    : joined(
        boosts.map((boost) => signal(boost, { locale, now })),
        '   ·   ',
      );
}

function signal(boost: BoostView, { locale, now }: { locale: Locale; now: Date }): Markup {
  const what = phrase(locale, `review.boost.${boost.kind}`, { title: boost.title });
  const evidence = boost.url === null ? null : link(boost.url, say(locale, 'review.evidence'));
  const points = bold(`+${boost.points}`);
  return joined([
    md`${{ mrkdwn: marks[boost.kind] }} ${what}, ${ageOf(boost, { locale, now })} ${points}`,
    evidence,
  ]);
}

function ageOf({ at, dated }: BoostView, { locale, now }: { locale: Locale; now: Date }): string {
  const days = Math.max(0, Math.floor((now.getTime() - at.getTime()) / dayMs));
  const age = days === 0 ? say(locale, 'review.age.today') : say(locale, 'review.age', { n: days });
  return dated ? age : say(locale, 'review.age.undated', { age });
}
