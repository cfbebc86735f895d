// What a person should look at before approving, and what has to be done first.

import type { DraftFlag } from '#domain/draft.ts';
import type { Blocker, ReviewCard } from '#domain/review-card.ts';
import { type Locale, say } from '#text/text.ts';
import { moment } from '../blocks/dates.ts';
import { lines, type Markup, md, person, phrase } from '../blocks/markup.ts';
import { saidCode } from '../blocks/said.ts';
import { countryName } from './review-person.ts';

const sign: Markup = { mrkdwn: ':warning:' };
const mostFlags = 8;

/** Flags of the text and everything that stands in the way; null when all is well. */
export function warningLines(card: ReviewCard): Markup | null {
  const { locale, flags, blockers, policy } = card;
  const care =
    policy.email === 'warn' && policy.country
      ? [phrase(locale, 'review.policy.warn', { country: countryName(policy.country, locale) })]
      : [];
  const late = card.waitingSince
    ? [phrase(locale, 'review.waiting_since', { since: moment(card.waitingSince, 'day') })]
    : [];
  const against = card.overruled ? [overruledText(card.overruled, locale)] : [];
  const { score, belowThreshold: threshold } = card;
  const low =
    threshold !== undefined && score
      ? [phrase(locale, 'review.below_threshold', { score: score.total, threshold })]
      : [];
  const said = [
    ...awayLines(card),
    ...against,
    ...late,
    ...low,
    ...flags.slice(0, mostFlags).map((flag) => md`${flagText(flag, card)}`),
    ...care,
    ...blockers.map((blocker) => blockerText(blocker, card)),
  ];
  return said.length === 0 ? null : lines(said.map((line) => md`${sign} ${line}`));
}

function overruledText(of: NonNullable<ReviewCard['overruled']>, locale: Locale): Markup {
  const reason = saidCode(locale, 'reason', of.reason);
  return phrase(locale, 'review.overruled', { reason, by: person(of.by), why: of.why });
}

/** The owner is away: who decides meanwhile, and until when. */
function awayLines({ locale, ownerAway }: ReviewCard): Markup[] {
  if (!ownerAway) return [];
  const { who, deputy } = ownerAway;
  const until = moment(ownerAway.until, 'day');
  return deputy
    ? [phrase(locale, 'review.away_with', { who: person(who), until, deputy: person(deputy) })]
    : [phrase(locale, 'review.away', { who: person(who), until })];
}

/** One flag as a sentence; `mail` counts the mails from 1. */
export function flagText(
  { code, step, detail }: DraftFlag,
  { mails, locale }: { readonly mails: ReviewCard['mails']; readonly locale: Locale },
): string {
  const mail =
    Math.max(
      0,
      mails.findIndex((one) => one.step === step),
    ) + 1;
  return say(locale, `flag.${code}`, { mail, detail });
}

function blockerText(blocker: Blocker, { locale, sender, policy, hold }: ReviewCard): Markup {
  if (blocker === 'held' && hold) {
    return phrase(locale, 'review.blocker.held', { reason: saidCode(locale, 'reason', hold.reason) });
  }
  const country = policy.country ? countryName(policy.country, locale) : '';
  return phrase(locale, `review.blocker.${blocker}`, { sender: sender?.address ?? '', country });
}
