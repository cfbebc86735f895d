// Instantly's answers in our words. An account says whether warm-up is on and what stopped it; the analytics say how
// its mails arrived, in all and by day.
import { z } from 'zod';
import { tagOf, type WarmupState } from '#domain/warmup.ts';
import { dayMs, isoDay } from '#lib/time.ts';

/** warmup_status, as the vendor documents it. Below zero it has stopped the account itself. */
const stopped: Readonly<Record<string, string>> = {
  '-1': 'banned',
  '-2': 'spam folder unknown',
  '-3': 'permanent suspension',
};
const active = 1;

export const accountSchema = z.object({
  email: z.string(),
  warmup_status: z.number().int(),
  stat_warmup_score: z.number().nullish(),
  // The filter tag: a word or two that stand in the subject or the text of each of its mails.
  warmup: z.object({ limit: z.number().nullish(), warmup_custom_ftag: z.string().nullish() }).nullish(),
});
export type Account = z.infer<typeof accountSchema>;

const count = z.coerce.number().min(0).catch(0);
const daySchema = z.object({ sent: count });
const totalSchema = z.object({ sent: count, landed_spam: count, health_score: z.number().nullish() });

/** What was counted of each address; one that sent nothing is missing. */
export const analyticsSchema = z.object({
  email_date_data: z.record(z.string(), z.record(z.string(), daySchema)),
  aggregate_data: z.record(z.string(), totalSchema),
});
export type Analytics = z.infer<typeof analyticsSchema>;

/** What starts or stops a warm-up over there. */
export const jobSchema = z.object({ id: z.string().min(1), status: z.string() });

export const errorSchema = z.object({ message: z.string() }).transform(({ message }) => message);

/** Days are UTC, as in the answer. */
export function stateOf(account: Account, analytics: Analytics, now: Date): WarmupState {
  const { email, warmup_status, stat_warmup_score, warmup } = account;
  const total = ofEmail(analytics.aggregate_data, email);
  const days = ofEmail(analytics.email_date_data, email) ?? {};
  const sentOn = (at: Date): number => days[isoDay(at)]?.sent ?? 0;
  return {
    enabled: warmup_status === active,
    score: total?.health_score ?? stat_warmup_score ?? null,
    sent: total?.sent ?? 0,
    spam: total?.landed_spam ?? 0,
    perDay: Math.max(sentOn(now), sentOn(new Date(now.getTime() - dayMs))),
    limitPerDay: warmup?.limit ?? null,
    blocked: stopped[String(warmup_status)] ?? null,
    tag: tagOf(warmup?.warmup_custom_ftag),
  };
}

/** Addresses come back as they were typed there. */
function ofEmail<T>(all: Readonly<Record<string, T>>, email: string): T | undefined {
  return Object.entries(all).find(([key]) => key.toLowerCase() === email.toLowerCase())?.[1];
}
