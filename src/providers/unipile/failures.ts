// What Unipile's errors mean, by their type: one status stands for several things.
import { z } from 'zod';
import type { LinkedinAnswer } from '#ports/linkedin.ts';

const errorSchema = z.object({ type: z.string(), detail: z.string().nullish(), title: z.string().nullish() });

const hourMs = 3_600_000;
const lost = [
  'disconnected_account',
  'expired_credentials',
  'invalid_credentials',
  'checkpoint_error',
  'multiple_sessions',
  'account_restricted',
  'insufficient_privileges',
];
const limited: Readonly<Record<string, number>> = {
  cannot_resend_yet: 24 * hourMs,
  cannot_resend_within_24hrs: 24 * hourMs,
  limit_exceeded: 24 * hourMs,
  connection_limit_reached: 24 * hourMs,
  too_many_requests: hourMs,
};
const never = ['cannot_invite_attendee', 'invalid_recipient', 'too_many_characters', 'resource_not_found'];

/** What was wanted is so already. */
export const alreadyTypes = ['already_connected', 'already_invited_recently', 'action_already_performed'];

type Failed = Exclude<LinkedinAnswer<never>, { kind: 'done' }>;

/** Null where the answer does not say whether anything happened. What is so already is `never`, with its bare type. */
export function meaningOf(status: number, body: unknown): Failed | null {
  const error = errorSchema.safeParse(body).data;
  const type = error?.type.replace(/^errors\//, '') ?? '';
  const detail = [type || status, error?.detail ?? error?.title].join(' ').trim().slice(0, 200);
  return byType(type, detail) ?? byStatus(status, detail);
}

function byType(type: string, detail: string): Failed | null {
  if (lost.includes(type)) return { kind: 'lost', detail };
  if (alreadyTypes.includes(type)) return { kind: 'never', detail: type };
  if (never.includes(type)) return { kind: 'never', detail };
  const afterMs = limited[type];
  return afterMs === undefined ? null : { kind: 'later', afterMs, detail };
}

function byStatus(status: number, detail: string): Failed | null {
  if (status === 429) return { kind: 'later', afterMs: hourMs, detail };
  if (status === 401 || status === 403) return { kind: 'lost', detail };
  return status < 500 ? { kind: 'never', detail } : null;
}
