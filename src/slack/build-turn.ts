// Puts a Turn together: workspace, person, language, and the ways to answer.
import type { WebClient } from '@slack/web-api';
import type { Member } from '#domain/member.ts';
import type { World } from '#ports/world.ts';
import { answer, openView, type Place, type Respond } from './answers.ts';
import type { Interaction } from './payload.ts';
import type { Turn } from './turn.ts';

/** Everything that a route may ask for. Asks Slack who clicked when that is not known or too old. */
export async function buildTurn(
  world: World,
  from: {
    workspaceId: string;
    member: Member;
    payload: Omit<Interaction, 'actions'>;
    slack: WebClient;
    respond: Respond | null;
  },
): Promise<Turn> {
  const { workspaceId, member, payload, slack, respond } = from;
  const workspace = await world.workspaces.get(workspaceId);
  const place: Place = {
    slack,
    respond,
    userId: member.slackUserId,
    locale: member.locale,
    channel: payload.channel?.id ?? null,
    threadTs: payload.message?.thread_ts ?? null,
    triggerId: payload.trigger_id ?? null,
    viewType: payload.view?.type ?? null,
    log: world.log,
  };
  return {
    world,
    workspace,
    workspaceId,
    member,
    slack,
    locale: member.locale,
    triggerId: place.triggerId,
    channel: place.channel,
    reply: (shown) => answer(place, shown),
    open: (view) => openView(place, view),
  };
}
