// The list of LinkedIn steps of one member and day, as plain values: the step to do now, what comes next, what was
// done. A day that is over keeps what was done on it; the rest stands in the next list. Until that one begins, at
// night and on days off, the last list can still be worked on.
import { DateTime } from 'luxon';
import { z } from 'zod';
import { type LinkedinDayCard, type LinkedinTask, linkedinDaySubject } from '#domain/linkedin-day.ts';
import type { Member } from '#domain/member.ts';
import { dateAt, isOpenAt } from '#domain/window.ts';
import { dayMs } from '#lib/time.ts';
import type { World } from '#ports/world.ts';
import { inviteNote } from './invite-note.ts';

const daySchema = z.tuple([z.uuid(), z.iso.date()]);

/** `parts` are the member's id and the day. Null for anything else, and for a day with nothing in it. */
export async function loadLinkedinDay(
  world: Pick<World, 'clock' | 'linkedinTasks' | 'members' | 'settings' | 'slackMessages'>,
  { workspaceId, parts }: { workspaceId: string; parts: readonly string[] },
): Promise<LinkedinDayCard | null> {
  const asked = daySchema.safeParse(parts).data;
  const member = asked && (await world.members.get(workspaceId, asked[0]));
  if (!asked || !member) return null;
  const [memberId, day] = asked;
  const from = DateTime.fromISO(day, { zone: member.tz });
  const midnight = from.plus({ days: 1 }).toJSDate();
  const now = world.clock.now();
  const isOver = now >= midnight && (await hasNext(world, { workspaceId, member, day }));
  const to = isOver || now < midnight ? midnight : new Date(now.getTime() + 1);
  const [tasks, { doc }] = await Promise.all([
    world.linkedinTasks.ofDay(workspaceId, { memberId, from: from.toJSDate(), to }),
    world.settings.current(workspaceId),
  ]);
  const isPosted = (await world.slackMessages.get(workspaceId, `linkedin/${memberId}/${day}`))?.ts;
  if (tasks.length === 0 && !isPosted) return null;
  return { ...dayOf(tasks, { member, isOver, company: doc.sender.company }), day };
}

/** A list of a later day is there, or is about to be: it is their working hours. */
async function hasNext(
  world: Pick<World, 'clock' | 'linkedinTasks'>,
  { workspaceId, member, day }: { workspaceId: string; member: Member; day: string },
): Promise<boolean> {
  const now = world.clock.now();
  if (isOpenAt(now, { zone: member.tz, country: null })) return true;
  const tomorrow = dateAt(new Date(now.getTime() + dayMs), member.tz);
  const last = await world.linkedinTasks.listBefore(workspaceId, linkedinDaySubject(member.id, tomorrow));
  return last !== null && last > linkedinDaySubject(member.id, day);
}

type Day = { readonly member: Member; readonly isOver: boolean; readonly company: string | null };

function dayOf(
  tasks: readonly LinkedinTask[],
  { member, isOver, company }: Day,
): Omit<LinkedinDayCard, 'day'> {
  const { locale, slackUserId: owner, name } = member;
  const open = tasks.filter(({ doneAt }) => doneAt === null);
  const [first, ...rest] = isOver ? [] : open;
  return {
    kind: 'linkedin_day',
    locale,
    owner,
    open: isOver ? 0 : open.length,
    current: first ? currentOf(first, noteOf(first, { name, company, fallback: locale })) : null,
    next: rest.map(short),
    done: tasks.flatMap((task) => (task.doneAt ? [{ ...short(task), outcome: task.outcome ?? '' }] : [])),
    movedOn: isOver ? open.length : 0,
  };
}

/** What was approved; a draft from before there were notes gets a plain sentence. */
function noteOf(task: LinkedinTask, from: Parameters<typeof inviteNote>[1]): string {
  return task.note ?? inviteNote(task, from);
}

function currentOf(task: LinkedinTask, note: string): LinkedinDayCard['current'] {
  const { id: taskId, title, linkedinUrl, kind, unsure } = task;
  return {
    ...short(task),
    taskId,
    title,
    linkedinUrl,
    unsure,
    note: kind === 'linkedin_invite' && note !== '' ? note : null,
  };
}

function short({ kind, who, company }: LinkedinTask) {
  return { step: kind, who, company };
}
