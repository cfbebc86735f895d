// Decides which thread a mail joins, by Gmail's published rule: a sent mail joins a thread only when the
// caller names it and both the reference headers and the subject fit; an incoming one follows its references.

import { ancestorsOf } from './addresses.ts';
import { headerValue } from './header-text.ts';
import type { MailHeader } from './types.ts';

export type ThreadMember = { readonly threadId: string; readonly headers: readonly MailHeader[] };

/** True when a mail with these headers may join a thread of these members. */
export function fitsThread(headers: readonly MailHeader[], members: readonly ThreadMember[]): boolean {
  const ancestors = new Set(ancestorsOf(headers).map((id) => `<${id}>`));
  const subject = bareSubject(headers);
  return (
    members.some((member) => bareSubject(member.headers) === subject) &&
    members.some((member) => ancestors.has((headerValue(member.headers, 'message-id') ?? '').trim()))
  );
}

/** The thread of the nearest known ancestor of an incoming mail, or null for a new thread. */
export function threadOfReply(
  headers: readonly MailHeader[],
  find: (messageId: string) => ThreadMember | null,
): string | null {
  for (const messageId of ancestorsOf(headers)) {
    const member = find(messageId);
    if (member !== null) return member.threadId;
  }
  return null;
}

function bareSubject(headers: readonly MailHeader[]): string {
  const subject = headerValue(headers, 'subject') ?? '';
  return subject
    .replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|rv|sv|antw)\s*(?:\[\d+\])?\s*:)+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
