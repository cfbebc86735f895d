// What the vendor's errors mean for us. A bad key, an empty account and a request that it will never accept need a
// person; everything else passes, after the time that the vendor names.
import { APIError } from 'openai';
import { Refusal, Unavailable } from '#lib/errors.ts';

const defaultWaitMs = 30_000;
const longestWaitMs = 10 * 60_000;
const emptyAccount = new Set([
  'insufficient_quota',
  'credit_balance_exhausted',
  'billing_hard_limit_reached',
]);

/** The error of ours that stands for one of theirs. Anything that is not theirs comes back as it is. */
export function meaningOf(error: unknown): unknown {
  if (!(error instanceof APIError)) return error;
  const { status, code } = error;
  if (status === 401 || status === 403) return new Refusal('model_key_invalid');
  if (status === 402 || emptyAccount.has(code ?? '')) return new Refusal('model_quota');
  if (status === 400 || status === 404 || status === 422)
    return new Refusal('model_rejected', { detail: error.message.slice(0, 200) });
  return new Unavailable(`the language model answered ${status ?? 'nothing'}`, waitOf(error.headers), {
    cause: error,
  });
}

/** True when the vendor has no room for patient (flex) work now; such an answer is not billed. */
export function isWithoutRoom(error: unknown): boolean {
  if (!(error instanceof APIError) || error.status !== 429) return false;
  return /resource.?unavailable/i.test(`${error.code} ${error.type} ${error.message}`);
}

/** Milliseconds from `retry-after-ms` or `retry-after` (seconds or a date); half a minute without either. */
function waitOf(headers: Headers | undefined, now: Date = new Date()): number {
  const exact = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(exact)) return bounded(exact);
  const after = headers?.get('retry-after');
  if (!after) return defaultWaitMs;
  const seconds = Number(after);
  return bounded(Number.isFinite(seconds) ? seconds * 1000 : Date.parse(after) - now.getTime());
}

function bounded(ms: number): number {
  return Number.isFinite(ms) ? Math.max(0, Math.min(longestWaitMs, Math.ceil(ms))) : defaultWaitMs;
}
