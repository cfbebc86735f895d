// Where leads ask about their companies: one desk a vendor, so that those who ask at the same moment share a call.
import type { ResearchedCompany } from '#features/research/research-company.ts';
import { dayMs } from '#lib/time.ts';
import type { CompanyAsk, CompanyFound, Enricher } from '#ports/enricher.ts';
import { type Bought, type BuyingWorld, buyTogether } from './buy-together.ts';
import { toCompanyFound } from './read-found.ts';

/** What a vendor said of a company holds for so long. */
export const companyHoldsMs = 30 * dayMs;

type Buy = ReturnType<typeof buyTogether<CompanyAsk, CompanyFound>>;

/** The desk of each enricher; an enricher lives as long as its world. */
const desks = new WeakMap<Enricher, Buy>();

/** Asks for what the vendor knows; null when it knows nothing, or nobody can read what. */
export function askCompany(
  world: BuyingWorld,
  enricher: Enricher,
  asked: { workspaceId: string; of: ResearchedCompany; leadId: string; runId: string | null },
): Promise<Bought<CompanyFound>> {
  const { workspaceId, of, leadId, runId } = asked;
  const { company, externalIds } = of;
  const ask = {
    externalId: externalIds[enricher.provider] ?? null,
    ...{ domain: company.domain, name: company.name, linkedinUrl: null },
  };
  const desk = desks.get(enricher) ?? openDesk(world, enricher);
  return desk(workspaceId, { key: company.domain ?? company.id, ask, owner: { leadId, runId } });
}

function openDesk(world: BuyingWorld, enricher: Enricher): Buy {
  const desk = buyTogether<CompanyAsk, CompanyFound>(world, {
    provider: enricher.provider,
    purpose: 'company',
    holdsMs: companyHoldsMs,
    ask: (asks) => enricher.companies(asks),
    read: toCompanyFound,
    alsoKnownAs: ({ domain }) => (domain === null ? [] : [domain]),
  });
  desks.set(enricher, desk);
  return desk;
}
