// Between the score and the draft: whoever is hidden or has no address is paid for, once. What that reveals is judged
// like any newcomer (the same person? somebody to leave alone?), because a search shows neither names nor addresses.
import type { BatchVerdict } from '#domain/dedup-batch.ts';
import { judgeBatch } from '#domain/dedup-batch.ts';
import type { Company, Lead, Reason } from '#domain/lead.ts';
import type { LeadState } from '#domain/lifecycle-states.ts';
import { movedTo, revealedPerson } from '#domain/revealed-person.ts';
import { gatherFacts } from '#features/intake/gather-facts.ts';
import { advanceLead } from '#features/workspace/advance-lead.ts';
import { hourMs } from '#lib/time.ts';
import type { PersonFound } from '#ports/enricher.ts';
import type { World } from '#ports/world.ts';
import type { BuyingWorld } from './buy-together.ts';
import { askPerson } from './person-desk.ts';
import { type Noting, orWithout } from './vendor-refused.ts';

export type RevealWorld = BuyingWorld &
  Noting &
  Pick<World, 'enricher' | 'leadIdentities' | 'secrets' | 'work' | 'leads'>;
export type Revealable = { readonly lead: Lead; readonly company: Company | null };

/** A vendor that refuses is asked again after so long. */
const refusedWaitMs = hourMs;

/** True when nobody can write to the lead before it is revealed. */
export function isHidden({ hidden, email }: Pick<Lead, 'hidden' | 'email'>): boolean {
  return hidden || email === null;
}

/**
 * `ready`: there is an address now. `gone`: the lead went elsewhere (duplicate, suppressed, parked) or waits. Throws
 * BudgetReached, and Unavailable while the vendor is away.
 */
export async function revealLead(world: RevealWorld, of: Revealable): Promise<'ready' | 'gone'> {
  const { lead } = of;
  const { enricher } = world;
  if (enricher === null) return settle(world, of, null);
  const { workspaceId } = lead;
  const answer = await orWithout(world, { workspaceId, provider: enricher.provider }, async () => ({
    found: await askPerson(world, enricher, of),
  }));
  if (answer !== null) return settle(world, of, answer.found);
  const until = new Date(world.clock.now().getTime() + refusedWaitMs);
  await world.work.putOff(workspaceId, { leadId: lead.id, state: lead.state, until });
  return 'gone';
}

async function settle(
  world: RevealWorld,
  of: Revealable,
  found: PersonFound | null,
): Promise<'ready' | 'gone'> {
  const { lead, company } = of;
  if (found === null) return park(world, lead, noAddress);
  const change = revealedPerson(lead, found, company);
  const verdict = await judged(world, lead, change);
  if (verdict.state !== 'new') return leave(world, lead, { to: verdict.state, reason: verdict.reason });
  const place = movedTo(found, company);
  if (place !== null) {
    return park(world, lead, { code: 'person_moved', params: { who: change.fullName, company: place } });
  }
  return change.email === null ? park(world, lead, noAddress) : 'ready';
}

const noAddress: Reason = { code: 'no_address', params: {} };

function park(world: RevealWorld, lead: Lead, reason: Reason): Promise<'gone'> {
  return leave(world, lead, { to: 'parked', reason });
}

async function leave(
  world: RevealWorld,
  { workspaceId, id: leadId, state }: Lead,
  { to, reason }: { to: LeadState; reason: Reason | null },
): Promise<'gone'> {
  await advanceLead(world, { workspaceId, leadId, from: state, to, reason });
  return 'gone';
}

/** Writes down who it is, and asks at the same moment whether that changes anything. */
async function judged(
  world: RevealWorld,
  { workspaceId, id: leadId }: Lead,
  change: ReturnType<typeof revealedPerson>,
): Promise<Pick<BatchVerdict, 'state' | 'reason'>> {
  const now = world.clock.now();
  const { secrets } = world;
  return world.transact(async (stores) => {
    await stores.intake.lock(workspaceId);
    await stores.leads.reveal(workspaceId, { leadId, ...change });
    const leads = await stores.dedup.subjects(workspaceId, { leadIds: [leadId], state: null });
    const facts = await gatherFacts({ ...stores, secrets }, workspaceId, { leads, now });
    const [verdict] = judgeBatch(leads, facts, now);
    return verdict ?? { state: 'new', reason: null };
  });
}
