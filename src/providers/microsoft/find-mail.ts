// Looks for a mail of ours by its Message-ID, and by our own mark where a server replaced that.
import { z } from 'zod';
import { bareMessageId } from '#domain/message-id.ts';
import type { FoundMail } from '#ports/mailbox.ts';
import type { Graph } from './client.ts';
import { markProperty } from './message.ts';

const itemSchema = z.object({
  id: z.string(),
  conversationId: z.string(),
  isDraft: z.boolean(),
  internetMessageId: z.string().nullish(),
});
const listSchema = z.object({ value: z.array(itemSchema) });
export type Item = z.infer<typeof itemSchema>;

const select = 'id,conversationId,isDraft,internetMessageId';

/** Absent means: looked into Sent Items, and it is not there (yet). A draft of it has not left. */
export async function findMail(graph: Graph, messageId: string): Promise<FoundMail> {
  const item = await lookUp(graph, 'me/mailFolders/sentitems/messages', messageId);
  if (!item) return { kind: 'absent' };
  const { id: providerId, conversationId: threadId } = item;
  return { kind: 'found', providerId, threadId, messageId: item.internetMessageId ?? null };
}

/** The mail that a follow-up answers, ours or theirs, in any folder; never a draft. */
export function findParent(graph: Graph, messageId: string): Promise<Item | null> {
  return lookUp(graph, 'me/messages', messageId);
}

async function lookUp(graph: Graph, path: string, messageId: string): Promise<Item | null> {
  const bare = bareMessageId(messageId);
  if (!bare) return null;
  const mark = `m/id eq ${quoted(markProperty)} and m/value eq ${quoted(bare)}`;
  const filters = [
    `internetMessageId eq ${quoted(`<${bare}>`)}`,
    `singleValueExtendedProperties/any(m:${mark})`,
  ];
  for (const $filter of filters) {
    const { value } = await graph.json(listSchema, { path, query: { $filter, $select: select, $top: '5' } });
    const left = value.find(({ isDraft }) => !isDraft);
    if (left) return left;
  }
  return null;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
