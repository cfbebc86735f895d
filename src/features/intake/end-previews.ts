// The job preview.end: previews that nobody looks at any more are stopped at their vendor, and what they cost is
// counted, once.
import { monthOf } from '#domain/budget.ts';
import { vendorTable } from '#domain/vendor-price.ts';
import { sumOf, usageRows } from '#features/costs/pay-vendor.ts';
import { workspaceZone } from '#features/insight/workspace-zone.ts';
import { redraw } from '#features/review/redraw.ts';
import { Refusal } from '#lib/errors.ts';
import { dayMs, minuteMs } from '#lib/time.ts';
import type { LeadSource } from '#ports/lead-source.ts';
import type { World } from '#ports/world.ts';
import { openPreview } from './open-preview.ts';

type Looking = Pick<World, 'clock' | 'leadSources' | 'paidAnswers'>;
type Needs = Looking & Pick<World, 'budgets' | 'log' | 'members' | 'queue' | 'settings' | 'transact'>;

/** Whoever waits for a preview looks more often than that. */
const leftAfterMs = 10 * minuteMs;
/** A vendor that refuses to tell what it cost is not asked any longer. */
const givenUpMs = 2 * dayMs;

/** True when there is something for the job to do. */
export async function previewsWait(world: Looking, workspaceId: string): Promise<boolean> {
  return (await left(world, workspaceId)).length > 0;
}

/** Throws Unavailable while a vendor is away. */
export async function endPreviews(world: Needs, workspaceId: string): Promise<void> {
  for (const preview of await left(world, workspaceId)) await end(world, workspaceId, preview);
}

type Left = { readonly source: LeadSource; readonly cursor: string; readonly startedAt: Date };

async function left({ clock, leadSources, paidAnswers }: Looking, workspaceId: string): Promise<Left[]> {
  const before = new Date(clock.now().getTime() - leftAfterMs);
  const found = await Promise.all(
    leadSources.map(async (source) => {
      const asked = { provider: source.kind, purpose: openPreview, before };
      const rows = await paidAnswers.olderThan(workspaceId, asked);
      return rows.map(({ key, answer }) => ({ source, cursor: key, startedAt: new Date(String(answer)) }));
    }),
  );
  return found.flat();
}

async function end(world: Needs, workspaceId: string, { source, cursor, startedAt }: Left): Promise<void> {
  const note = { provider: source.kind, purpose: openPreview, key: cursor };
  try {
    await book(world, workspaceId, { note, uses: await source.cancel(cursor) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const at = world.clock.now();
    world.log.warn({ workspaceId, code: error.code }, 'nobody says what a preview cost');
    if (at.getTime() - startedAt.getTime() > givenUpMs) await world.paidAnswers.drop(workspaceId, note);
    else {
      const answers = [{ ...note, answer: startedAt.toISOString() }];
      await world.paidAnswers.keep(workspaceId, { at, answers });
    }
  }
}

type Booking = {
  readonly note: Parameters<World['paidAnswers']['drop']>[1];
  readonly uses: Awaited<ReturnType<LeadSource['cancel']>>;
};

async function book(world: Needs, workspaceId: string, { note, uses }: Booking): Promise<void> {
  const at = world.clock.now();
  const { doc } = await world.settings.current(workspaceId);
  const month = monthOf(at, await workspaceZone(world, workspaceId));
  const entries = usageRows(uses, { owners: [], at, table: vendorTable(doc.prices) });
  const warned = await world.transact(async (stores) => {
    if ((await stores.paidAnswers.drop(workspaceId, note)) === null) return false;
    await stores.usage.addMany(workspaceId, entries);
    const settled = { kind: 'data', month, reservedMicros: 0, spentMicros: sumOf(entries), at } as const;
    return stores.budgets.settle(workspaceId, settled);
  });
  if (warned) await redraw(world, workspaceId, [`budget/data-${month}`]);
}
