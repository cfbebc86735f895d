// One page of a search: asked within the budgets, stored with its cursor and its cost in one transaction. Somebody who
// was found before, by the vendor's own id, is a duplicate and costs nothing.
import { toFoundCandidate } from '#domain/candidate.ts';
import type { Run } from '#domain/run.ts';
import { writeStanding } from '#domain/run-cursor.ts';
import { leftMicros } from '#domain/search-plan.ts';
import { type Paying, payVendor } from '#features/costs/pay-vendor.ts';
import { dayMs } from '#lib/time.ts';
import type { FoundLead, SourcePage } from '#ports/lead-source.ts';
import type { Transaction, World } from '#ports/world.ts';
import { sayCode } from '#text/text.ts';
import { type SourcedCandidate, storeLeads } from '../store-leads.ts';
import { callbackOf } from './callback.ts';
import type { Standing } from './standing.ts';

export type PageWorld = Paying & Pick<World, 'links' | 'searches' | 'secrets' | 'segments' | 'workspaces'>;

/** Hiring and funding count for so long. */
const freshDays = 30;

export type Taken = { readonly stored: number; readonly more: boolean };

/** Asks for the next page and stores it. Throws what the vendor's adapter throws, and BudgetReached. */
export async function takePage(
  world: PageWorld,
  run: Run,
  { standing, wanted }: { standing: Standing; wanted: number },
): Promise<Taken> {
  const { workspaceId, id: runId } = run;
  const { source, spec, icp, cursor } = standing;
  const now = world.clock.now();
  const budgetMicros = leftMicros(run);
  const query = {
    ...{ spec, icp, wanted, budgetMicros },
    since: new Date(now.getTime() - freshDays * dayMs),
    callback: callbackOf(world, { workspaceId, runId, kind: spec.kind }),
  };
  const { locale } = await world.workspaces.get(workspaceId);
  const stored = { count: 0 };
  const page = await payVendor(world, {
    ...{ workspaceId, what: nameOf(standing) },
    owners: () => [{ leadId: null, runId }],
    micros: source.estimate({ spec, wanted }, cursor) ?? budgetMicros,
    pay: async () => {
      const answer = await source.page(query, cursor);
      return { value: answer, uses: answer.uses };
    },
    keep: async (stores, value) => {
      const kept = await keepPage(stores, run, { page: value, standing, at: now, locale });
      stored.count = kept ?? 0;
      return kept !== null;
    },
  });
  return { stored: stored.count, more: page.waitMs === null || page.waitMs === 0 };
}

function nameOf({ spec }: Standing): string {
  return spec.kind === 'apify' ? spec.actor : spec.kind;
}

type Page = {
  readonly page: SourcePage;
  readonly standing: Standing;
  readonly at: Date;
  readonly locale: 'en' | 'fr';
};

/** How many were stored; null when the run is over, or somebody else took this page. */
async function keepPage(
  stores: Transaction,
  run: Run,
  { page, standing, at, locale }: Page,
): Promise<number | null> {
  const { workspaceId, id: runId, segmentId } = run;
  await stores.intake.lock(workspaceId);
  const sorted = await sort(stores, workspaceId, page.leads);
  const rejected = [...page.rejected, ...sorted.rejected];
  const { index } = standing;
  const ended = page.cursor === null;
  const taken = await stores.searches.take(workspaceId, {
    ...{ runId, page: run.lastLine, available: page.total },
    cursor: writeStanding({ source: ended ? index + 1 : index, cursor: page.cursor }),
    total: page.leads.length + page.rejected.length,
    invalid: rejected.length,
    duplicate: sorted.known,
    waitUntil: page.waitMs ? new Date(at.getTime() + page.waitMs) : null,
    ...(page.note ? { reason: sayCode(locale, 'reason', page.note) } : {}),
  });
  if (!taken || segmentId === null) return null;
  await stores.runRejects.addMany(workspaceId, {
    runId,
    rows: rejected.map(({ reason, row }, i) => ({
      line: run.total + i + 1,
      reason,
      cells: Object.values(row).map((cell) => cell.slice(0, 500)),
    })),
  });
  const leads = await storeLeads(stores, workspaceId, { segmentId, runId, at, rows: sorted.fresh });
  await keepIds(stores, workspaceId, { kind: standing.spec.kind, found: sorted.fresh, leads });
  return leads.length;
}

type Fresh = SourcedCandidate & Pick<FoundLead, 'externalId' | 'externalCompanyId'>;

/** New people, how many are known, and entries that are no person. */
async function sort(stores: Transaction, workspaceId: string, found: readonly FoundLead[]) {
  const ids = found.flatMap(({ externalId }) => externalId ?? []);
  const seen = new Set(await stores.leadIdentities.known(workspaceId, ids));
  const fresh: Fresh[] = [];
  const rejected: { reason: string; row: Readonly<Record<string, string>> }[] = [];
  let known = 0;
  for (const { externalId, externalCompanyId, row, source, hidden } of found) {
    const result = toFoundCandidate(row, { externalId, hidden });
    if (externalId !== null && seen.has(externalId)) known += 1;
    else if (!result.ok) rejected.push({ reason: result.problem.code, row });
    else fresh.push({ candidate: result.candidate, source, hidden, externalId, externalCompanyId });
    if (externalId !== null) seen.add(externalId);
  }
  return { fresh, rejected, known };
}

type Stored = {
  readonly kind: string;
  readonly found: readonly Fresh[];
  readonly leads: readonly { readonly leadId: string; readonly companyId: string | null }[];
};

async function keepIds(
  stores: Transaction,
  workspaceId: string,
  { kind, found, leads }: Stored,
): Promise<void> {
  const people = found.flatMap(({ externalId }, i) => {
    const leadId = leads[i]?.leadId;
    return externalId !== null && leadId ? [{ externalId, leadId }] : [];
  });
  const companies = found.flatMap(({ externalCompanyId }, i) => {
    const id = leads[i]?.companyId;
    return externalCompanyId !== null && id ? [{ id, externalIds: { [kind]: externalCompanyId } }] : [];
  });
  await stores.leadIdentities.add(workspaceId, people);
  await stores.companyResearch.addIds(workspaceId, companies);
}
