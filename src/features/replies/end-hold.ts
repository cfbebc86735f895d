// A hold ends: whom nothing else holds goes on as planned. Caps, gaps and hours hold as ever, so nothing is caught up
// in a burst.
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';

type Ending = Pick<World, 'clock' | 'holds' | 'queue' | 'transact'>;

/** How many sequences go on. `by` null = its time was over, or its cause was taken back. Nothing when it had ended. */
export async function endHold(
  world: Ending,
  { workspaceId, holdId, by }: { workspaceId: string; holdId: string; by: string | null },
): Promise<{ readonly ended: boolean; readonly freed: number }> {
  const at = world.clock.now();
  const hold = await world.holds.get(workspaceId, holdId);
  if (!hold) return { ended: false, freed: 0 };
  const cards = await world.holds.shown(workspaceId, holdId);
  const freed = await world.transact(async (stores) => {
    if (!(await stores.holds.end(workspaceId, { holdId, by, at }))) return null;
    const ids = await stores.holds.release(workspaceId, at);
    if (by !== null) await note(stores, workspaceId, { holdId, by, at, freed: ids.length });
    return ids;
  });
  const ids = [...new Set([...cards, ...(freed ?? [])])];
  const leads = ids.map((id) => `lead/${id}` as const);
  await redraw(world, workspaceId, [...leads, `reply/${hold.messageId}`]);
  return { ended: freed !== null, freed: freed?.length ?? 0 };
}

async function note(
  stores: Pick<World, 'audit'>,
  workspaceId: string,
  { holdId, by, at, freed }: { holdId: string; by: string; at: Date; freed: number },
): Promise<void> {
  const entry = { at, actor: by, via: 'slack', action: 'hold.end', subject: null, outcome: 'done' } as const;
  await stores.audit.add(workspaceId, { ...entry, detail: { holdId, freed } });
}

/** Resume, by a person: the company's name and how many go on. Refusal('hold_over') for everybody but the first. */
export async function resumeCompany(
  world: Ending & Pick<World, 'reviewCases'>,
  { workspaceId, holdId, by }: { workspaceId: string; holdId: string; by: string },
): Promise<{ readonly company: string; readonly freed: number }> {
  const hold = await world.holds.get(workspaceId, holdId);
  if (!hold) throw new Refusal('hold_over');
  const { ended, freed } = await endHold(world, { workspaceId, holdId, by });
  if (!ended) throw new Refusal('hold_over');
  const facts = await world.reviewCases.get(workspaceId, hold.leadId);
  return { company: facts?.company?.name ?? facts?.lead.fullName ?? '', freed };
}

/** For the sweep: ends what is over. */
export async function endOver(world: Ending, workspaceId: string, limit: number): Promise<void> {
  const over = await world.holds.over(workspaceId, { at: world.clock.now(), limit });
  for (const { id } of over) await endHold(world, { workspaceId, holdId: id, by: null });
}
