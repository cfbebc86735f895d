// What follows when Slack says no for good: the destination is switched off and one admin is told, once. Everything
// else becomes one of the house's errors, which decide whether the job comes back.
import { Gone } from '#lib/errors.ts';
import type { Chat } from '#ports/chat.ts';
import { houseError, slackCode } from './errors.ts';
import type { SlackParts } from './options.ts';

export type Trouble = {
  /** Acts on a failed call and returns the error to throw. A person who can't be reached closes nothing. */
  readonly report: (workspaceId: string, error: unknown, place?: 'review' | 'person') => Promise<unknown>;
};

/** Tells with `tell`, so that it is said once per cause. */
export function createTrouble(world: SlackParts, tell: Chat['tell']): Trouble {
  return {
    async report(workspaceId, error, place = 'person') {
      const house = houseError(error);
      if (!(house instanceof Gone)) return house;
      if (house.what === 'slack') await slackIsGone(world, workspaceId, house.message);
      const closed = house.what === 'channel' && place === 'review';
      if (closed) await channelIsClosed(world, tell, { workspaceId, code: slackCode(error) });
      return house;
    },
  };
}

async function slackIsGone(world: SlackParts, workspaceId: string, reason: string): Promise<void> {
  const first = await world.installations.breakAll(workspaceId, { at: world.clock.now(), reason });
  if (first) world.log.error({ workspaceId, reason }, 'Slack no longer accepts our token');
}

async function channelIsClosed(
  world: SlackParts,
  tell: Chat['tell'],
  found: { workspaceId: string; code: string | null },
): Promise<void> {
  const { workspaceId } = found;
  const code = found.code ?? 'channel_not_found';
  const { doc } = await world.settings.current(workspaceId);
  await rememberAsked(world, workspaceId, doc.review.channel);
  if (!(await world.installations.breakChannel(workspaceId, code))) return;
  const channel = doc.review.channel ?? '';
  world.log.warn({ workspaceId, code }, 'nothing can be posted in the review channel');
  const admins = (await world.members.list(workspaceId)).filter((member) => member.role === 'admin');
  const [admin] = admins;
  if (!admin) return;
  const key = `channel/${channel}/${code}/${world.clock.now().toISOString()}`;
  await tell(workspaceId, admin.slackUserId, { key, code: `channel_${code}`, params: { channel } });
}

/** The failure belongs to the channel that is set now: another choice is tried anew. */
async function rememberAsked(world: SlackParts, workspaceId: string, asked: string | null): Promise<void> {
  const installation = await world.installations.get(workspaceId);
  if (asked === null || installation?.channelAsked === asked) return;
  await world.installations.foundChannel(workspaceId, {
    channelId: asked.replace(/^#/, ''),
    channelAsked: asked,
  });
}
