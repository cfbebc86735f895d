// Whether a request went out at all. What failed before there was a connection certainly did nothing.
import { z } from 'zod';

const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** The other end closed a connection that was open: often one that had been kept for the next call. */
const cutOff = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'UND_ERR_SOCKET']);
const coded = z.object({ code: z.string() });

/** True when the error, or one that caused it, says that the connection was never made. */
export function neverConnected(error: unknown): boolean {
  return codesOf(error).some((code) => beforeSending.has(code));
}

/** True when the connection was closed in the middle: whether the other end did anything is unknown. */
export function wasCutOff(error: unknown): boolean {
  return codesOf(error).some((code) => cutOff.has(code));
}

/** Error codes of the error and of its causes, outermost first, at most five deep. */
function codesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const own = coded.safeParse(error).data?.code;
  return [...(own ? [own] : []), ...codesOf(error.cause, depth + 1)];
}
