// Smartlead's answers in our words. Its documents show one shape of the numbers and its customers another; both are
// read. An account comes with its mail password: only what is named here is kept.
import { z } from 'zod';
import { tagOf, type WarmupState } from '#domain/warmup.ts';
import { dayMs, isoDay } from '#lib/time.ts';

const count = z.coerce.number().min(0).catch(0);
/** 95, "95" or "95%". */
const score = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => {
    const number = Number.parseFloat(String(value ?? ''));
    return Number.isFinite(number) ? number : null;
  });

const detailsSchema = z.object({
  status: z.string(),
  warmup_reputation: score,
  warmup_max_count: z.number().nullish(),
  is_warmup_blocked: z.boolean().nullish(),
  blocked_reason: z.string().nullish(),
  // The identifier tag: two words that stand in each of its mails, so that filters find them.
  warmup_key_id: z.string().nullish(),
});

export const accountsSchema = z.array(
  z.object({
    id: z.number().int(),
    from_email: z.string().nullish(),
    warmup_details: detailsSchema.nullish(),
  }),
);
export type Account = z.infer<typeof accountsSchema>[number];

const documented = z
  .object({
    total_sent: count,
    spam_count: count,
    reputation_score: score,
    daily_stats: z.array(z.object({ date: z.string(), sent: count })),
  })
  .transform(({ total_sent: sent, spam_count: spam, reputation_score, daily_stats: days }) => ({
    ...{ sent, spam, days },
    score: reputation_score,
  }));
const seen = z
  .object({
    sent_count: count,
    spam_count: count,
    stats_by_date: z.array(z.object({ date: z.string(), sent_count: count })),
  })
  .transform(({ sent_count: sent, spam_count: spam, stats_by_date }) => ({
    ...{ sent, spam, score: null },
    days: stats_by_date.map((day) => ({ date: day.date, sent: day.sent_count })),
  }));
/** The last seven days. */
export const statsSchema = z.union([documented, seen]);
export type Stats = z.infer<typeof statsSchema>;

export const doneSchema = z.object({ ok: z.literal(true) });

export const errorSchema = z
  .object({ message: z.string().optional(), error: z.string().optional() })
  .transform(({ message, error }) => message ?? error ?? '');

export function stateOf({ warmup_details: details }: Account, stats: Stats, now: Date): WarmupState {
  const latest = [isoDay(now), isoDay(new Date(now.getTime() - dayMs))];
  const lately = stats.days.filter(({ date }) => latest.some((day) => date.startsWith(day)));
  return {
    enabled: details?.status === 'ACTIVE',
    score: stats.score ?? details?.warmup_reputation ?? null,
    sent: stats.sent,
    spam: stats.spam,
    perDay: Math.max(0, ...lately.map(({ sent }) => sent)),
    limitPerDay: details?.warmup_max_count ?? null,
    blocked: details?.is_warmup_blocked ? details.blocked_reason || 'blocked' : null,
    tag: tagOf(details?.warmup_key_id),
  };
}
