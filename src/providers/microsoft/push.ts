// Graph calls through a subscription to the inbox: made once, prolonged each day, made anew where Graph has forgotten
// it. While it is made, Graph asks our address to repeat a word (web/mail-hooks.ts).
// https://learn.microsoft.com/graph/change-notifications-overview
import { z } from 'zod';
import { hourMs } from '#lib/time.ts';
import type { Watch, WatchAsk } from '#ports/mail-push.ts';
import type { Graph } from './client.ts';
import { MicrosoftFailure } from './failure.ts';

/** Older documents allow 4,230 minutes (70.5 hours), newer ones a week. */
const livesMs = 70 * hourMs;

const subscriptionSchema = z
  .object({ id: z.string().min(1).max(200), expirationDateTime: z.coerce.date() })
  .transform(({ id, expirationDateTime }): Watch => ({ subscriptionId: id, expiresAt: expirationDateTime }));

/** Throws MicrosoftFailure, Gone('mailbox') or Unavailable. */
export async function watchInbox(graph: Graph, asked: WatchAsk): Promise<Watch> {
  const { subscriptionId } = asked;
  if (subscriptionId === null) return subscribe(graph, asked);
  return prolong(graph, { ...asked, subscriptionId }).catch((error: unknown) => {
    if (error instanceof MicrosoftFailure && error.status === 404) return subscribe(graph, asked);
    throw error;
  });
}

function subscribe(graph: Graph, { url, clientState, now }: WatchAsk): Promise<Watch> {
  const body = {
    changeType: 'created',
    ...{ notificationUrl: url, lifecycleNotificationUrl: url },
    resource: "me/mailFolders('inbox')/messages",
    expirationDateTime: endOf(now),
    clientState,
  };
  return graph.json(subscriptionSchema, { method: 'POST', path: 'subscriptions', body });
}

function prolong(
  graph: Graph,
  { subscriptionId, now }: WatchAsk & { subscriptionId: string },
): Promise<Watch> {
  const path = `subscriptions/${encodeURIComponent(subscriptionId)}`;
  const body = { expirationDateTime: endOf(now) };
  return graph.json(subscriptionSchema, { method: 'PATCH', path, body });
}

function endOf(now: Date): string {
  return new Date(now.getTime() + livesMs).toISOString();
}
