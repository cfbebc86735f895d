// Looking through a Gmail mailbox: recipients of what was sent, and one mail of the inbox. A page of 100 sent mails
// costs 2,005 of the 6,000 units that Google gives an account a minute.
// https://developers.google.com/workspace/gmail/api/reference/quota
import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/index.js';
import type { IncomingMail } from '#domain/mail.ts';
import { bareMessageId } from '#domain/message-id.ts';
import type { SentMail } from '#domain/sent-folder.ts';
import type { MailboxFolders, SentPage } from '#ports/mailbox.ts';
import { fetchOne } from './changes.ts';
import type { SignedIn } from './client.ts';
import { failureOf } from './failure.ts';

const pageSize = 100;
const recipientHeaders = ['To', 'Cc', 'Bcc'];
// Google may replace the header and keep ours beside it.
const idHeaders = ['Message-ID', 'X-Google-Original-Message-ID'];
const metadataHeaders = [...recipientHeaders, ...idHeaders];

/** Newest first. Gmail's dates are whole seconds, the end not included. */
export async function readSentPage(
  { gmail, read }: SignedIn,
  { since, until, cursor, tag }: Parameters<MailboxFolders['sentPage']>[0],
): Promise<SentPage> {
  const q = `in:sent after:${Math.floor(since.getTime() / 1000)} before:${Math.ceil(until.getTime() / 1000)}`;
  const asked = { userId: 'me', q, maxResults: pageSize, ...(cursor === null ? {} : { pageToken: cursor }) };
  const listed = await read(() => gmail.users.messages.list(asked)).catch((error: unknown) => {
    if (cursor !== null && isForgotten(error)) return null;
    throw error;
  });
  if (listed === null) return { kind: 'expired' };
  const found: gmail_v1.Schema$Message[] = [];
  for (const { id } of listed.data.messages ?? []) {
    const mail = id ? await metadataOf({ gmail, read }, id) : null;
    if (mail) found.push(mail);
  }
  const ofTool = tag === null ? new Set() : await taggedAmong({ gmail, read }, found, tag);
  const mails = found.map((mail) => ({ ...sentMail(mail), ofTool: ofTool.has(mail.id) }));
  return { kind: 'page', mails, next: listed.data.nextPageToken ?? null };
}

/** Which of them carry the tag, in the subject or the text: Google's search says it, so that no text is fetched. */
async function taggedAmong(
  { gmail, read }: Pick<SignedIn, 'gmail' | 'read'>,
  found: readonly gmail_v1.Schema$Message[],
  tag: string,
): Promise<Set<unknown>> {
  const seconds = found.map(({ internalDate }) => Math.floor(Number(internalDate ?? 0) / 1000));
  if (seconds.length === 0) return new Set();
  const q = `in:sent after:${Math.min(...seconds) - 1} before:${Math.max(...seconds) + 2} "${tag}"`;
  const { data } = await read(() => gmail.users.messages.list({ userId: 'me', q, maxResults: 500 }));
  return new Set(data.messages?.map(({ id }) => id));
}

/** A page token of another day. */
function isForgotten(error: unknown): boolean {
  return [400, 404, 410].includes(failureOf(error).status ?? 0);
}

/** Null when it was deleted meanwhile. */
async function metadataOf(
  { gmail, read }: Pick<SignedIn, 'gmail' | 'read'>,
  id: string,
): Promise<gmail_v1.Schema$Message | null> {
  const asked = { userId: 'me', id, format: 'metadata', metadataHeaders };
  try {
    return (await read(() => gmail.users.messages.get(asked))).data;
  } catch (error) {
    if (failureOf(error).status === 404) return null;
    throw error;
  }
}

function sentMail({ payload, internalDate }: gmail_v1.Schema$Message): SentMail {
  const valuesOf = (names: readonly string[]): string[] => {
    const wanted = new Set(names.map((name) => name.toLowerCase()));
    const fitting = payload?.headers?.filter(({ name }) => wanted.has(name?.toLowerCase() ?? '')) ?? [];
    return fitting.flatMap(({ value }) => (value ? [value] : []));
  };
  return {
    messageIds: valuesOf(idHeaders).flatMap((value) => bareMessageId(value) ?? []),
    to: valuesOf(recipientHeaders).flatMap(addressesIn),
    at: new Date(Number(internalDate ?? 0)),
    marked: false,
    ofTool: false,
  };
}

/** The addresses of a line; names may hold commas, addresses don't. */
function addressesIn(line: string): string[] {
  return line.slice(0, 50_000).match(/[^\s<>,;:"()@]{1,64}@[^\s<>,;:"()@]{1,253}/g) ?? [];
}

/** By Google's index, first the Message-ID, then the words of the subject. */
export async function readReceived(
  signedIn: SignedIn,
  wanted: { messageId: string; subject: string },
): Promise<IncomingMail | null> {
  const words = wanted.subject.replace(/["\\]/g, ' ');
  const id = bareMessageId(wanted.messageId);
  const isIt = (mail: IncomingMail): boolean =>
    bareMessageId(mail.messageId) === id || mail.subject === wanted.subject;
  return (
    (await amongInbox(signedIn, `rfc822msgid:${id}`, isIt)) ??
    (await amongInbox(signedIn, `subject:"${words}"`, isIt))
  );
}

async function amongInbox(
  signedIn: SignedIn,
  query: string,
  isIt: (mail: IncomingMail) => boolean,
): Promise<IncomingMail | null> {
  const { gmail, read } = signedIn;
  const asked = { userId: 'me', q: `in:inbox ${query}`, maxResults: 5 };
  const { data } = await read(() => gmail.users.messages.list(asked));
  for (const { id } of data.messages ?? []) {
    const mail = id ? await fetchOne(signedIn, id) : null;
    if (mail && isIt(mail)) return mail;
  }
  return null;
}
