// The personal part of pixel and click addresses. Signed, so that nothing can be made up; a click's signature covers
// its target, so that the address is no open redirect. No row stands behind one.
import { z } from 'zod';
import type { LinkPlace, TrackingSubject } from '#domain/tracking-subject.ts';
import { idSchema } from '#lib/ids.ts';
import type { Secrets } from '#ports/secrets.ts';

export type Click = {
  readonly subject: TrackingSubject;
  readonly link: LinkPlace;
  /** http or https. */
  readonly target: string;
};

const person = z.tuple([z.literal('p'), idSchema, idSchema, idSchema]);
const aggregate = z.tuple([z.literal('a'), idSchema, idSchema, idSchema, z.iso.date()]);
const subjectSchema = z.union([
  person.transform(([, workspaceId, touchId, leadId]) => ({
    form: 'person' as const,
    ...{ workspaceId, touchId, leadId },
  })),
  aggregate.transform(([, workspaceId, mailboxId, segmentId, day]) => ({
    form: 'aggregate' as const,
    ...{ workspaceId, mailboxId, segmentId, day },
  })),
]);
const placeSchema = z.union([
  z.literal('trap'),
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number),
]);

/** The token of a pixel. */
export function openToken(secrets: Pick<Secrets, 'sign'>, subject: TrackingSubject): string {
  return secrets.sign('open', partsOf(subject));
}

/** Null for anything that we did not make for a pixel. */
export function readOpenToken(secrets: Pick<Secrets, 'verify'>, token: string): TrackingSubject | null {
  return subjectOf(secrets.verify('open', token));
}

/** The token of a link. Throws for a target that is no web address. */
export function clickToken(secrets: Pick<Secrets, 'sign'>, { subject, link, target }: Click): string {
  if (!isWebAddress(target)) throw new Error('only web addresses can be tracked');
  return secrets.sign('click', [String(link), target, ...partsOf(subject)]);
}

/** Null for anything that we did not make for a link. */
export function readClickToken(secrets: Pick<Secrets, 'verify'>, token: string): Click | null {
  return clickOf(secrets.verify('click', token) ?? []);
}

/** The same as a redirect needs it: where to, and what is to be written down. */
export function readClickTarget(
  secrets: Pick<Secrets, 'verify'>,
  token: string,
): { readonly target: string; readonly parts: readonly string[] } | null {
  const parts = secrets.verify('click', token);
  const target = parts?.[1];
  return parts && target !== undefined && isWebAddress(target) ? { target, parts } : null;
}

/** What a line of the journal says of a click; null for what no link of ours says. */
export function clickOf([place, target, ...parts]: readonly string[]): Click | null {
  const link = placeSchema.safeParse(place).data;
  const subject = subjectOf(parts);
  if (link === undefined || target === undefined || !subject || !isWebAddress(target)) return null;
  return { subject, link, target };
}

function partsOf(subject: TrackingSubject): readonly string[] {
  return subject.form === 'person'
    ? ['p', subject.workspaceId, subject.touchId, subject.leadId]
    : ['a', subject.workspaceId, subject.mailboxId, subject.segmentId, subject.day];
}

/** What a line of the journal says of an open; null for what no pixel of ours says. */
export function subjectOf(parts: readonly string[] | null): TrackingSubject | null {
  return subjectSchema.safeParse(parts).data ?? null;
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);
}
