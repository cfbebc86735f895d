// When a member's list of LinkedIn steps is drawn: one message a day, posted in their working hours and updated in
// place from then on. Closing what belongs to leads that left the sequence is part of the same look.
import { linkedinDaySubject, type TaskOwner } from '#domain/linkedin-day.ts';
import { isAway } from '#domain/member.ts';
import { dateAt, isOpenAt } from '#domain/window.ts';
import { minuteMs } from '#lib/time.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';
import { redrawOrder } from '../review/redraw.ts';

type Needs = Pick<World, 'clock' | 'linkedinTasks' | 'slackMessages'>;
type Sweeping = Needs & Pick<World, 'linkedin' | 'linkedinAccounts'>;

const pollEveryMs = 30 * minuteMs;

/** The sweep's part: lists to post this morning, and lists that changed because a lead was stopped. */
export async function linkedinOrders(world: Sweeping, workspaceId: string): Promise<JobOrder[]> {
  const at = world.clock.now();
  const changed = await world.linkedinTasks.closeStopped(workspaceId, at);
  const owners = await world.linkedinTasks.owners(workspaceId, at);
  const fresh: TaskOwner[] = [];
  for (const owner of owners) {
    if (mayStart(owner, at) && !(await isPosted(world, workspaceId, owner))) fresh.push(owner);
  }
  const orders = [...changed, ...fresh].map((owner) => dayOrders(world, workspaceId, owner));
  return [...(await Promise.all(orders)).flat(), ...(await pollOrders(world, workspaceId))];
}

async function pollOrders(world: Sweeping, workspaceId: string): Promise<JobOrder[]> {
  if (!world.linkedin) return [];
  const at = world.clock.now();
  const before = new Date(at.getTime() - pollEveryMs);
  const members = await world.linkedinAccounts.duePolls(workspaceId, { at, before });
  return members.map((memberId) => ({ name: 'linkedin.poll', payload: { workspaceId, memberId } }));
}

/**
 * Draws today's list of this member, and the one before when today's is new. At night, on days off and while the
 * member is away no list begins: the last one is drawn again, for whoever works on it until then.
 */
export async function dayOrders(world: Needs, workspaceId: string, owner: TaskOwner): Promise<JobOrder[]> {
  const subject = subjectOf(world, owner);
  if (await isPosted(world, workspaceId, owner)) return [redrawOrder(workspaceId, subject)];
  const last = await world.linkedinTasks.listBefore(workspaceId, subject);
  const before = last ? [asSubject(last)] : [];
  const subjects = mayStart(owner, world.clock.now()) ? [subject, ...before] : before;
  return subjects.map((one) => redrawOrder(workspaceId, one));
}

function mayStart({ awayUntil, tz }: TaskOwner, now: Date): boolean {
  return !isAway({ awayUntil: awayUntil ?? null }, now) && isOpenAt(now, { zone: tz, country: null });
}

async function isPosted(
  world: Pick<World, 'clock' | 'slackMessages'>,
  workspaceId: string,
  owner: TaskOwner,
): Promise<boolean> {
  return Boolean((await world.slackMessages.get(workspaceId, subjectOf(world, owner)))?.ts);
}

function subjectOf({ clock }: Pick<World, 'clock'>, { memberId, tz }: TaskOwner) {
  return linkedinDaySubject(memberId, dateAt(clock.now(), tz));
}

function asSubject(subject: string): `linkedin/${string}` {
  return `linkedin/${subject.slice('linkedin/'.length)}`;
}
