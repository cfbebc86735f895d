// Reads a request that starts a run, and refuses what would cost without a limit: stricter than the real Apify, which
// would let it run.
import { z } from 'zod';
import type { VendorCall, VendorReply } from '../local-vendor.ts';
import { actorOf, inputProblem } from './actors.ts';
import type { NewRun } from './runs.ts';

const events = ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'CREATED', 'RESURRECTED'];
const webhooksSchema = z.array(
  z.strictObject({
    eventTypes: z.array(z.enum(events.map((name) => `ACTOR.RUN.${name}`))).min(1),
    requestUrl: z.url(),
    payloadTemplate: z.string().optional(),
    headersTemplate: z.string().optional(),
  }),
);

/** An error in the vendor's envelope. */
export function refusal(status: number, type: string, message: string): VendorReply {
  return { status, body: { error: { type, message } } };
}

/** The run that is asked for, or why there is none. */
export function readStart(path: string, call: VendorCall): Omit<NewRun, 'startedAt'> | VendorReply {
  const actor = actorOf(path);
  if (actor === null) return refusal(404, 'record-not-found', 'Actor was not found');
  const limits = readLimits(call.query);
  if (typeof limits === 'string') return invalid(limits);
  const input = readInput(call.body);
  const problem = input === null ? 'Input is not valid JSON.' : inputProblem(actor, input);
  if (input === null || problem !== null) return refusal(400, 'invalid-input', problem ?? '');
  const webhooks = readWebhooks(call.query.get('webhooks'));
  if (webhooks === null) return invalid('webhooks is not base64-encoded JSON of ad-hoc webhooks');
  return { actor, input, ...limits, webhooks };
}

function readLimits(query: URLSearchParams): Pick<NewRun, 'maxItems' | 'capMicros'> | string {
  const maxItems = Number(query.get('maxItems') ?? Number.NaN);
  const capUsd = Number(query.get('maxTotalChargeUsd') ?? Number.NaN);
  if (!Number.isInteger(maxItems) || maxItems < 1) return 'maxItems is missing: nothing limits the results';
  if (!(capUsd > 0)) return 'maxTotalChargeUsd is missing: nothing limits the charge';
  return { maxItems, capMicros: Math.round(capUsd * 1_000_000) };
}

function invalid(message: string): VendorReply {
  return refusal(400, 'invalid-parameter', message);
}

function readInput(body: string): Readonly<Record<string, unknown>> | null {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(body || '{}'));
  } catch {
    return null;
  }
}

function readWebhooks(text: string | null): z.infer<typeof webhooksSchema> | null {
  if (text === null) return [];
  try {
    return webhooksSchema.parse(JSON.parse(Buffer.from(text, 'base64').toString('utf8')));
  } catch {
    return null;
  }
}
