// What went wrong at Google, in our terms: told apart by status, reason and by whether the request went out at all.
import { z } from 'zod';
import { messageOf, Unavailable } from '#lib/errors.ts';
import { neverConnected } from '#lib/never-connected.ts';

export type Failure = {
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  /** Google's machine word ("rateLimitExceeded", "invalid_grant"); empty when unknown. */
  readonly reason: string;
  readonly message: string;
  readonly retryAfterMs: number | null;
  /** No answer, and no request either: the connection was never made. */
  readonly neverSent: boolean;
  asUnavailable(): Unavailable;
};

const apiError = z.object({
  error: z.object({
    message: z.string().default(''),
    errors: z.array(z.object({ reason: z.string().default('') })).default([]),
    status: z.string().optional(),
  }),
});
const tokenError = z.object({ error: z.string(), error_description: z.string().optional() });
const answered = z.object({
  response: z.object({ status: z.number(), data: z.unknown(), headers: z.unknown() }),
});
/** The library's own Headers class, which is not the global one. */
const headerBag = z.custom<{ get(name: string): string | null }>(
  (bag) => typeof Object(bag).get === 'function',
);

/** Reads whatever the libraries threw. */
export function failureOf(error: unknown): Failure {
  const answer = answered.safeParse(error).data?.response;
  const { reason, message } = answer ? wordsOf(answer.data) : { reason: '', message: '' };
  const neverSent = !answer && neverConnected(error);
  const failure = {
    status: answer?.status ?? null,
    reason,
    message: message || messageOf(error),
    retryAfterMs: retryAfter(answer?.headers, message),
    neverSent,
  };
  const asUnavailable = (): Unavailable =>
    new Unavailable(
      `google: ${failure.status ?? 'no answer'} ${failure.message}`,
      failure.retryAfterMs ?? 30_000,
      {
        cause: error,
      },
    );
  return { ...failure, asUnavailable };
}

function wordsOf(data: unknown): { reason: string; message: string } {
  const api = apiError.safeParse(data).data?.error;
  if (api) return { reason: api.errors[0]?.reason || api.status || '', message: api.message };
  const token = tokenError.safeParse(data).data;
  return { reason: token?.error ?? '', message: token?.error_description ?? token?.error ?? '' };
}

/** The Retry-After header in seconds, or the "Retry after 2026-…" that Gmail writes into its message. */
function retryAfter(headers: unknown, message: string): number | null {
  const seconds = Number(headerBag.safeParse(headers).data?.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(seconds) && seconds > 0) return seconds * 1000;
  const until = /retry after (\S+)/i.exec(message)?.[1];
  const waitMs = until ? Date.parse(until) - Date.now() : Number.NaN;
  return Number.isFinite(waitMs) && waitMs > 0 ? waitMs : null;
}
