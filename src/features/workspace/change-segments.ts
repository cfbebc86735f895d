// Segments by hand: one more, or another name for one. Its ICP, Offer and the rest have forms of their own.
import { cleanLine } from '#domain/text-fold.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import type { Changing } from './change-document.ts';

type Needs = Pick<World, 'clock' | 'segments' | 'transact'>;
const longestName = 80;

/** Makes a segment; answers its id. Refuses with segment_name or segment_exists. */
export async function addSegment(
  world: Needs,
  { name, ...who }: Changing & { name: string },
): Promise<string> {
  const { workspaceId, by, via } = who;
  const wanted = await freeName(world, workspaceId, { name, own: null });
  const at = world.clock.now();
  return world.transact(async (stores) => {
    const made = await stores.segments.create(workspaceId, { name: wanted, languages: ['en', 'fr'], at });
    const entry = { at, actor: by, via, action: 'segment.add', outcome: 'done' } as const;
    await stores.audit.add(workspaceId, {
      ...entry,
      subject: `segment/${made.id}`,
      detail: { name: wanted },
    });
    return made.id;
  });
}

/** Gives a segment another name. Refuses with segment_unknown, segment_name or segment_exists. */
export async function renameSegment(
  world: Needs,
  { name, segmentId, ...who }: Changing & { segmentId: string; name: string },
): Promise<void> {
  const { workspaceId, by, via } = who;
  const segment = await world.segments.get(workspaceId, segmentId);
  if (!segment) throw new Refusal('segment_unknown');
  const wanted = await freeName(world, workspaceId, { name, own: segmentId });
  const at = world.clock.now();
  await world.transact(async (stores) => {
    await stores.segments.update(workspaceId, { segmentId, name: wanted });
    const entry = { at, actor: by, via, action: 'segment.rename', outcome: 'done' } as const;
    const detail = { name: `${segment.name} → ${wanted}` };
    await stores.audit.add(workspaceId, { ...entry, subject: `segment/${segmentId}`, detail });
  });
}

async function freeName(
  world: Needs,
  workspaceId: string,
  { name, own }: { name: string; own: string | null },
): Promise<string> {
  const wanted = cleanLine(name);
  if (wanted === '' || wanted.length > longestName) throw new Refusal('segment_name');
  const others = (await world.segments.list(workspaceId)).filter(({ id }) => id !== own);
  if (others.some((one) => one.name.toLowerCase() === wanted.toLowerCase()))
    throw new Refusal('segment_exists', { name: wanted });
  return wanted;
}
