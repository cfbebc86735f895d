// Among whom the leads of a segment are shared. It holds for leads that have no owner yet.
import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import type { Changing } from './change-document.ts';
import { ownersNamed } from './owners-named.ts';

type OwnersChange = Changing & {
  readonly segmentId: string;
  /** Slack user ids; none = everybody who takes leads. */
  readonly slackUserIds: readonly string[];
};

/** False when it was so already. Refuses with segment_unknown or owner_unknown (`who`: the first of them). */
export async function changeOwners(
  world: Pick<World, 'clock' | 'members' | 'segments' | 'transact'>,
  { workspaceId, by, via, segmentId, slackUserIds }: OwnersChange,
): Promise<boolean> {
  const segment = await world.segments.get(workspaceId, segmentId);
  if (!segment) throw new Refusal('segment_unknown');
  const members = (await world.members.list(workspaceId)).filter(({ leftAt }) => !leftAt);
  const { ids: ownerIds, unknown } = ownersNamed(members, slackUserIds);
  const [who] = unknown;
  if (who !== undefined) throw new Refusal('owner_unknown', { who });
  if (isDeepStrictEqual(ownerIds, segment.ownerIds)) return false;
  const at = world.clock.now();
  await world.transact(async (stores) => {
    await stores.segments.update(workspaceId, { segmentId, ownerIds });
    const entry = { at, actor: by, via, action: 'segment.owners', outcome: 'done' } as const;
    const detail = { owners: slackUserIds.join(', ') };
    await stores.audit.add(workspaceId, { ...entry, subject: `segment/${segmentId}`, detail });
  });
  return true;
}
