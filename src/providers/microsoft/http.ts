// One HTTP exchange with Microsoft. Nothing is repeated here: whoever asks knows whether that is safe.
import { answeredFailure, unanswered } from './failure.ts';

export type HttpAsk = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds until nothing more is waited for. */
  readonly timeoutMs: number;
};

/** The parser of mails reads no further; the rest of a large mail is not fetched. */
const mostBytes = 6_000_000;

/** The body of a good answer, at most its first six million bytes. Throws MicrosoftFailure for everything else. */
export async function exchange({ method, url, headers, body, timeoutMs }: HttpAsk): Promise<Buffer> {
  const { answer, bytes } = await fetched(url, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (answer.ok) return bytes;
  throw answeredFailure(answer.status, answer.headers, jsonOf(bytes));
}

/** JSON, or null. */
export function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

async function fetched(url: string, init: RequestInit): Promise<{ answer: Response; bytes: Buffer }> {
  try {
    const answer = await fetch(url, init);
    return { answer, bytes: await beginningOf(answer) };
  } catch (error) {
    throw unanswered(error);
  }
}

async function beginningOf({ body }: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= mostBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, mostBytes);
}
