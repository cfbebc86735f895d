// Looking through a mailbox of Microsoft 365: recipients of Sent Items, and one mail of the inbox.
import { z } from 'zod';
import type { IncomingMail } from '#domain/mail.ts';
import { bareMessageId } from '#domain/message-id.ts';
import type { SentMail } from '#domain/sent-folder.ts';
import { dayMs, isoDay } from '#lib/time.ts';
import type { MailboxFolders, SentPage } from '#ports/mailbox.ts';
import { fetchOne, itemSchema } from './changes.ts';
import type { Graph } from './client.ts';
import { MicrosoftFailure } from './failure.ts';
import { markProperty } from './message.ts';

const pageSize = 250;
const recipients = z
  .array(z.object({ emailAddress: z.object({ address: z.string().nullish() }) }))
  .default([]);
const sentSchema = z.object({
  internetMessageId: z.string().nullish(),
  sentDateTime: z.iso.datetime(),
  toRecipients: recipients,
  ccRecipients: recipients,
  bccRecipients: recipients,
  singleValueExtendedProperties: z.array(z.object({ value: z.string() })).default([]),
});
const pageSchema = z.object({ value: z.array(sentSchema), '@odata.nextLink': z.string().optional() });
const foundSchema = z.object({ value: z.array(itemSchema) });

const select = 'internetMessageId,sentDateTime,toRecipients,ccRecipients,bccRecipients';

/** Newest first. `root` is where links of Graph begin; others are taken for expired. */
export async function readSentPage(
  graph: Graph,
  root: string,
  asked: Parameters<MailboxFolders['sentPage']>[0],
): Promise<SentPage> {
  const { cursor } = asked;
  if (cursor !== null && !cursor.startsWith(root)) return { kind: 'expired' };
  try {
    const page = await graph.json(pageSchema, cursor === null ? firstOf(asked) : { path: cursor });
    const mails = page.value.map(sentMail);
    const known = asked.tag === null ? mails : await tellTagged(graph, mails, asked.tag);
    return { kind: 'page', mails: known, next: page['@odata.nextLink'] ?? null };
  } catch (error) {
    if (cursor !== null && error instanceof MicrosoftFailure && isForgotten(error))
      return { kind: 'expired' };
    throw error;
  }
}

function firstOf({ since, until }: { since: Date; until: Date }) {
  const query = {
    // Graph sorts by what the filter names first.
    $filter: `sentDateTime ge ${since.toISOString()} and sentDateTime lt ${until.toISOString()}`,
    $orderby: 'sentDateTime desc',
    $top: String(pageSize),
    $select: select,
    $expand: `singleValueExtendedProperties($filter=id eq '${markProperty}')`,
  };
  return { path: 'me/mailFolders/sentitems/messages', query };
}

const taggedSchema = z.object({ value: z.array(z.object({ internetMessageId: z.string().nullish() })) });
/** Graph finds no more at once: https://learn.microsoft.com/graph/search-query-parameter */
const mostFound = 1_000;

/** Says which carry the tag, in the subject or the text: Microsoft's search says it, so that no text is fetched. */
async function tellTagged(graph: Graph, mails: readonly SentMail[], tag: string): Promise<SentMail[]> {
  const times = mails.map(({ at }) => at.getTime());
  if (times.length === 0) return [];
  // It takes days, in the time zone of the mailbox: one more on either side.
  const [from, to] = [Math.min(...times) - dayMs, Math.max(...times) + dayMs].map((ms) =>
    isoDay(new Date(ms)),
  );
  const query = {
    $search: `"\\"${tag}\\" AND sent>=${from} AND sent<=${to}"`,
    $select: 'internetMessageId',
    $top: String(mostFound),
  };
  const { value } = await graph.json(taggedSchema, { path: 'me/mailFolders/sentitems/messages', query });
  const tagged = new Set(value.flatMap(({ internetMessageId: id }) => bareMessageId(id ?? '') ?? []));
  return mails.map((mail) => ({ ...mail, ofTool: mail.messageIds.some((id) => tagged.has(id)) }));
}

function isForgotten({ status, code }: MicrosoftFailure): boolean {
  return status === 410 || status === 400 || /SyncState|resync|skipToken/i.test(code);
}

function sentMail(item: z.infer<typeof sentSchema>): SentMail {
  const to = [...item.toRecipients, ...item.ccRecipients, ...item.bccRecipients];
  const marks = item.singleValueExtendedProperties.map(({ value }) => value);
  return {
    messageIds: [item.internetMessageId, ...marks].flatMap((id) => bareMessageId(id) ?? []),
    to: to.flatMap(({ emailAddress }) => emailAddress.address ?? []),
    at: new Date(item.sentDateTime),
    marked: marks.length > 0,
    ofTool: false,
  };
}

/** By its Message-ID, else by its subject. */
export async function readReceived(
  graph: Graph,
  { messageId, subject }: { messageId: string; subject: string },
): Promise<IncomingMail | null> {
  const filters = [`internetMessageId eq ${quoted(messageId)}`, `subject eq ${quoted(subject)}`];
  for (const $filter of filters) {
    const query = { $filter, $select: 'id,conversationId,receivedDateTime,isDraft', $top: '1' };
    const { value } = await graph.json(foundSchema, { path: 'me/mailFolders/inbox/messages', query });
    const [item] = value;
    if (item) return fetchOne(graph, item);
  }
  return null;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
