// HTTP mode: every envelope is a signed POST to the app's one address; a 2xx within the deadline acknowledges it.
import { createHmac } from 'node:crypto';
import type { Ack, Attempt, Envelope, Transport } from './deliver.ts';

export type HttpTarget = { url: string; signingSecret: string; ackDeadlineMs: number };

/** The two headers that prove a request came from Slack; `atS` is in seconds. */
export function signature(body: string, signingSecret: string, atS: number): Record<string, string> {
  const digest = createHmac('sha256', signingSecret).update(`v0:${atS}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(atS), 'x-slack-signature': `v0=${digest}` };
}

/** The body and its type, as Slack sends this envelope over HTTP. */
function encode(envelope: Envelope): { body: string; type: string } {
  const form = 'application/x-www-form-urlencoded';
  if (envelope.type === 'events_api')
    return { body: JSON.stringify(envelope.payload), type: 'application/json' };
  if (envelope.type === 'interactive') {
    return { body: String(new URLSearchParams({ payload: JSON.stringify(envelope.payload) })), type: form };
  }
  const fields = Object.entries(envelope.payload).map(([key, value]) => [key, String(value ?? '')]);
  return { body: String(new URLSearchParams(fields)), type: form };
}

/** Signed delivery to one address. */
export function createHttpTransport(target: HttpTarget): Transport {
  async function send({ envelope, retry }: Attempt): Promise<Ack> {
    const { body, type } = encode(envelope);
    const again = retry
      ? { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }
      : {};
    const proof = signature(body, target.signingSecret, Math.floor(Date.now() / 1000));
    const response = await fetch(target.url, {
      method: 'POST',
      body,
      headers: { 'content-type': type, ...proof, ...again },
      signal: AbortSignal.timeout(target.ackDeadlineMs),
    });
    const text = await response.text();
    return response.ok ? { ok: true, payload: answerOf(text) } : { ok: false, error: 'not_acknowledged' };
  }
  return {
    connected: () => true,
    send: (attempt) => send(attempt).catch((cause: unknown) => ({ ok: false, error: failure(cause) })),
    close: async () => {},
  };
}

const failure = (cause: unknown): 'not_acknowledged' | 'not_connected' =>
  cause instanceof Error && cause.name === 'TimeoutError' ? 'not_acknowledged' : 'not_connected';

/** JSON when it is JSON; a plain sentence is the text of an answer. */
function answerOf(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return { text };
  }
}
