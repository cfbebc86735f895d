// Job lead.enrich. In this version from the row alone: what the list says about hiring and funding becomes signals of
// the company, each with its source; then the lead goes on to its score.
import { type Fact, type Lead, type Signal, signalKinds } from '#domain/lead.ts';
import { listDate } from '#domain/list-date.ts';
import { listOf } from '#domain/row.ts';
import { advanceLead } from '#features/workspace/advance-lead.ts';
import { shortened } from '#lib/storable.ts';
import type { World } from '#ports/world.ts';

type Needs = Pick<World, 'clock' | 'queue' | 'transact' | 'work' | 'leads'>;

/** True when the lead went on; false when it was not waiting for this (any more). */
export async function enrichLead(
  world: Needs,
  { workspaceId, leadId }: { workspaceId: string; leadId: string },
): Promise<boolean> {
  const lead = await world.leads.getSoon(workspaceId, leadId);
  if (lead?.state !== 'new') return false;
  const { companyId } = lead;
  const found = companyId === null ? {} : { signals: { companyId, signals: signalsOf(lead) } };
  return advanceLead(world, { workspaceId, leadId, from: 'new', to: 'enriched', found });
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
