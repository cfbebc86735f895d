// What a command says when it did not do its work, and how it ends: a sentence and 1 for what a person can mend,
// a reference and 2 for a bug.
import { Gone, messageOf, Refusal, Unavailable } from '#lib/errors.ts';
import { newId } from '#lib/ids.ts';
import { redact } from '#lib/log.ts';
import { say, sayCode } from '#text/text.ts';
import type { CliContext, ExitCode } from './context.ts';

/** What the database or the network says when it is not there or not ours. */
const unreachable =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|EHOSTUNREACH|57P0\d|28P01|28000|3D000|P100\d)$/;

/** Says it on stderr; a bug is logged with the reference that is shown. */
export function sayFailure(
  context: Pick<CliContext, 'err' | 'locale' | 'log'>,
  error: unknown,
): Exclude<ExitCode, 0> {
  const { locale, err, log } = context;
  if (error instanceof Refusal) {
    err(sayCode(locale, 'refusal', error));
    return 1;
  }
  const cause = causes(error).find(({ code }) => unreachable.test(code) || code === 'ENOSPC');
  if (cause?.code === 'ENOSPC') {
    err(say(locale, 'cli.disk_full'));
    return 1;
  }
  if (cause || error instanceof Unavailable || error instanceof Gone) {
    err(say(locale, 'cli.unreachable', { why: redact(cause?.message ?? messageOf(error)) }));
    return 1;
  }
  const reference = newId().slice(-12);
  log.error({ err: error, reference }, 'bug');
  err(say(locale, 'cli.bug', { reference }));
  return 2;
}

type Cause = { readonly code: string; readonly message: string };

/** The error and all that caused it, as far as they have codes. */
function causes(error: unknown, depth = 0): Cause[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const parts = error instanceof AggregateError ? error.errors : [];
  const code = 'code' in error ? String(error.code) : '';
  return [
    { code, message: error.message || code },
    ...[error.cause, ...parts].flatMap((inner) => causes(inner, depth + 1)),
  ];
}
