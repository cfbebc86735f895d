// Notes who uses Prospect, with the role that Slack's own flags give (an admin may give another one later).
import type { Member, Role } from '#domain/member.ts';
import type { World } from '#ports/world.ts';
import { localeOf } from '#text/text.ts';

/** What Slack says about a person. `admin` is null when it says nothing. */
export type SlackPerson = {
  readonly name: string;
  readonly email: string | null;
  readonly guest: boolean;
  readonly admin: boolean | null;
  readonly tz: string;
  readonly locale: string;
};

/** Adds or refreshes the member. Without any word from Slack a stranger is a viewer. */
export async function seeMember(
  world: Pick<World, 'members' | 'clock'>,
  seen: { workspaceId: string; slackUserId: string; person: SlackPerson | null },
): Promise<Member> {
  const { workspaceId, slackUserId, person } = seen;
  const others = person?.admin === null ? await world.members.list(workspaceId) : [];
  const first = others.every((member) => member.role !== 'admin' || member.slackUserId === slackUserId);
  return world.members.see(workspaceId, {
    slackUserId,
    name: person?.name ?? slackUserId,
    email: person?.email ?? null,
    role: person ? roleOf(person, first) : 'viewer',
    tz: person?.tz ?? 'UTC',
    locale: localeOf(person?.locale),
    at: world.clock.now(),
  });
}

/** Guests look; Slack's admins and owners are admins, and so is the first person where Slack does not say. */
export function roleOf(person: Pick<SlackPerson, 'guest' | 'admin'>, first: boolean): Role {
  if (person.guest) return 'viewer';
  if (person.admin === null) return first ? 'admin' : 'approver';
  return person.admin ? 'admin' : 'approver';
}
