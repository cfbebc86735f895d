// The envelopes that wait for their acknowledgement, each with its deadline.
import { z } from 'zod';
import type { Ack } from './deliver.ts';

const ackSchema = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

export type Acks = {
  /** Resolves with the acknowledgement of this envelope, or with a refusal at the deadline. */
  expect(envelopeId: string): Promise<Ack>;
  /** Takes what a client said; anything that is no acknowledgement is ignored. */
  receive(text: string): void;
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** An empty book; nothing waits longer than the deadline. */
export function createAcks(deadlineMs: number): Acks {
  const waiting = new Map<string, (ack: Ack) => void>();
  return {
    expect: (envelopeId) =>
      new Promise((resolve) => {
        const answer = (ack: Ack): void => {
          clearTimeout(late);
          waiting.delete(envelopeId);
          resolve(ack);
        };
        const late = setTimeout(() => answer({ ok: false, error: 'not_acknowledged' }), deadlineMs);
        waiting.set(envelopeId, answer);
      }),
    receive(text) {
      const parsed = ackSchema.safeParse(parseJson(text));
      if (!parsed.success) return;
      waiting.get(parsed.data.envelope_id)?.({ ok: true, payload: parsed.data.payload ?? null });
    },
  };
}
