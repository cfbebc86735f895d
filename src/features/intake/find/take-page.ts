// One page of a search: asked within the budgets, stored with its cursor and its cost in one transaction. Somebody who
// was found before, by the vendor's own id, is a duplicate and costs nothing.
import { toFoundCandidate } from '#domain/candidate.ts';
import type { Run } from '#domain/run.ts';
import { writeStanding } from '#domain/run-cursor.ts';
import { leftMicros } from '#domain/search-plan.ts';
import { vendorTable } from '#domain/vendor-price.ts';
import { type Paying, payVendor } from '#features/costs/pay-vendor.ts';
import { mostUnread, noteUnread, unreadTimes } from '#features/costs/unread-answers.ts';
import { Refusal } from '#lib/errors.ts';
import { present } from '#lib/result.ts';
import { shortened } from '#lib/storable.ts';
import { dayMs } from '#lib/time.ts';
import type { FoundLead, SourcePage } from '#ports/lead-source.ts';
import { PaidUnread } from '#ports/paid-unread.ts';
import type { Transaction, World } from '#ports/world.ts';
import { sayCode } from '#text/text.ts';
import { type SourcedCandidate, storeLeads } from '../store-leads.ts';
import { callbackOf } from './callback.ts';
import type { Standing } from './standing.ts';

export type PageWorld = Paying &
  Pick<World, 'links' | 'paidAnswers' | 'searches' | 'secrets' | 'segments' | 'workspaces'>;

/** Hiring and funding count for so long. */
const freshDays = 30;

export type Taken = { readonly stored: number; readonly more: boolean };

type Asked = { readonly standing: Standing; readonly wanted: number };

/**
 * Asks for the next page and stores it. Throws what the vendor's adapter throws, BudgetReached, and
 * Refusal('vendor_unreadable') when a paid page could not be read twice: a person decides whether to pay again.
 */
export async function takePage(world: PageWorld, run: Run, asked: Asked): Promise<Taken> {
  const { kind } = asked.standing.source;
  const page = { provider: kind, purpose: 'search', keys: [`${run.id}/${run.lastLine}`] };
  const before = await unreadTimes(world, run.workspaceId, page);
  const at = world.clock.now();
  const note = (stores: Transaction) => noteUnread(stores, run.workspaceId, { ...page, before, at });
  try {
    return await payForPage(world, run, { ...asked, note });
  } catch (error) {
    const times = 1 + Math.max(0, ...before.values());
    if (!(error instanceof PaidUnread) || times < mostUnread) throw error;
    throw new Refusal('vendor_unreadable', { vendor: kind });
  }
}

async function payForPage(
  world: PageWorld,
  run: Run,
  { standing, wanted, note }: Asked & { readonly note: (stores: Transaction) => Promise<void> },
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
  const prices = vendorTable((await world.settings.current(workspaceId)).doc.prices);
  const stored = { count: 0 };
  const page = await payVendor(world, {
    ...{ workspaceId, what: nameOf(standing) },
    owners: () => [{ leadId: null, runId }],
    unread: { owners: [{ leadId: null, runId }], note },
    // A vendor that works on is paid for when it is done.
    lasting: { id: runId, goesOn: ({ waitMs }) => waitMs !== null && waitMs > 0 },
    micros: source.estimate({ spec, wanted, prices }, cursor) ?? budgetMicros,
    pay: async () => {
      const answer = await source.page(query, cursor);
      return { value: answer, uses: answer.uses };
    },
    keep: async (stores, value) => {
      const kept = await keepPage(stores, run, { page: value, standing, wanted, at: now, locale });
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
  /** Leads that the money allows. What a page shows beyond them is read again later. */
  readonly wanted: number;
  readonly at: Date;
  readonly locale: 'en' | 'fr';
};

/** How many were stored; null when the run is over, or somebody else took this page. */
async function keepPage(
  stores: Transaction,
  run: Run,
  { page, standing, wanted, at, locale }: Page,
): Promise<number | null> {
  const { workspaceId, id: runId, segmentId } = run;
  await stores.intake.lock(workspaceId);
  const sorted = await sort(stores, run, page.leads);
  const partly = sorted.fresh.length > wanted && sorted.fresh.every(({ externalId }) => externalId !== null);
  const fresh = partly ? sorted.fresh.slice(0, wanted) : sorted.fresh;
  const rejected = partly ? [] : [...page.rejected, ...sorted.rejected];
  const known = partly ? 0 : sorted.known;
  const taken = await stores.searches.take(workspaceId, {
    ...{ runId, page: run.lastLine, available: page.total },
    cursor: behind(standing, partly ? standing.cursor : page.cursor, partly),
    total: fresh.length + known + rejected.length,
    invalid: rejected.length,
    duplicate: known,
    waitUntil: page.waitMs ? new Date(at.getTime() + page.waitMs) : null,
    ...(page.note ? { reason: sayCode(locale, 'reason', page.note) } : {}),
  });
  if (!taken || segmentId === null) return null;
  await stores.runRejects.addMany(workspaceId, {
    runId,
    rows: rejected.map(({ reason, row }, i) => ({
      line: run.total + i + 1,
      reason,
      cells: Object.values(row).map((cell) => shortened(cell, 500)),
    })),
  });
  const leads = await storeLeads(stores, workspaceId, { segmentId, runId, at, rows: fresh });
  await keepIds(stores, workspaceId, { kind: standing.spec.kind, found: fresh, leads });
  return leads.length;
}

/** A page that was taken in part is read again: who was taken from it is known by then. */
function behind({ index }: Standing, cursor: string | null, partly: boolean): string {
  return writeStanding({ source: cursor === null && !partly ? index + 1 : index, cursor });
}

type Fresh = SourcedCandidate & Pick<FoundLead, 'externalId' | 'externalCompanyId'>;

/** New people, how many were known before this run, and entries that are no person. */
async function sort(stores: Transaction, { workspaceId, id }: Run, found: readonly FoundLead[]) {
  const ids = found.map(({ externalId }) => externalId);
  const before = await stores.leadIdentities.known(workspaceId, ids.filter(present));
  const isNew = ({ externalId }: FoundLead, at: number): boolean =>
    externalId === null || (!before.has(externalId) && ids.indexOf(externalId) === at);
  const mine = ids.filter((externalId) => externalId !== null && before.get(externalId) === id).length;
  const newcomers = found.filter(isNew);
  const read = newcomers.map((one) => ({ ...one, result: toFoundCandidate(one.row, one) }));
  const rejected = read.flatMap(({ row, result }) =>
    result.ok ? [] : [{ reason: result.problem.code, row }],
  );
  const fresh = read.flatMap(({ result, source, hidden, externalId, externalCompanyId }): Fresh[] =>
    result.ok ? [{ candidate: result.candidate, source, hidden, externalId, externalCompanyId }] : [],
  );
  return { fresh, rejected, known: found.length - newcomers.length - mine };
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
