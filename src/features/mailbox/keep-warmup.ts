// Reads what an outside warm-up tool knows of a mailbox. It may hold the ramp and use up the vendor's limit
// (domain/warmup.ts); a tool that does not answer holds nothing.

import { quietMs } from '#domain/dedup.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import { messageOf, Refusal, Unavailable } from '#lib/errors.ts';
import { hourMs, minuteMs } from '#lib/time.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { Warmup } from '#ports/warmup.ts';
import type { World } from '#ports/world.ts';

export type KeepingWarmup = Pick<
  World,
  'clock' | 'log' | 'mailboxes' | 'mailboxWarmup' | 'sentReadings' | 'warmup'
>;

const everyMs = 6 * hourMs;
const afterTroubleMs = hourMs;
const soonMs = 5 * minuteMs;

export type WarmupOrder = {
  readonly workspaceId: string;
  readonly mailboxId: string;
  /** What was ordered a moment ago; until it is so, the tool is asked again soon. */
  readonly wanted?: boolean;
};

/** The job mailbox.warmup. Trouble is kept beside what was said before, and asked again in an hour. */
export async function keepWarmup(world: KeepingWarmup, order: WarmupOrder): Promise<void> {
  const { workspaceId, mailboxId } = order;
  const { warmup } = world;
  const mailbox = await world.mailboxes.get(workspaceId, mailboxId);
  if (!mailbox || !warmup) return;
  const { tool } = warmup;
  try {
    await readOnce(world, { ...order, warmup, mailbox });
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof Unavailable)) throw error;
    world.log.info({ workspaceId, mailboxId, tool, detail: messageOf(error) }, 'warm-up not read');
    const againAt = after(world.clock.now(), waitMs(error));
    const trouble = error instanceof Refusal ? 'refused' : 'silent';
    await world.mailboxWarmup.fail(workspaceId, { mailboxId, tool, trouble, againAt });
  }
}

async function readOnce(
  world: KeepingWarmup,
  { workspaceId, mailboxId, wanted, warmup, mailbox }: WarmupOrder & { warmup: Warmup; mailbox: Mailbox },
): Promise<void> {
  const { clock, mailboxWarmup } = world;
  const at = clock.now();
  const state = await warmup.read(mailbox.address, at);
  const before = await mailboxWarmup.read(workspaceId, mailboxId);
  const isAsWanted = wanted === undefined || state?.enabled === wanted;
  const againAt = after(at, isAsWanted ? everyMs : soonMs);
  await mailboxWarmup.save(workspaceId, { mailboxId, tool: warmup.tool, state, at, againAt });
  if (state?.tag && state.tag !== before?.state?.tag) await readSentWithTag(world, mailbox);
}

/** The tool's mails can be told from now on: what was read of the Sent folder without the tag is read again. */
async function readSentWithTag(world: KeepingWarmup, mailbox: Mailbox): Promise<void> {
  const { workspaceId, id: mailboxId, canRead } = mailbox;
  const known = canRead ? await world.sentReadings.get(workspaceId, mailboxId) : null;
  if (!known || known.since >= known.until) return;
  const until = world.clock.now();
  const since = new Date(until.getTime() - quietMs);
  await world.sentReadings.begin(workspaceId, { mailboxId, since, until, whole: true });
}

function waitMs(error: Refusal | Unavailable): number {
  return error instanceof Unavailable ? Math.max(error.retryAfterMs, afterTroubleMs) : afterTroubleMs;
}

/** Of mailboxes that are to be asked about; none without a tool. */
export async function warmupOrders(
  world: Pick<World, 'clock' | 'mailboxWarmup' | 'warmup'>,
  workspaceId: string,
): Promise<JobOrder[]> {
  if (!world.warmup) return [];
  const ids = await world.mailboxWarmup.due(workspaceId, world.clock.now());
  return ids.map((mailboxId) => ({ name: 'mailbox.warmup', payload: { workspaceId, mailboxId } }));
}

function after(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}
