// Who clicked, with the role of now. Slack is asked at most every ten minutes for a person; the role itself is read
// from the database each time, so that a change holds at once.
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Member } from '#domain/member.ts';
import { type SlackPerson, seeMember } from '#features/workspace/see-member.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { houseError } from '../errors.ts';

const refreshMs = 10 * 60_000;

const user = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  name: z.string().optional(),
  real_name: z.string().optional(),
  is_admin: z.boolean().optional(),
  is_owner: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  deleted: z.boolean().optional(),
  tz: z.string().optional(),
  locale: z.string().optional(),
  profile: z.object({ email: z.string().optional() }).optional(),
});

export type People = {
  readonly who: (
    slack: WebClient,
    at: { workspaceId: string; teamId: string; slackUserId: string },
  ) => Promise<Member>;
};

/** Remembers only when Slack was last asked, per person and process. */
export function createPeople(world: Pick<World, 'members' | 'clock'>): People {
  const asked = new Map<string, number>();
  return {
    async who(slack, { workspaceId, teamId, slackUserId }) {
      const key = `${workspaceId}/${slackUserId}`;
      const known = await world.members.bySlackId(workspaceId, slackUserId);
      if (known && Date.now() - (asked.get(key) ?? 0) < refreshMs) return known;
      const person = await ask(slack, { teamId, slackUserId }).catch((error: unknown) => {
        if (error instanceof Refusal) throw error;
        if (known) return null;
        throw houseError(error);
      });
      if (person === null && known) return known;
      asked.set(key, Date.now());
      return seeMember(world, { workspaceId, slackUserId, person });
    },
  };
}

async function ask(slack: WebClient, who: { teamId: string; slackUserId: string }): Promise<SlackPerson> {
  const answer = await slack.users.info({ user: who.slackUserId, include_locale: true });
  const found = user.parse(answer.user);
  // Shared channels (Slack Connect) let people of other companies click: they see and do nothing.
  if (isStranger(found, who.teamId)) throw new Refusal('slack_stranger');
  const guest = [found.is_restricted, found.is_ultra_restricted, found.is_bot, found.deleted];
  return {
    name: found.real_name || found.name || who.slackUserId,
    email: found.profile?.email?.toLowerCase() ?? null,
    guest: guest.includes(true),
    admin: adminFlag(found),
    tz: found.tz ?? 'UTC',
    locale: found.locale ?? 'en',
  };
}

/** True for somebody of another company: Slack says so, or names another team than the one we serve. */
export function isStranger(
  found: { readonly is_stranger?: boolean | undefined; readonly team_id?: string | undefined },
  teamId: string,
): boolean {
  return found.is_stranger === true || (found.team_id ?? teamId) !== teamId;
}

/** null when Slack says nothing about it. */
function adminFlag(found: z.infer<typeof user>): boolean | null {
  if (found.is_admin === undefined && found.is_owner === undefined) return null;
  return found.is_admin === true || found.is_owner === true;
}
