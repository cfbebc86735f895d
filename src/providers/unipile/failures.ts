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
/** LinkedIn's own limits: of steps, and of invitations with words, of which a free account has a few a month. */
const spent = [
  'cannot_resend_yet',
  'cannot_resend_within_24hrs',
  'limit_exceeded',
  'connection_limit_reached',
];
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
  if (spent.includes(type)) return { kind: 'later', afterMs: 24 * hourMs, detail, spent: true };
  return type === 'too_many_requests' ? { kind: 'later', afterMs: hourMs, detail } : null;
}

function byStatus(status: number, detail: string): Failed | null {
  if (status === 429) return { kind: 'later', afterMs: hourMs, detail };
  if (status === 401 || status === 403) return { kind: 'lost', detail };
  return status < 500 ? { kind: 'never', detail } : null;
}
