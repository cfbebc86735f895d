// What a failed send means. 4xx: nothing left, for certain. No answer or 5xx: nobody knows, and it is never retried
// blindly. Google has no idempotency key.

import { Gone } from '#lib/errors.ts';
import { dayMs, minuteMs } from '#lib/time.ts';
import type { SendOutcome } from '#ports/mailbox.ts';
import type { Failure } from './failure.ts';

type Rule = {
  readonly when: (failure: Failure) => boolean;
  readonly outcome: (failure: Failure) => SendOutcome;
};

const refused =
  (code: string, waitMs: number | null) =>
  (failure: Failure): SendOutcome => ({
    kind: 'refused',
    code,
    detail: failure.message,
    retryAfterMs: waitMs === null ? null : (failure.retryAfterMs ?? waitMs),
  });

const gone = (failure: Failure): never => {
  throw new Gone('mailbox', failure.message);
};

/** The first that holds decides. */
const rules: readonly Rule[] = [
  {
    when: ({ neverSent }) => neverSent,
    outcome: (failure) => {
      throw failure.asUnavailable();
    },
  },
  { when: ({ status }) => status === null || status >= 500, outcome: unknown },
  { when: ({ status }) => status === 401, outcome: gone },
  { when: ({ status, reason }) => status === 400 && /failedPrecondition/i.test(reason), outcome: gone },
  {
    when: ({ status, reason }) =>
      status === 403 && /insufficient|domainPolicy|PERMISSION_DENIED|accessNotConfigured/i.test(reason),
    outcome: gone,
  },
  {
    when: ({ status, message, reason }) =>
      /dailyLimit/i.test(reason) || (status === 429 && /mail sending/i.test(message)),
    outcome: refused('mail_day_limit', dayMs),
  },
  { when: ({ status }) => status === 429 || status === 403, outcome: refused('mail_rate', minuteMs) },
  { when: () => true, outcome: refused('mail_refused', null) },
];

/** The outcome of a send that threw. Throws Unavailable (never sent) or Gone (no access any more). */
export function outcomeOfFailure(failure: Failure): SendOutcome {
  for (const rule of rules) if (rule.when(failure)) return rule.outcome(failure);
  return unknown(failure);
}

function unknown(failure: Failure): SendOutcome {
  return { kind: 'unknown', detail: `${failure.status ?? 'no answer'}: ${failure.message}` };
}
