// Who of these people was written to lately: by this product, and by hand as the Sent folders of the team say.
import { suppressionHashes } from '#domain/suppression-subject.ts';
import { openHashKey } from '#features/compliance/hash-key.ts';
import type { World } from '#ports/world.ts';

type Needs = Pick<World, 'dedup' | 'handContacts' | 'secrets' | 'workspaces'>;
type Met = Awaited<ReturnType<World['dedup']['personContacts']>>;

/** `keys`: matching forms of addresses. Nothing is hashed while no Sent folder said anything. */
export async function metPeople(
  world: Needs,
  workspaceId: string,
  { keys, now }: { keys: readonly string[]; now: Date },
): Promise<Met> {
  const mailed = await world.dedup.personContacts(workspaceId, { keys, now });
  if (keys.length === 0 || !(await world.handContacts.any(workspaceId))) return mailed;
  const hash = suppressionHashes(await openHashKey(world, workspaceId));
  const people = keys.map((key) => ({ key, hash: hash({ kind: 'email', value: key }) }));
  return [...mailed, ...(await world.handContacts.among(workspaceId, { people, now }))];
}
