// Did it leave? Looks for our Message-ID in what was sent. First by Google's index, then by reading the headers of
// the last mails to that address, because an index may be slow or (on a stand-in) may not know the operator.
import { bareMessageId } from '#domain/message-id.ts';
import type { FoundMail } from '#ports/mailbox.ts';
import type { SignedIn } from './client.ts';

/** Absent means: looked, and it is not there (yet). */
export async function findMail(
  signedIn: SignedIn,
  { messageId, to }: { messageId: string; to: string },
): Promise<FoundMail> {
  const wanted = bareMessageId(messageId);
  if (!wanted) return { kind: 'absent' };
  for (const q of [`rfc822msgid:${wanted}`, `in:sent to:${to}`, 'in:sent']) {
    const found = await among(signedIn, q, wanted);
    if (found) return found;
  }
  return { kind: 'absent' };
}

async function among({ gmail, read }: SignedIn, q: string, wanted: string): Promise<FoundMail | null> {
  const { data } = await read(() => gmail.users.messages.list({ userId: 'me', q, maxResults: 20 }));
  for (const { id } of data.messages ?? []) {
    if (!id) continue;
    // Google may rewrite the header and keep ours beside it.
    const metadataHeaders = ['Message-ID', 'X-Google-Original-Message-ID'];
    const asked = { userId: 'me', id, format: 'metadata', metadataHeaders };
    const mail = (await read(() => gmail.users.messages.get(asked))).data;
    const ids = mail.payload?.headers?.map(({ value }) => bareMessageId(value)) ?? [];
    const left = mail.labelIds?.includes('SENT') ?? false;
    if (left && ids.includes(wanted))
      return { kind: 'found', providerId: id, threadId: mail.threadId ?? id, messageId: null };
  }
  return null;
}
