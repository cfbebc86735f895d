// What would leave if the lead were approved now, exactly: drawn on the card, hashed into the fingerprint, compared
// again before each send. One function, so that the three can never disagree.
import type { Approvable } from '#domain/draft.ts';
import type { World } from '#ports/world.ts';
import { writeFooter } from './write-footer.ts';

export type ReviewCase = NonNullable<Awaited<ReturnType<World['reviewCases']['get']>>>;

/** `inMails` is our public address (ports/links). A missing recipient, sender or text is an empty string or list. */
export function approvableNow(
  { lead, mailbox, draft, settings, offer, sequence }: ReviewCase,
  inMails: string | null,
): Approvable {
  const language = draft?.language ?? 'en';
  const footer = writeFooter({ language, sender: settings.doc.sender, lead, mailbox, offer, inMails });
  return {
    recipient: lead.email ?? '',
    sender: mailbox?.address ?? '',
    mails: draft?.mails ?? [],
    footer,
    steps: sequence.steps.map(({ day, kind }) => ({ day, kind })),
    ...(sequence.dayMode === 'working' ? { dayMode: sequence.dayMode } : {}),
  };
}
