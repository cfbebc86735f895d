// What the sweep asks about searches: those to go on with, schedules whose hour came, cards whose leads moved, and
// segments that run out of good leads. Each day's search and warning happens once, whoever asks how often.
import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Segment } from '#domain/segment.ts';
import { workspaceZone } from '#features/insight/workspace-zone.ts';
import { redrawOrder } from '#features/review/redraw.ts';
import { lostAfterMs } from '#features/workspace/fair-share.ts';
import { Refusal } from '#lib/errors.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';
import { previewsWait } from '../end-previews.ts';
import { startScheduled } from './start-find.ts';

export type SweepingFinds = Pick<
  World,
  | 'audit'
  | 'clock'
  | 'leadSources'
  | 'log'
  | 'members'
  | 'paidAnswers'
  | 'queue'
  | 'runs'
  | 'searches'
  | 'segments'
  | 'settings'
  | 'slackEvents'
>;

/** From the hour on, for so long; later it would be a search that nobody expects. */
const scheduleHours = 3;
/** Warnings come while people work. */
const working = { from: 8, to: 18 };

/** Orders for what is due. Cheap where no segment has a source. */
export async function findOrders(world: SweepingFinds, workspaceId: string): Promise<JobOrder[]> {
  const at = world.clock.now();
  const lostBefore = new Date(at.getTime() - lostAfterMs);
  const [due, moved, searched] = await Promise.all([
    world.searches.due(workspaceId, { at, lostBefore }),
    world.searches.moved(workspaceId, at),
    world.segments.withSources(workspaceId),
  ]);
  const warned = searched.length > 0 ? await bySegment(world, workspaceId, searched) : [];
  return [
    ...due.map((runId): JobOrder => ({ name: 'lead.source', payload: { workspaceId, runId } })),
    ...moved.map((runId) => redrawOrder(workspaceId, `run/${runId}`)),
    ...warned,
    ...((await previewsWait(world, workspaceId))
      ? [{ name: 'preview.end', payload: { workspaceId } } as const]
      : []),
  ];
}

type Searched = Pick<Segment, 'id' | 'schedule'>;

async function bySegment(
  world: SweepingFinds,
  workspaceId: string,
  segments: readonly Searched[],
): Promise<JobOrder[]> {
  const zone = await workspaceZone(world, workspaceId);
  const now = DateTime.fromJSDate(world.clock.now(), { zone });
  if (now.weekday > 5) return [];
  const orders: JobOrder[] = [];
  for (const segment of segments) {
    await followSchedule(world, workspaceId, { segment, now });
    if (await runsLow(world, workspaceId, { segment, now })) {
      orders.push(redrawOrder(workspaceId, `alert/stock/${segment.id}/${now.toISODate() ?? ''}`));
    }
  }
  return orders;
}

type Now = { readonly segment: Searched; readonly now: DateTime };

/** Once a day, by the id of its run: an hour that a change of the clocks repeats or leaves out changes nothing. */
async function followSchedule(
  world: SweepingFinds,
  workspaceId: string,
  { segment, now }: Now,
): Promise<void> {
  const { schedule } = segment;
  if (schedule === null || now.hour < schedule.hour || now.hour >= schedule.hour + scheduleHours) return;
  const id = dayId(workspaceId, segment.id, now.toISODate() ?? '');
  if (await world.runs.get(workspaceId, id)) return;
  const about = { workspaceId, segmentId: segment.id, leads: schedule.leads };
  try {
    await startScheduled(world, { ...about, id, by: 'schedule', via: 'system' });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    world.log.info({ workspaceId, segmentId: segment.id, code: error.code }, 'no scheduled search');
  }
}

/** A UUID that is the same for the same day of the same segment. */
function dayId(workspaceId: string, segmentId: string, day: string): string {
  const hex = createHash('sha256').update(`${workspaceId}/${segmentId}/${day}`).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
}

/** True once a day and segment: few good leads are left, and no search brings more (one that is paused does not). */
async function runsLow(world: SweepingFinds, workspaceId: string, { segment, now }: Now): Promise<boolean> {
  if (now.hour < working.from || now.hour >= working.to) return false;
  const { doc } = await world.settings.current(workspaceId);
  const { lowStock } = doc.find;
  if (lowStock === 0 || !(await world.searches.any(workspaceId))) return false;
  const at = world.clock.now();
  if (await world.searches.brings(workspaceId, { segmentId: segment.id, at })) return false;
  if ((await world.searches.stock(workspaceId, segment.id)) >= lowStock) return false;
  const once = `low-stock/${segment.id}/${now.toISODate() ?? ''}`;
  return world.slackEvents.first(once, { workspaceId, at });
}
