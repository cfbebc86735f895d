// Where leads have names and addresses revealed: one desk a vendor, so that those who ask at the same moment share a
// call. What was paid for is kept for half a year: a step that runs again pays nothing.
import type { Company, Lead } from '#domain/lead.ts';
import { dayMs } from '#lib/time.ts';
import type { Enricher, PersonAsk, PersonFound } from '#ports/enricher.ts';
import type { World } from '#ports/world.ts';
import { type Bought, type BuyingWorld, buyTogether } from './buy-together.ts';
import { toPersonFound } from './read-found.ts';

const holdsMs = 180 * dayMs;

type Buy = ReturnType<typeof buyTogether<PersonAsk, PersonFound>>;

/** The desk of each enricher; an enricher lives as long as its world. */
const desks = new WeakMap<Enricher, Buy>();

/** Pays for who somebody is; null when the vendor does not know, or nobody can read what it says. */
export async function askPerson(
  world: BuyingWorld & Pick<World, 'leadIdentities'>,
  enricher: Enricher,
  { lead, company }: { lead: Lead; company: Company | null },
): Promise<Bought<PersonFound>> {
  const { workspaceId, id: leadId, runId } = lead;
  const ids = await world.leadIdentities.ofLead(workspaceId, leadId);
  const externalId = ids.find((id) => id.startsWith(`${enricher.provider}:`)) ?? null;
  const { email, linkedinUrl, firstName, lastName } = lead;
  const place = { companyName: company?.name ?? null, domain: company?.domain ?? null };
  const ask = { externalId, email, linkedinUrl, firstName, lastName, ...place };
  const desk = desks.get(enricher) ?? openDesk(world, enricher);
  return desk(workspaceId, { key: externalId ?? leadId, ask, owner: { leadId, runId } });
}

function openDesk(world: BuyingWorld, enricher: Enricher): Buy {
  const desk = buyTogether<PersonAsk, PersonFound>(world, {
    provider: enricher.provider,
    purpose: 'reveal',
    holdsMs,
    ask: (asks) => enricher.people(asks),
    read: toPersonFound,
    alsoKnownAs: ({ externalId }) => (externalId === null ? [] : [externalId]),
  });
  desks.set(enricher, desk);
  return desk;
}
