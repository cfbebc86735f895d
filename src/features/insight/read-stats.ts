// The numbers of the last days, in the days of one zone.
import { DateTime } from 'luxon';
import type { StatsView } from '#domain/home.ts';
import type { World } from '#ports/world.ts';

type Needs = Pick<World, 'insight' | 'usage' | 'settings' | 'clock' | 'trackingHits'>;

/** The last `days` days, today included, up to now. */
export async function readStats(
  world: Needs,
  asked: { workspaceId: string; days: number; zone: string },
): Promise<StatsView> {
  const { workspaceId, days } = asked;
  const zone = knownZone(asked.zone);
  // The end is exclusive; what happened at this very moment counts.
  const to = new Date(world.clock.now().getTime() + 1);
  const from = DateTime.fromJSDate(to, { zone })
    .startOf('day')
    .minus({ days: days - 1 })
    .toJSDate();
  return readSpan(world, { workspaceId, zone, days, from, to });
}

/** One calendar day (YYYY-MM-DD) of the zone. */
export async function readDay(
  world: Needs,
  asked: { workspaceId: string; day: string; zone: string },
): Promise<StatsView> {
  const zone = knownZone(asked.zone);
  const start = DateTime.fromISO(asked.day, { zone });
  const span = { from: start.toJSDate(), to: start.plus({ days: 1 }).toJSDate() };
  return readSpan(world, { workspaceId: asked.workspaceId, zone, days: 1, ...span });
}

async function readSpan(
  world: Needs,
  span: { workspaceId: string; zone: string; days: number; from: Date; to: Date },
): Promise<StatsView> {
  const { workspaceId, zone, days, from, to } = span;
  const { doc } = await world.settings.current(workspaceId);
  const { opens, clicks } = doc.tracking;
  const counts = (kind: 'open' | 'click') => world.trackingHits.counts(workspaceId, { kind, from, to });
  const [perDay, totals, costMicros, opened, clicked] = await Promise.all([
    world.insight.perDay(workspaceId, { from, to, zone }),
    world.insight.totals(workspaceId, { from, to, threshold: doc.threshold }),
    world.usage.cost(workspaceId, { from, to }),
    opens === 'off' ? null : counts('open'),
    clicks === 'off' ? null : counts('click'),
  ]);
  const tracked = { ...(opened && { opens: opened }), ...(clicked && { clicks: clicked }) };
  return { days, perDay, ...totals, costMicros, ...tracked };
}

/** The zone itself, or UTC for a name that no clock knows. */
export function knownZone(zone: string): string {
  return DateTime.fromMillis(0, { zone }).isValid ? zone : 'UTC';
}
