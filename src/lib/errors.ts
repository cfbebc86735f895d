// The errors that decide what happens next. Everything else that is thrown is a bug: logged with a reference id.

/** A person can fix it. Never retried. `code` names a sentence of src/text, `params` fill it in. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: string, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** The other side can't answer now. Retried after `retryAfterMs` (milliseconds). */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  readonly retryAfterMs: number;

  constructor(message: string, retryAfterMs = 30_000, options?: ErrorOptions) {
    super(message, options);
    this.retryAfterMs = retryAfterMs;
  }
}

/** It answered, and nobody can read what: it may have done (and charged) what it was asked for. */
export class Unreadable extends Unavailable {}

/** A grant or a destination is gone for good (revoked token, archived channel): switch it off, tell once. */
export class Gone extends Error {
  override readonly name = 'Gone';
  readonly what: string;

  constructor(what: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.what = what;
  }
}

/** The text of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
