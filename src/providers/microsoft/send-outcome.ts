// What a failed send means. Before the order to send, nothing left. After it: no answer or 5xx is unknown, and so is a
// "wait" or "not found" unless the draft is still there, because Exchange has been seen to send and say so.
import { Gone } from '#lib/errors.ts';
import { dayMs, minuteMs } from '#lib/time.ts';
import type { SendOutcome } from '#ports/mailbox.ts';
import { asUnavailable, isDenied, isMailboxGone, type MicrosoftFailure } from './failure.ts';

type Rule = {
  readonly when: (failure: MicrosoftFailure) => boolean;
  readonly outcome: (failure: MicrosoftFailure) => SendOutcome;
};

const refused =
  (code: string, waitMs: number | null) =>
  (failure: MicrosoftFailure): SendOutcome => ({
    kind: 'refused',
    code,
    detail: failure.message,
    retryAfterMs: waitMs === null ? null : (failure.retryAfterMs ?? waitMs),
  });

const gone = (failure: MicrosoftFailure): never => {
  throw new Gone('mailbox', failure.message, { cause: failure });
};

const later = (failure: MicrosoftFailure): never => {
  throw asUnavailable(failure);
};

/** Nothing left, for certain. The first that holds decides. */
const clear: readonly Rule[] = [
  { when: ({ status }) => status === null || status >= 500, outcome: later },
  { when: ({ status }) => status === 401, outcome: gone },
  { when: (failure) => isDenied(failure) || isMailboxGone(failure), outcome: gone },
  {
    when: ({ code }) => /ExceededMessageLimit|SubmissionQuota|MessageSubmissionBlocked/i.test(code),
    outcome: refused('mail_day_limit', dayMs),
  },
  { when: ({ status }) => status === 429, outcome: refused('mail_rate', minuteMs) },
  { when: () => true, outcome: refused('mail_refused', null) },
];

/** A request before the order failed. Throws Gone or Unavailable where that is what it means. */
export function notYetSent(failure: MicrosoftFailure): SendOutcome {
  const rule = clear.find(({ when }) => when(failure));
  return rule ? rule.outcome(failure) : later(failure);
}

/** The order to send failed. `stillDraft`: we looked, and it lies there unsent. Throws as notYetSent. */
export function orderFailed(
  failure: MicrosoftFailure,
  { stillDraft }: { readonly stillDraft: boolean },
): SendOutcome {
  if (failure.neverSent || stillDraft) return notYetSent(failure);
  return isClearNo(failure) ? notYetSent(failure) : unknown(failure);
}

/** Refused on its contents or for lack of permission: the mail cannot have left. */
function isClearNo({ status }: MicrosoftFailure): boolean {
  return status !== null && status >= 400 && status < 500 && ![404, 408, 409, 429].includes(status);
}

function unknown({ status, message }: MicrosoftFailure): SendOutcome {
  return { kind: 'unknown', detail: `${status ?? 'no answer'}: ${message}` };
}
