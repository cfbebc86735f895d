// What is left: calls of each endpoint, and credits. Asking costs nothing.
import { isoDay } from '#lib/time.ts';
import { noFields } from './fields.ts';
import { type ApolloAnswer, type ApolloAsk, type ApolloState, invalidParameters } from './types.ts';

/** Limits and what is left of them, by controller and action. */
export function showCallUsage({ fields }: ApolloAsk, state: ApolloState): ApolloAnswer {
  return noFields.safeParse(fields).success ? { body: state.usage() } : invalidParameters;
}

/** Credits of this cycle. */
export function showCreditUsage({ fields }: ApolloAsk, state: ApolloState): ApolloAnswer {
  if (!noFields.safeParse(fields).success) return invalidParameters;
  const { creditLimit: limit, epoch } = state;
  const consumed = state.spent();
  const day = isoDay(epoch);
  return {
    body: {
      credit_usage_stats: { lead_credit: { limit, consumed, left_over: limit - consumed } },
      current_credit_cycle: { start_date: `${day.slice(0, 8)}01`, end_date: `${day.slice(0, 8)}28` },
    },
  };
}
