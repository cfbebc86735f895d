// A vendor that refuses us (its key, credits, rights) stops nobody's work: it goes on without, and one card a day says so.
// It is not asked again for every lead: for an hour the workspace goes on without it unasked.
import { redraw } from '#features/review/redraw.ts';
import { Refusal } from '#lib/errors.ts';
import { hourMs, isoDay } from '#lib/time.ts';
import type { World } from '#ports/world.ts';

export type Noting = Pick<World, 'clock' | 'log' | 'queue' | 'slackEvents'>;

export type Asked = {
  readonly workspaceId: string;
  readonly provider: string;
  /** A right may be missing for this alone. */
  readonly purpose: 'company' | 'reveal' | 'signals' | 'verify';
};

/** A vendor that refuses is asked again after so long. */
export const refusedMs = hourMs;

/** Until when (milliseconds) whom not to ask, of each world. A key changes with a restart only. */
const closed = new WeakMap<World['slackEvents'], Map<string, number>>();

/** What the vendor answers, or null when it refuses (or did lately). Everything else is thrown on. */
export async function orWithout<T>(world: Noting, asked: Asked, ask: () => Promise<T>): Promise<T | null> {
  if (isClosed(world, asked)) return null;
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Refusal) || !error.code.startsWith('vendor_')) throw error;
    close(world, asked, error.code);
    await tell(world, asked, error);
    return null;
  }
}

function isClosed({ clock, slackEvents }: Noting, asked: Asked): boolean {
  const now = clock.now().getTime();
  const doors = closed.get(slackEvents);
  return [doorOf(asked), rightOf(asked)].some((door) => (doors?.get(door) ?? 0) > now);
}

/** The key and the credits are everybody's; a right is of one purpose; a refused request is of one lead. */
function close({ clock, slackEvents }: Noting, asked: Asked, code: string): void {
  if (code === 'vendor_request_refused') return;
  const doors = closed.get(slackEvents) ?? new Map<string, number>();
  closed.set(slackEvents, doors);
  const door = code === 'vendor_scope_missing' ? rightOf(asked) : doorOf(asked);
  doors.set(door, clock.now().getTime() + refusedMs);
}

function doorOf({ workspaceId, provider }: Asked): string {
  return `${workspaceId}/${provider}`;
}

function rightOf(asked: Asked): string {
  return `${doorOf(asked)}/${asked.purpose}`;
}

async function tell(world: Noting, { workspaceId, provider }: Asked, error: Refusal): Promise<void> {
  const at = world.clock.now();
  const about = `vendor/${provider}/${error.code}/${isoDay(at)}`;
  world.log.warn(
    { workspaceId, provider, code: error.code, detail: error.params.detail },
    'a vendor refuses',
  );
  if (await world.slackEvents.first(`${workspaceId}/${about}`, { workspaceId, at })) {
    await redraw(world, workspaceId, [`alert/${about}`]);
  }
}
