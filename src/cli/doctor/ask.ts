// One HTTP question of the doctor: an answer within ten seconds, or why there is none. Secrets only travel in headers.
import { messageOf } from '#lib/errors.ts';
import { redact } from '#lib/log.ts';

const timeoutMs = 10_000;

export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Headers;
      readonly json: unknown;
    }
  | { readonly kind: 'none'; readonly why: string };

/** Never throws. `json` is null when the answer is none. */
export async function ask(
  url: string,
  init: { readonly method?: 'GET' | 'POST'; readonly token?: string } = {},
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: init.method ?? 'GET',
      headers: init.token === undefined ? {} : { authorization: `Bearer ${init.token}` },
      signal: AbortSignal.timeout(timeoutMs),
    });
    const json = await response.json().catch(() => null);
    return { kind: 'answer', status: response.status, headers: response.headers, json };
  } catch (error) {
    return { kind: 'none', why: plainReason(error) };
  }
}

/** "fetch failed" tells nobody anything; its cause does. */
function plainReason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
  return redact(messageOf(cause) || code || 'no answer');
}
