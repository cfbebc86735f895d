// What is new in a mailbox: the history since a cursor, or the last three days when Google has forgotten the cursor.
import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/index.js';
import type { IncomingMail } from '#domain/mail.ts';
import { parseMail } from '#domain/parse-mail.ts';
import type { MailChanges } from '#ports/mailbox.ts';
import type { SignedIn } from './client.ts';
import { failureOf } from './failure.ts';

const threeDaysSeconds = 3 * 86_400;

/** A null cursor only sets the starting point. An expired one reads the last days again and says so. */
export async function readChanges(signedIn: SignedIn, cursor: string | null): Promise<MailChanges> {
  if (cursor === null) return { mails: [], cursor: await newestCursor(signedIn), resynced: false };
  const history = await readHistory(signedIn, cursor).catch((error: unknown) => {
    if (failureOf(error).status === 404) return null;
    throw error;
  });
  if (history !== null) {
    return { mails: await fetchAll(signedIn, history.ids), cursor: history.cursor, resynced: false };
  }
  // The new cursor is taken first: what comes in while we list is read again, never missed.
  const next = await newestCursor(signedIn);
  return { mails: await fetchAll(signedIn, await listRecent(signedIn)), cursor: next, resynced: true };
}

async function readHistory(
  { gmail, read }: SignedIn,
  startHistoryId: string,
): Promise<{ ids: string[]; cursor: string }> {
  const ids = new Set<string>();
  let pageToken: string | undefined;
  let cursor = startHistoryId;
  do {
    const page = { userId: 'me', startHistoryId, historyTypes: ['messageAdded'], ...pageOf(pageToken) };
    const { data } = await read(() => gmail.users.history.list(page));
    for (const id of addedIn(data)) ids.add(id);
    cursor = data.historyId ?? cursor;
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken);
  return { ids: [...ids], cursor };
}

/** Ids of what was added, drafts left out. */
function addedIn({ history }: gmail_v1.Schema$ListHistoryResponse): string[] {
  const added = history?.flatMap((entry) => entry.messagesAdded ?? []) ?? [];
  return added.flatMap(({ message }) =>
    message?.id && !message.labelIds?.includes('DRAFT') ? [message.id] : [],
  );
}

function pageOf(pageToken: string | undefined): { pageToken?: string } {
  return pageToken === undefined ? {} : { pageToken };
}

async function listRecent({ gmail, read }: SignedIn): Promise<string[]> {
  const after = Math.floor(Date.now() / 1000) - threeDaysSeconds;
  const ids: string[] = [];
  let pageToken: string | undefined;
  do {
    const page = {
      userId: 'me',
      q: `in:inbox after:${after}`,
      maxResults: 100,
      ...pageOf(pageToken),
    };
    const { data } = await read(() => gmail.users.messages.list(page));
    ids.push(...(data.messages ?? []).flatMap(({ id }) => (id ? [id] : [])));
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken && ids.length < 1000);
  return ids;
}

/** The profile's history id; where there is no profile, the newest mail's. */
async function newestCursor({ gmail, read }: SignedIn): Promise<string> {
  try {
    const { data } = await read(() => gmail.users.getProfile({ userId: 'me' }));
    if (data.historyId) return data.historyId;
  } catch (error) {
    if (failureOf(error).status !== 404) throw error;
  }
  const { data } = await read(() => gmail.users.messages.list({ userId: 'me', maxResults: 1 }));
  const id = data.messages?.[0]?.id;
  if (!id) return '1';
  return (
    (await read(() => gmail.users.messages.get({ userId: 'me', id, format: 'minimal' }))).data.historyId ??
    '1'
  );
}

async function fetchAll(signedIn: SignedIn, ids: readonly string[]): Promise<IncomingMail[]> {
  const mails: IncomingMail[] = [];
  for (const id of ids) {
    const mail = await fetchOne(signedIn, id);
    if (mail) mails.push(mail);
  }
  return mails;
}

/** Null when it was deleted meanwhile. */
export async function fetchOne({ gmail, read }: SignedIn, id: string): Promise<IncomingMail | null> {
  try {
    const { data } = await read(() => gmail.users.messages.get({ userId: 'me', id, format: 'raw' }));
    return await parseMail(Buffer.from(data.raw ?? '', 'base64url'), {
      providerId: id,
      threadId: data.threadId ?? null,
      labels: data.labelIds ?? [],
      at: data.internalDate ? new Date(Number(data.internalDate)) : null,
    });
  } catch (error) {
    if (failureOf(error).status === 404) return null;
    throw error;
  }
}
