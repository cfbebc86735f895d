// Event ids that Slack has delivered: it delivers up to four times, we act once.
import type { Db } from './db.ts';

/** True the first time. Not of a workspace: event ids are unique across Slack. */
async function first(
  db: Db,
  eventId: string,
  seen: { workspaceId: string | null; at: Date },
): Promise<boolean> {
  const { count } = await db.slackEvent.createMany({ data: [{ eventId, ...seen }], skipDuplicates: true });
  return count === 1;
}

/** Deletes ids that Slack will not deliver again. */
async function forgetBefore(db: Db, at: Date): Promise<void> {
  await db.slackEvent.deleteMany({ where: { at: { lt: at } } });
}

export const slackEvents = { first, forgetBefore };
