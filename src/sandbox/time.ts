// The Time tab: what is planned, and moving the clock. A move goes from event to event, so that each thing happens
// at its own moment and not all at once at the end.
import type { App } from '#app.ts';
import { nextDigestAt, orderDueDigests } from '#features/insight/due-digests.ts';
import { type NextSearch, nextSearches } from '#features/intake/find/next-searches.ts';
import type { World } from '#ports/world.ts';
import { type Locale, say } from '#text/text.ts';
import type { PlannedItem, TimeAct, TimeState } from './protocol.ts';

type Step = Awaited<ReturnType<World['planned']['upcoming']>>[number];

const shown = 100;
const mostSteps = 200;

/** Now, and what comes, soonest first. */
export async function readTime(app: App, workspaceId: string, locale: Locale): Promise<TimeState> {
  const now = app.world.clock.now();
  const planned = await app.world.planned.upcoming(workspaceId, shown);
  const searches = await nextSearches(app.world, workspaceId);
  return {
    now: now.toISOString(),
    offsetMs: now.getTime() - Date.now(),
    planned: [
      ...planned.map((step) => itemOf(step, locale)),
      ...searches.map((search) => searchItem(search, locale)),
    ].sort((a, b) => a.at.localeCompare(b.at)),
  };
}

/** Moves the clock forward and lets everything that comes due happen on the way. */
export async function moveTime(app: App, workspaceId: string, act: TimeAct): Promise<void> {
  if (act.kind === 'next_event') {
    await stepTo(app, workspaceId, null);
    return;
  }
  const target = new Date(app.world.clock.now().getTime() + act.ms);
  for (let steps = 0; steps < mostSteps; steps += 1) {
    if (!(await stepTo(app, workspaceId, target))) break;
  }
  await app.clock.moveTo(target);
  await app.drain();
}

/** Goes to the next planned moment, or to a digest on the way to `limit`; not beyond that. False when there is none. */
async function stepTo(app: App, workspaceId: string, limit: Date | null): Promise<boolean> {
  const now = app.world.clock.now();
  const steps = await app.world.planned.upcoming(workspaceId, shown);
  const moments = [...steps.filter(({ held }) => !held), ...(await nextSearches(app.world, workspaceId))];
  const ahead = moments.map(({ at }) => at.getTime()).filter((at) => at > now.getTime());
  if (limit) ahead.push((await nextDigestAt(app.world, workspaceId)).getTime());
  const next = Math.min(...ahead);
  if (ahead.length === 0 || (limit && next > limit.getTime())) return false;
  await app.clock.moveTo(new Date(next + 1_000));
  // The tick that orders them goes by the machine's time, for which this moment is over in no time.
  await orderDueDigests(app.world);
  await app.drain();
  return true;
}

function itemOf(step: Step, locale: Locale): PlannedItem {
  const what = say(locale, sentenceOf(step));
  return {
    at: step.at.toISOString(),
    who: step.company ? `${step.name}, ${step.company}` : step.name,
    what: step.held ? say(locale, 'sandbox.planned.held', { what }) : what,
  };
}

function searchItem({ at, segment, leads }: NextSearch, locale: Locale): PlannedItem {
  return { at: at.toISOString(), who: segment, what: say(locale, 'sandbox.planned.search', { n: leads }) };
}

function sentenceOf({ kind, step }: Step) {
  if (kind === 'snooze') return 'sandbox.planned.snooze';
  if (kind === 'linkedin_visit') return 'sandbox.planned.linkedin_visit';
  if (kind === 'linkedin_invite') return 'sandbox.planned.linkedin_invite';
  return step === 0 ? 'sandbox.planned.first' : 'sandbox.planned.follow_up';
}
