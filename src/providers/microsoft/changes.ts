// What is new in the inbox, by delta query. The cursor is Graph's link with the date of the newest mail seen before
// it: when Graph has forgotten the link (410), everything since a day before that date is read again.
// https://learn.microsoft.com/graph/delta-query-messages
import { z } from 'zod';
import type { IncomingMail } from '#domain/mail.ts';
import { parseMail } from '#domain/parse-mail.ts';
import { dayMs } from '#lib/time.ts';
import type { MailChanges } from '#ports/mailbox.ts';
import type { Graph } from './client.ts';
import { MicrosoftFailure } from './failure.ts';

const inbox = 'me/mailFolders/inbox/messages';
const select = 'id,conversationId,receivedDateTime,isDraft';
const prefer = 'odata.maxpagesize=100';
/** Never more than this is read again, however long nobody looked. */
const furthestMs = 14 * dayMs;
const mostMails = 1000;

/** What of an item is asked for before its source. */
export const itemSchema = z.object({
  id: z.string(),
  conversationId: z.string().nullish(),
  receivedDateTime: z.iso.datetime().optional(),
  isDraft: z.boolean().default(false),
});
type Item = z.infer<typeof itemSchema>;
const removedSchema = z.object({ '@removed': z.looseObject({}) });
const pageSchema = z.object({
  value: z.array(z.union([removedSchema, itemSchema])),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});
const newestSchema = z.object({ value: z.array(z.object({ receivedDateTime: z.iso.datetime() })) });

type Round = { readonly items: readonly Item[]; readonly link: string };

/** A null cursor sets the starting point. `root` is where links of Graph begin; others are taken for expired. */
export async function readChanges(graph: Graph, root: string, cursor: string | null): Promise<MailChanges> {
  if (cursor === null) {
    const newest = await newestDate(graph);
    return changesOf(graph, { round: await firstRound(graph, 'gt', newest), seen: newest, resynced: false });
  }
  const [, seen = '', link = ''] = /^(\S*) (\S+)$/.exec(cursor) ?? [];
  const round = link.startsWith(root) ? await laterRound(graph, link) : null;
  if (round) return changesOf(graph, { round, seen, resynced: false });
  const again = await firstRound(graph, 'ge', await whereFrom(graph, seen));
  return changesOf(graph, { round: again, seen, resynced: true });
}

/** Null when Graph has forgotten the link. */
async function laterRound(graph: Graph, link: string): Promise<Round | null> {
  try {
    return await followed(graph, { path: link });
  } catch (error) {
    if (error instanceof MicrosoftFailure && isForgotten(error)) return null;
    throw error;
  }
}

function isForgotten({ status, code }: MicrosoftFailure): boolean {
  return status === 410 || /SyncState|resync/i.test(code);
}

/** Everything since a date of Graph's own clock; all of it when the inbox is empty. */
function firstRound(graph: Graph, operator: 'gt' | 'ge', from: string): Promise<Round> {
  const since = from ? { $filter: `receivedDateTime ${operator} ${from}` } : {};
  const query = { changeType: 'created', $select: select, ...since };
  return followed(graph, { path: `${inbox}/delta`, query });
}

async function followed(
  graph: Graph,
  first: { path: string; query?: Record<string, string> },
): Promise<Round> {
  const items: Item[] = [];
  let ask = first;
  for (;;) {
    const page = await graph.json(pageSchema, { ...ask, prefer });
    for (const one of page.value) if ('id' in one) items.push(one);
    const link = page['@odata.deltaLink'];
    if (link !== undefined) return { items: items.slice(-mostMails), link };
    ask = { path: page['@odata.nextLink'] ?? '' };
  }
}

/** The date of the newest mail of the inbox; empty when there is none. */
async function newestDate(graph: Graph): Promise<string> {
  const query = { $select: 'receivedDateTime', $orderby: 'receivedDateTime desc', $top: '1' };
  const { value } = await graph.json(newestSchema, { path: inbox, query });
  return value[0]?.receivedDateTime ?? '';
}

async function whereFrom(graph: Graph, seen: string): Promise<string> {
  const newest = await newestDate(graph);
  if (!newest) return '';
  const earliest = Date.parse(newest) - furthestMs;
  const from = seen ? Date.parse(seen) - dayMs : earliest;
  return new Date(Math.max(from, earliest)).toISOString();
}

async function changesOf(
  graph: Graph,
  { round, seen, resynced }: { round: Round; seen: string; resynced: boolean },
): Promise<MailChanges> {
  const dates = [seen, ...round.items.map(({ receivedDateTime = '' }) => receivedDateTime)];
  const newest = dates.reduce((a, b) => (b > a ? b : a));
  const mails: IncomingMail[] = [];
  for (const item of round.items) {
    const mail = await fetchOne(graph, item);
    if (mail) mails.push(mail);
  }
  return { mails, cursor: `${newest} ${round.link}`, resynced };
}

/** Null when it was deleted meanwhile. */
export async function fetchOne(graph: Graph, item: Item): Promise<IncomingMail | null> {
  try {
    const { id, conversationId, receivedDateTime, isDraft } = item;
    return await parseMail(await graph.bytes({ path: `me/messages/${id}/$value` }), {
      providerId: id,
      threadId: conversationId ?? null,
      labels: [isDraft ? 'DRAFT' : 'INBOX'],
      at: receivedDateTime ? new Date(receivedDateTime) : null,
    });
  } catch (error) {
    if (error instanceof MicrosoftFailure && error.status === 404) return null;
    throw error;
  }
}
