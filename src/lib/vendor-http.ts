// How adapters speak HTTP with data vendors: within the vendor's limits, with a time-out and a size limit, and with
// errors that decide what happens next. A 429 closes the door for as long as the vendor says, without further calls.
import PQueue from 'p-queue';
import type { z } from 'zod';
import { messageOf, Refusal, Unavailable, Unreadable } from './errors.ts';
import { storable } from './storable.ts';

export type VendorLimits = {
  /** Requests that start within one second; below 1 for fewer than one a second. */
  readonly perSecond: number;
  /** Requests under way at the same time. */
  readonly inFlight: number;
};

/**
 * How a queue keeps limits: in small steps, not a second's worth at once, because what leaves in bursts arrives in
 * larger ones.
 */
export function pacing({ perSecond, inFlight }: VendorLimits) {
  const atOnce = Math.max(1, Math.floor(perSecond / 10));
  return { concurrency: inFlight, intervalCap: atOnce, interval: (atOnce / perSecond) * 1_000, strict: true };
}

export type HttpAsk = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is; the caller names its content type. */
  readonly body?: string;
};

export type HttpAnswer = { readonly status: number; readonly headers: Headers; readonly text: string };

export type VendorHttp = {
  /** The answer, whatever its status. Throws Unavailable when there is none, or while the door is closed. */
  send(ask: HttpAsk): Promise<HttpAnswer>;
  /** No request goes out for so long (milliseconds). */
  hold(ms: number): void;
};

export type VendorHttpSetup = {
  readonly vendor: string;
  readonly limits: VendorLimits;
  /** Milliseconds for the whole answer. */
  readonly timeoutMs?: number;
  /** Longer answers are refused. */
  readonly maxBytes?: number;
};

/** Opens a client; nothing is sent before the first request. */
export function createVendorHttp({
  vendor,
  limits,
  timeoutMs = 20_000,
  maxBytes = 20_000_000,
}: VendorHttpSetup): VendorHttp {
  const queue = new PQueue(pacing(limits));
  let closedUntil = 0;
  const hold = (ms: number): void => {
    closedUntil = Math.max(closedUntil, performance.now() + ms);
  };
  const once = async (ask: HttpAsk): Promise<HttpAnswer> => {
    const closed = closedUntil - performance.now();
    if (closed > 0) throw new Unavailable(`${vendor} asked us to wait`, Math.ceil(closed));
    return exchange(ask, { vendor, timeoutMs, maxBytes });
  };
  return { hold, send: (ask) => queue.add(() => once(ask)) };
}

type Bounds = { readonly vendor: string; readonly timeoutMs: number; readonly maxBytes: number };

async function exchange(ask: HttpAsk, { vendor, timeoutMs, maxBytes }: Bounds): Promise<HttpAnswer> {
  const { method, url, headers = {}, body } = ask;
  const said = { begun: false };
  try {
    const answer = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    said.begun = answer.status === 200;
    return { status: answer.status, headers: answer.headers, text: await textOf(answer, maxBytes) };
  } catch (error) {
    const Away = said.begun ? Unreadable : Unavailable;
    throw new Away(`${vendor} does not answer: ${messageOf(error)}`, 60_000, { cause: error });
  }
}

/** Reads no more than the limit, whatever the length that was announced. */
async function textOf(answer: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new Error(`the answer is longer than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/**
 * The body as a value of the schema. Whole numbers beyond 2^53 come as text, so that no id is rounded. Throws
 * Unreadable for anything that is not JSON (a proxy's page, a cut answer) or has another shape.
 */
export function readJson<S extends z.ZodType>(vendor: string, schema: S, { text }: HttpAnswer): z.infer<S> {
  const parsed = schema.safeParse(parseExactly(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue ? `${issue.path.join('.')}: ${issue.message}` : '';
  throw new Unreadable(`${vendor} answered something unreadable (${where})`, 5 * 60_000);
}

/** JSON, or undefined. Texts without what no database takes, so that one entry never stands in the way of the others. */
export function parseExactly(text: string): unknown {
  const exact = (_key: string, value: unknown, ...[context]: readonly { source?: string }[]): unknown => {
    if (typeof value === 'string') return storable(value);
    const source = context?.source ?? '';
    const rounded = typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source);
    return rounded ? source : value;
  };
  try {
    return JSON.parse(text, exact);
  } catch {
    return undefined;
  }
}

/**
 * What a refused request means, by its status: 401 the key, 402 the credits, 403 the scope, 404 and other 4xx the
 * request, 408, 429 and 5xx a wait. `detail` is the vendor's own sentence, cut.
 */
export function failureOf(
  vendor: string,
  { status, headers }: HttpAnswer,
  detail: string,
): Refusal | Unavailable {
  const said = { vendor, detail: detail.replace(/\s+/g, ' ').trim().slice(0, 200) };
  if (status === 401) return new Refusal('vendor_key_invalid', said);
  if (status === 402) return new Refusal('vendor_credits_gone', said);
  if (status === 403) return new Refusal('vendor_scope_missing', said);
  if (status === 408 || status === 429 || status >= 500) {
    return new Unavailable(`${vendor} answered ${status}`, retryAfterMs(headers) ?? 60_000);
  }
  return new Refusal('vendor_request_refused', said);
}

/** Milliseconds that `retry-after` asks for (seconds or a date); null when it says nothing usable. */
export function retryAfterMs(headers: Headers): number | null {
  const value = headers.get('retry-after');
  if (value === null || value.trim() === '') return null;
  const ms = /^\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(0, ms), 24 * 3_600_000) : null;
}

/** failureOf; a 429 also closes the door for as long as the vendor asks. */
export function closingFailureOf(
  http: VendorHttp,
  answer: HttpAnswer,
  said: { vendor: string; detail: string },
) {
  const failure = failureOf(said.vendor, answer, said.detail);
  if (answer.status === 429 && failure instanceof Unavailable) http.hold(failure.retryAfterMs);
  return failure;
}
