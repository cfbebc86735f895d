// Yesterday's numbers and what waits, once a day and workspace, and not at all when there is nothing to say.
import { DateTime } from 'luxon';
import type { DigestCard } from '#domain/card.ts';
import { readCap } from '#features/mailbox/read-cap.ts';
import type { World } from '#ports/world.ts';
import { readDay } from './read-stats.ts';
import { workspaceZone } from './workspace-zone.ts';

type Needs = Pick<
  World,
  | 'chat'
  | 'clock'
  | 'insight'
  | 'mailboxes'
  | 'members'
  | 'sending'
  | 'settings'
  | 'slackMessages'
  | 'trackingHits'
  | 'usage'
  | 'workspaces'
>;

/** Posts the digest of `day` (YYYY-MM-DD, the day it is posted on). False when it was there, or is empty. */
export async function postDigest(world: Needs, workspaceId: string, day: string): Promise<boolean> {
  const subject = `digest/${day}` as const;
  if ((await world.slackMessages.get(workspaceId, subject))?.ts) return false;
  const card = await digestOf(world, workspaceId, day);
  if (isEmpty(card)) return false;
  await world.chat.showCard(workspaceId, subject, card);
  return true;
}

async function digestOf(world: Needs, workspaceId: string, day: string): Promise<DigestCard> {
  const zone = await workspaceZone(world, workspaceId);
  const yesterday = DateTime.fromISO(day, { zone }).minus({ days: 1 }).toISODate() ?? day;
  const [workspace, { doc }, stats, waiting, mailboxes] = await Promise.all([
    world.workspaces.get(workspaceId),
    world.settings.current(workspaceId),
    readDay(world, { workspaceId, day: yesterday, zone }),
    world.insight.waiting(workspaceId),
    world.mailboxes.list(workspaceId),
  ]);
  const active = mailboxes.filter((mailbox) => mailbox.state === 'active');
  const caps = await Promise.all(active.map((mailbox) => readCap(world, mailbox)));
  return {
    kind: 'digest',
    locale: workspace.locale,
    day,
    hour: doc.digest.hour,
    found: stats.found,
    aboveThreshold: stats.aboveThreshold,
    threshold: doc.threshold,
    sent: stats.sent,
    capacity: caps.reduce((sum, { cap }) => sum + cap.cap, 0),
    replies: stats.replies,
    costMicros: stats.costMicros,
    waiting: waiting.waiting,
    oldestWaiting: waiting.oldest,
    openTasks: waiting.tasks,
    stoppedMailboxes: mailboxes
      .filter((mailbox) => mailbox.state !== 'active')
      .map(({ address, state }) => ({ address, reason: state })),
  };
}

function isEmpty(card: DigestCard): boolean {
  const { found, sent, replies, waiting, openTasks, stoppedMailboxes } = card;
  return found + sent + replies + waiting + openTasks + stoppedMailboxes.length === 0;
}
