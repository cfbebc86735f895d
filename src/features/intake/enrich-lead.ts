// Job lead.enrich: what the list says about hiring and funding becomes signals of the company, each with its source;
// vendors, the web site and public sources are asked about the company once in thirty days; then the lead goes on to
// its score.
import { type Fact, type Lead, type Signal, signalKinds } from '#domain/lead.ts';
import { listDate } from '#domain/list-date.ts';
import { listOf } from '#domain/row.ts';
import { orWaitForBudget } from '#features/costs/wait-for-budget.ts';
import { canResearch, type ResearchWorld, researchCompany } from '#features/research/research-company.ts';
import { advanceLead } from '#features/workspace/advance-lead.ts';
import { shortened } from '#lib/storable.ts';
import type { World } from '#ports/world.ts';

type Needs = ResearchWorld & Pick<World, 'leadBriefs' | 'leads' | 'work'>;
type Ref = { readonly workspaceId: string; readonly leadId: string };

/**
 * True when the lead went on; false when it was not waiting for this (any more), or waits for money. Throws Unavailable
 * while a vendor is away.
 */
export async function enrichLead(world: Needs, ref: Ref): Promise<boolean> {
  const asks = canResearch(world);
  const brief = asks ? await world.leadBriefs.forScoring(ref.workspaceId, ref.leadId) : null;
  const lead = brief?.lead ?? (asks ? null : await world.leads.getSoon(ref.workspaceId, ref.leadId));
  if (lead?.state !== 'new') return false;
  const { workspaceId, leadId } = ref;
  const { companyId } = lead;
  if (!asks || companyId === null) return goOn(world, ref, { lead, companyId });
  const icp = brief?.icp?.doc ?? null;
  const found = await orWaitForBudget(world, { workspaceId, leadId, state: 'new' }, () =>
    researchCompany(world, { workspaceId, lead, companyId, icp }),
  );
  return found === null ? false : goOn(world, ref, { lead, companyId: found });
}

type Known = { readonly lead: Lead; readonly companyId: string | null };

async function goOn(world: Needs, ref: Ref, { lead, companyId }: Known): Promise<boolean> {
  const found = companyId === null ? {} : { signals: { companyId, signals: signalsOf(lead) } };
  const set = companyId === lead.companyId ? {} : { set: { companyId } };
  return advanceLead(world, { ...ref, from: 'new', to: 'enriched', found, ...set });
}

/** Signals that the lead's facts hold. A date in the future, or none, counts as "seen when the row was read". */
export function signalsOf(lead: Pick<Lead, 'facts'>): Signal[] {
  return signalKinds
    .filter((kind) => kind === 'hiring' || kind === 'funding')
    .flatMap((kind) => {
      const fact = lead.facts.find(({ field }) => field === kind);
      if (!fact || /^(no|non|false|0)$/i.test(fact.value)) return [];
      const fetchedAt = new Date(fact.at);
      const written = lead.facts.find(({ field }) => field === `${kind}Date`);
      const date = listDate(written?.value ?? '');
      const occurredAt = date !== null && date <= fetchedAt ? date : null;
      return titlesOf(kind, fact).map((title) => ({
        kind,
        title,
        source: fact.source,
        url: null,
        occurredAt,
        fetchedAt,
      }));
    });
}

/** Each open role is a signal of its own; a funding round is one. */
function titlesOf(kind: 'hiring' | 'funding', { value }: Fact): string[] {
  return kind === 'funding' ? [shortened(value, 200)] : listOf(value).slice(0, 10);
}
