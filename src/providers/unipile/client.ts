// Speaks with Unipile's API v1, as its documents and its kit of 2026 describe it. Every request has a time-out, path
// segments are encoded, and nothing is repeated: a request that went out may have been seen by a person.
import type { z } from 'zod';
import { messageOf } from '#lib/errors.ts';
import type { LinkedinAnswer } from '#ports/linkedin.ts';
import { meaningOf } from './failures.ts';

export type UnipileConfig = {
  /** https://api1.unipile.com:13111, as the vendor names it. */
  readonly dsn: string;
  readonly apiKey: string;
};

export type UnipileAsk<S extends z.ZodType> = {
  readonly method: 'GET' | 'POST';
  /** Path segments behind /api/v1. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly answer: S;
  /** A person may see it: without a clear answer nobody knows whether it happened. */
  readonly visible: boolean;
};

const timeoutMs = 30_000;
const againMs = 10 * 60_000;

/** One request, one answer. */
export function createUnipileClient({ dsn, apiKey }: UnipileConfig) {
  const base = `${dsn.replace(/\/+$/, '')}/api/v1`;
  return async <S extends z.ZodType>(ask: UnipileAsk<S>): Promise<LinkedinAnswer<z.infer<S>>> => {
    try {
      const response = await fetch(urlOf(base, ask), { ...requestOf(ask, apiKey), redirect: 'error' });
      const body: unknown = await response.json().catch(() => null);
      if (!response.ok) return meaningOf(response.status, body) ?? unclear(ask, `status ${response.status}`);
      const parsed = ask.answer.safeParse(body);
      return parsed.success ? { kind: 'done', value: parsed.data } : unclear(ask, 'an unreadable answer');
    } catch (error) {
      return unclear(ask, messageOf(error));
    }
  };
}

type Shape = Omit<UnipileAsk<z.ZodType>, 'answer'>;

function unclear({ visible }: Shape, detail: string): LinkedinAnswer<never> {
  return visible ? { kind: 'unknown', detail } : { kind: 'later', afterMs: againMs, detail };
}

function urlOf(base: string, { path, query }: Shape): string {
  const asked = new URLSearchParams(query).toString();
  return `${base}/${path.map(encodeURIComponent).join('/')}${asked ? `?${asked}` : ''}`;
}

function requestOf({ method, body }: Shape, apiKey: string): RequestInit {
  const headers = { 'x-api-key': apiKey, accept: 'application/json' };
  const signal = AbortSignal.timeout(timeoutMs);
  if (!body) return { method, headers, signal };
  const typed = { ...headers, 'content-type': 'application/json' };
  return { method, headers: typed, body: JSON.stringify(body), signal };
}
