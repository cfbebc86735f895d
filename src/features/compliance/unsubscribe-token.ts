// The personal part of an unsubscribe link: workspace, keyed hash of the address, language, lead. No address in clear, no
// expiry, and no row behind it, so that it works after 60 days, after an erasure, and without the database.
import { suppressionHash } from '#domain/suppression-subject.ts';
import { idSchema } from '#lib/ids.ts';
import type { Secrets } from '#ports/secrets.ts';

export type OptOut = {
  readonly workspaceId: string;
  /** suppressionHash of the address. */
  readonly hash: string;
  readonly language: 'en' | 'fr';
  /** May be erased by now. */
  readonly leadId: string;
};

/** `hashKey` is the workspace's opened key. The same person always gets the same token. */
export function unsubscribeToken(
  secrets: Pick<Secrets, 'sign'>,
  person: { workspaceId: string; hashKey: string; emailKey: string; language: 'en' | 'fr'; leadId: string },
): string {
  const hash = suppressionHash(person.hashKey, { kind: 'email', value: person.emailKey });
  return secrets.sign('unsubscribe', [person.workspaceId, hash, person.language, person.leadId]);
}

/** Null for anything that we did not make. */
export function readUnsubscribeToken(secrets: Pick<Secrets, 'verify'>, token: string): OptOut | null {
  const [workspaceId, hash, language, leadId] = secrets.verify('unsubscribe', token) ?? [];
  const ids = [workspaceId, leadId].map((id) => idSchema.safeParse(id).data);
  const [workspace, lead] = ids;
  if (!hash || !workspace || !lead) return null;
  return { workspaceId: workspace, leadId: lead, hash, language: language === 'fr' ? 'fr' : 'en' };
}
