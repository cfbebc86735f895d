// What members decide about themselves: until when they are away and who stands in, whether new leads come to them,
// whether others may approve for them. Nobody sets it for somebody else.
import { DateTime } from 'luxon';
import { type Member, may } from '#domain/member.ts';
import { isZone } from '#domain/zone.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redrawWaiting } from '../review/redraw-waiting.ts';

type Needs = Pick<World, 'audit' | 'chat' | 'clock' | 'leadList' | 'members' | 'queue'>;
export type OwnChange = {
  readonly workspaceId: string;
  readonly member: Member;
  /** The first day back ("2026-12-07"); null = there. */
  readonly backOn: string | null;
  /** Slack user id of who stands in; null = nobody. */
  readonly deputy: string | null;
  readonly takesLeads: boolean;
  readonly delegates: boolean;
};

const longestDays = 366;

/** Answers the first moment of the first day back. Refuses with away_date, deputy_unknown, deputy_role or deputy_self. */
export async function setAbsence(world: Needs, change: OwnChange): Promise<Date | null> {
  const { workspaceId, member, takesLeads, delegates } = change;
  const awayUntil = change.backOn === null ? null : firstMoment(world, change.backOn, member.tz);
  const deputy = change.deputy === null ? null : await deputyFor(world, change);
  const own = { takesLeads, delegates, awayUntil, deputyId: deputy?.id ?? null };
  await world.members.setOwn(workspaceId, { memberId: member.id, ...own });
  const at = world.clock.now();
  const entry = { actor: member.slackUserId, via: 'slack', action: 'member.own', outcome: 'done' } as const;
  const detail = { takesLeads, delegates, backOn: change.backOn, deputy: deputy?.slackUserId ?? null };
  await world.audit.add(workspaceId, { ...entry, at, subject: `member/${member.slackUserId}`, detail });
  await redrawWaiting(world, workspaceId);
  if (deputy && awayUntil) await tell(world, { workspaceId, member, deputy, backOn: change.backOn ?? '' });
  return awayUntil;
}

function firstMoment({ clock }: Pick<World, 'clock'>, day: string, tz: string): Date {
  const now = clock.now();
  const start = DateTime.fromISO(day, { zone: isZone(tz) ? tz : 'UTC' }).startOf('day');
  const days = start.diff(DateTime.fromJSDate(now), 'days').days;
  if (!start.isValid || days <= 0 || days > longestDays) throw new Refusal('away_date');
  return start.toJSDate();
}

/** Somebody of the team who may approve, and is not the member. */
async function deputyFor(
  world: Pick<World, 'members'>,
  { workspaceId, member, deputy: slackUserId }: OwnChange,
): Promise<Member> {
  if (slackUserId === member.slackUserId) throw new Refusal('deputy_self');
  const found = slackUserId ? await world.members.bySlackId(workspaceId, slackUserId) : null;
  if (!found || found.leftAt) throw new Refusal('deputy_unknown', { who: slackUserId ?? '' });
  if (!may(found.role, 'approver')) throw new Refusal('deputy_role', { who: found.slackUserId });
  return found;
}

type Telling = {
  readonly workspaceId: string;
  readonly member: Member;
  readonly deputy: Member;
  readonly backOn: string;
};

async function tell(world: Needs, { workspaceId, member, deputy, backOn }: Telling): Promise<void> {
  const key = `deputy/${member.id}/${backOn}`;
  const params = { who: member.slackUserId, back_on: backOn };
  await world.chat.tell(workspaceId, deputy.slackUserId, { key, code: 'deputy_named', params });
}
