// Enqueues whatever is due in one workspace, and what was lost on the way. It decides nothing else, it is safe at
// any time and in several processes at once: a lost queue costs a delay, never a lead.

import { statesOf } from '#domain/pipeline.ts';
import { expiredBefore } from '#domain/review-expiry.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';
import { findOrders, type SweepingFinds } from '../intake/find/order-finds.ts';
import { linkedinOrders } from '../linkedin/day-orders.ts';
import { endStops } from '../mailbox/end-stops.ts';
import { warmupOrders } from '../mailbox/keep-warmup.ts';
import { mailboxOrders } from '../mailbox/mailbox-orders.ts';
import { callingVendors, watchOrders } from '../mailbox/watch-mailbox.ts';
import { finishSilent } from '../outreach/finish-silent.ts';
import { endOver } from '../replies/end-hold.ts';
import { retryOrders } from '../replies/try-again.ts';
import { type FollowingWorld, followBoosts } from '../research/follow-boosts.ts';
import { redrawOrder } from '../review/redraw.ts';
import { teamPlace } from '../review/team-place.ts';
import { rescoreOrders } from '../scoring/rescore-orders.ts';
import { batchesWait } from '../scoring/run-batches.ts';
import { inFlightLimit, lostAfterMs } from './fair-share.ts';
import { feedLeads } from './feed-leads.ts';

/** A send takes seconds. After this long nobody is waiting for it any more. */
const claimedTooLongMs = 2 * 60_000;
const pollEveryMs = 30_000;
/** Where the vendor calls when mail comes in: calls may get lost. */
const calledPollEveryMs = 5 * 60_000;
const cardLostMs = 60_000;
const ownMessages = 5;
const homeOpenMs = 24 * 3_600_000;
const answerNewMs = 7 * 24 * 3_600_000;

type Sweeping = SweepingFinds &
  FollowingWorld &
  Pick<
    World,
    | 'answers'
    | 'budgets'
    | 'due'
    | 'holds'
    | 'icpChanges'
    | 'linkedin'
    | 'linkedinAccounts'
    | 'linkedinTasks'
    | 'links'
    | 'mailPush'
    | 'mailPushes'
    | 'mailboxDns'
    | 'mailboxWarmup'
    | 'meanings'
    | 'model'
    | 'modelBatches'
    | 'overdue'
    | 'parked'
    | 'retries'
    | 'sentReadings'
    | 'mailChecks'
    | 'slackMessages'
    | 'transact'
    | 'warmup'
    | 'work'
    | 'workspaces'
  >;

/** Looks once at everything. A paused workspace sends nothing; it still reads answers and prepares drafts. */
export async function sweepWorkspace(world: Sweeping, workspaceId: string): Promise<void> {
  const at = world.clock.now();
  const lostBefore = earlier(at, lostAfterMs);
  const { pausedAt } = await world.workspaces.get(workspaceId);
  await world.work.releaseLost(workspaceId, { states: pipelineStates, before: lostBefore });
  await feedLeads(world, workspaceId);
  await endOver(world, workspaceId, inFlightLimit);
  // Before the lost cards, which mark the same leads.
  const mended = [...(await endStops(world, workspaceId)), ...(await retryOrders(world, workspaceId))];
  const renewals = await renewOrders(world, workspaceId, { at, lostBefore });
  const orders = await Promise.all([
    pausedAt ? [] : touchOrders(world, workspaceId, { at, lostBefore }),
    resolveOrders(world, workspaceId, at),
    pollOrders(world, workspaceId, { at, lostBefore }),
    dnsOrders(world, workspaceId, at),
    mailboxOrders(world, workspaceId, lostBefore),
    warmupOrders(world, workspaceId),
    watchOrders(world, workspaceId),
    wakeOrders(world, workspaceId, at),
    homeOrders(world, workspaceId, at),
    finishSilent(world, workspaceId),
    linkedinOrders(world, workspaceId),
    rescoreOrders(world, workspaceId),
    batchOrders(world, workspaceId),
    againOrders(world, workspaceId),
    cardOrders(world, workspaceId, { at, lostBefore }),
    findOrders(world, workspaceId),
    replyOrders(world, workspaceId, at),
    followBoosts(world, workspaceId),
  ]);
  await world.queue.addMany([...mended, ...renewals, ...orders.flat()]);
}

const pipelineStates = [...statesOf('intake'), ...statesOf('research'), ...statesOf('think')];

type Moment = { readonly at: Date; readonly lostBefore: Date };

async function touchOrders(world: Sweeping, workspaceId: string, moment: Moment): Promise<JobOrder[]> {
  const touches = await world.due.touches(workspaceId, { ...moment, limit: inFlightLimit });
  return touches.map(({ id, kind, dueAt }) => ({
    name: kind === 'email' ? 'touch.send' : 'touch.linkedin',
    payload: { workspaceId, touchId: id },
    revision: String(dueAt.getTime()),
  }));
}

async function resolveOrders(world: Sweeping, workspaceId: string, at: Date): Promise<JobOrder[]> {
  const before = earlier(at, claimedTooLongMs);
  const claimed = await world.due.claimed(workspaceId, { before, limit: inFlightLimit });
  return claimed.map(({ id, claimedAt }) => ({
    name: 'touch.resolve',
    payload: { workspaceId, touchId: id },
    revision: String(claimedAt.getTime()),
  }));
}

async function pollOrders(world: Sweeping, workspaceId: string, moment: Moment): Promise<JobOrder[]> {
  const polledBefore = earlier(moment.at, pollEveryMs);
  const called = { vendors: callingVendors(world), polledBefore: earlier(moment.at, calledPollEveryMs) };
  const ids = await world.due.polls(workspaceId, { ...moment, polledBefore, called });
  return ids.map((mailboxId) => ({ name: 'mailbox.poll', payload: { workspaceId, mailboxId } }));
}

/** Domains of mailboxes, a day after they were asked about; a new one at once. */
async function dnsOrders(world: Sweeping, workspaceId: string, at: Date): Promise<JobOrder[]> {
  const ids = await world.mailboxDns.due(workspaceId, at);
  return ids.map((mailboxId) => ({ name: 'mailbox.dns', payload: { workspaceId, mailboxId } }));
}

/** Scores that wait for a batch, and batches that come back. */
async function batchOrders(world: Sweeping, workspaceId: string): Promise<JobOrder[]> {
  return (await batchesWait(world, workspaceId)) ? [{ name: 'model.batch', payload: { workspaceId } }] : [];
}

/** Parked leads that a change left for later. */
async function againOrders(world: Sweeping, workspaceId: string): Promise<JobOrder[]> {
  const waiting = await world.parked.next(workspaceId);
  return waiting === null ? [] : [{ name: 'lead.again', payload: { workspaceId } }];
}

/** Decisions that wait show at most five messages; a card has a minute to come by itself. */
async function cardOrders(world: Sweeping, workspaceId: string, moment: Moment): Promise<JobOrder[]> {
  const before = earlier(moment.at, cardLostMs);
  const ids = await world.due.cards(workspaceId, { ...moment, before, limit: ownMessages });
  return ids.map((id) => redrawOrder(workspaceId, `lead/${id}`));
}

/** Answers that nobody judged, and own answers that went no further: their jobs were lost. */
async function replyOrders(world: Sweeping, workspaceId: string, at: Date): Promise<JobOrder[]> {
  const since = earlier(at, answerNewMs);
  const [unjudged, stuck] = await Promise.all([
    world.meanings.missing(workspaceId, { since, limit: inFlightLimit }),
    world.answers.lost(workspaceId, earlier(at, claimedTooLongMs)),
  ]);
  const payload = (messageId: string) => ({ workspaceId, messageId });
  return [
    ...unjudged.map((id) => ({ name: 'reply.classify' as const, payload: payload(id) })),
    ...stuck.map((id) => ({ name: 'answer.send' as const, payload: payload(id) })),
  ];
}

/** Drafts that waited too long are written again; one that a person edited only says so on its card. */
async function renewOrders(world: Sweeping, workspaceId: string, moment: Moment): Promise<JobOrder[]> {
  const before = expiredBefore(moment.at, await teamPlace(world, workspaceId));
  const late = await world.overdue.reviews(workspaceId, { ...moment, before, limit: inFlightLimit });
  return late.map(({ id, edited }) =>
    edited
      ? redrawOrder(workspaceId, `lead/${id}`)
      : { name: 'lead.renew', payload: { workspaceId, leadId: id } },
  );
}

async function wakeOrders(world: Sweeping, workspaceId: string, at: Date): Promise<JobOrder[]> {
  const ids = await world.due.wake(workspaceId, { at, limit: inFlightLimit });
  return ids.map((id) => redrawOrder(workspaceId, `lead/${id}`));
}

/** One redraw for everybody who has App Home open, however many leads moved. */
async function homeOrders(world: Sweeping, workspaceId: string, at: Date): Promise<JobOrder[]> {
  const changed = await world.overdue.homes(workspaceId, { at, openedAfter: earlier(at, homeOpenMs) });
  return changed ? [{ name: 'home.sync', payload: { workspaceId } }] : [];
}

function earlier(moment: Date, ms: number): Date {
  return new Date(moment.getTime() - ms);
}
