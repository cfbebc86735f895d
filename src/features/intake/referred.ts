// Somebody who answered named a colleague: the company itself points at that person, so what was written to others
// there does not close it to them. Everything else still says no: the person, a list, an opt-out.
import type { BatchLead, BatchVerdict } from '#domain/dedup-batch.ts';
import type { Reason } from '#domain/lead.ts';
import type { World } from '#ports/world.ts';

/** The row of the answer that names the person, and why that is enough, as the card will say it. */
export type Naming = { readonly messageId: string; readonly why: string };

/** What dedup said and the answer overrules; null where it overrules nothing: another reason, or another company. */
export async function overruledBy(
  stores: Pick<World, 'messages' | 'leads'>,
  workspaceId: string,
  { naming, lead, verdict }: { naming: Naming; lead: BatchLead; verdict: BatchVerdict },
): Promise<Reason | null> {
  if (verdict.reason?.code !== 'company_contacted') return null;
  const message = await stores.messages.get(workspaceId, naming.messageId);
  const from = message?.leadId ? await stores.leads.get(workspaceId, message.leadId) : null;
  if (from === null) return null;
  const sameCompany = from.companyId !== null && from.companyId === lead.companyId;
  const sameDomain = from.domain !== null && from.domain === lead.domain;
  return sameCompany || sameDomain ? verdict.reason : null;
}
