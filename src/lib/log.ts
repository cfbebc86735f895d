// Logging: JSON lines on stderr. Addresses, bodies and secrets never get in below `trace`; a test holds that.
import { type Logger, pino } from 'pino';

export type Log = Logger;

const secretPaths = [
  'token',
  'botToken',
  'appToken',
  'accessToken',
  'refreshToken',
  'apiKey',
  'authorization',
  'password',
  'email',
  'address',
  'to',
  'from',
  'subject',
  'body',
  'text',
  'raw',
  'response_url',
  'headers',
];

/** Secrets that may hide inside a string (an error message, a URL). */
const secretShapes = [
  /\bxox[a-z]-[\w-]+/gi,
  /\bxapp-[\w-]+/gi,
  /\bsk-[\w-]{8,}/g,
  /\bya29\.[\w.-]+/g,
  /\b1\/\/[\w-]{10,}/g,
  /\bBearer\s+[\w.~+/-]+=*/gi,
  // Only from the start of a word: otherwise a long line without an "@" costs the square of its length.
  /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /(?<=(?:postgres(?:ql)?|rediss?):\/\/)[^@\s"]{1,2000}@/gi,
];

/** Replaces secrets and e-mail addresses in free text. */
export function redact(text: string): string {
  return secretShapes.reduce((out, shape) => out.replace(shape, '[redacted]'), text);
}

/** The root logger. `level` is one of pino's; `write` is for tests. */
export function createLog(level: string, write?: (line: string) => void): Log {
  const paths = secretPaths.flatMap((path) => [path, `*.${path}`]);
  const options = {
    level,
    base: null,
    redact: { paths, censor: '[redacted]' },
    hooks: {
      streamWrite: (line: string) => redact(line),
    },
  };
  return pino(options, write ? { write } : pino.destination({ fd: 2, sync: true }));
}
