// How much left a mailbox, by whichever program: Microsoft's own limit counts all of it.
import { z } from 'zod';
import type { Graph } from './client.ts';

const countSchema = z.object({ '@odata.count': z.int().min(0).optional() });

/** Mails in Sent Items since `at`; null when the server does not count. */
export async function countSent(graph: Graph, at: Date): Promise<number | null> {
  const query = { $filter: `sentDateTime ge ${at.toISOString()}`, $count: 'true', $top: '1', $select: 'id' };
  const answer = await graph.json(countSchema, { path: 'me/mailFolders/sentitems/messages', query });
  return answer['@odata.count'] ?? null;
}
