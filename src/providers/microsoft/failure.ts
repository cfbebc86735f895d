// What went wrong at Microsoft, in our terms: by status, by Graph's code, and by whether the request went out at all.
import { z } from 'zod';
import { messageOf, Unavailable } from '#lib/errors.ts';
import { neverConnected } from '#lib/never-connected.ts';

const graphError = z.object({ error: z.object({ code: z.string(), message: z.string().default('') }) });
const tokenError = z.object({ error: z.string(), error_description: z.string().optional() });

type Facts = {
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  /** Microsoft's word: "ErrorAccessDenied", "invalid_grant"; empty when unknown. */
  readonly code: string;
  readonly retryAfterMs: number | null;
  /** No answer, and no request either. */
  readonly neverSent: boolean;
};

/** Everything but an answer of the 200s. */
export class MicrosoftFailure extends Error {
  override readonly name = 'MicrosoftFailure';
  readonly status: number | null;
  readonly code: string;
  readonly retryAfterMs: number | null;
  readonly neverSent: boolean;

  constructor(message: string, facts: Facts, options?: ErrorOptions) {
    super(message, options);
    this.status = facts.status;
    this.code = facts.code;
    this.retryAfterMs = facts.retryAfterMs;
    this.neverSent = facts.neverSent;
  }
}

/** From an answer that is an error. */
export function answeredFailure(status: number, headers: Headers, body: unknown): MicrosoftFailure {
  const graph = graphError.safeParse(body).data?.error;
  const token = tokenError.safeParse(body).data;
  const code = graph?.code ?? token?.error ?? '';
  const message = graph?.message || token?.error_description || code || `HTTP ${status}`;
  const retryAfterMs = waitOf(headers.get('retry-after'));
  return new MicrosoftFailure(message, { status, code, retryAfterMs, neverSent: false });
}

/** From no answer: a time-out, a connection that was cut or never made. */
export function unanswered(error: unknown): MicrosoftFailure {
  const facts = { status: null, code: '', retryAfterMs: null, neverSent: neverConnected(error) };
  return new MicrosoftFailure(messageOf(error), facts, { cause: error });
}

/** For what may be asked again. */
export function asUnavailable(failure: MicrosoftFailure): Unavailable {
  const { status, code, message, retryAfterMs } = failure;
  const words = `microsoft: ${status ?? 'no answer'} ${code} ${message}`;
  return new Unavailable(words, retryAfterMs ?? 30_000, { cause: failure });
}

/** The permission is missing: not asked for, not given, or withdrawn by an administrator. */
export function isDenied({ status, code }: MicrosoftFailure): boolean {
  return status === 403 && /AccessDenied|Authorization_|Forbidden/i.test(code);
}

/** The mailbox itself is out of reach: switched off, moved away, not at Exchange Online. */
export function isMailboxGone({ code }: MicrosoftFailure): boolean {
  return /MailboxNotEnabled|MailboxNotSupported|NonExistentMailbox|AccountDisabled|UserNotFound/i.test(code);
}

/** Seconds or a date, in milliseconds from now. */
function waitOf(header: string | null): number | null {
  if (!header) return null;
  const seconds = Number(header);
  const waitMs = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(waitMs) && waitMs > 0 ? waitMs : null;
}
