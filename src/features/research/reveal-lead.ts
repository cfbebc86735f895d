// Between the score and the draft: whoever is hidden or has no address is paid for, once. What that reveals is judged
// like any newcomer (the same person? somebody to leave alone?), because a search shows neither names nor addresses.
import type { BatchVerdict } from '#domain/dedup-batch.ts';
import { judgeBatch } from '#domain/dedup-batch.ts';
import type { Company, Lead, Reason } from '#domain/lead.ts';
import type { LeadState } from '#domain/lifecycle-states.ts';
import { movedTo, revealedPerson } from '#domain/revealed-person.ts';
import { isAskedFor } from '#domain/start-again.ts';
import { gatherFacts } from '#features/intake/gather-facts.ts';
import { advanceLead } from '#features/workspace/advance-lead.ts';
import { shares } from '#features/workspace/fair-share.ts';
import type { PersonFound } from '#ports/enricher.ts';
import type { World } from '#ports/world.ts';
import type { BuyingWorld } from './buy-together.ts';
import { askPerson } from './person-desk.ts';
import { type Noting, orWithout, refusedMs } from './vendor-refused.ts';

export type RevealWorld = BuyingWorld &
  Noting &
  Pick<
    World,
    | 'dedup'
    | 'enricher'
    | 'handContacts'
    | 'leadIdentities'
    | 'leads'
    | 'secrets'
    | 'suppressions'
    | 'work'
    | 'workspaces'
  >;
export type Revealable = { readonly lead: Lead; readonly company: Company | null };

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
  const { workspaceId } = lead;
  const known = await verdictOn(world, lead, world.clock.now());
  const overruled = isAskedFor(lead) && known.state === 'duplicate' ? (known.reason?.code ?? null) : null;
  // The domain was learnt since the search: nobody pays for somebody who is not written to anyway.
  if (known.state !== 'new' && overruled === null) return leave(world, lead, exitBy(known));
  if (enricher === null) return leave(world, lead, { to: 'parked', reason: noAddress });
  const asked = { workspaceId, provider: enricher.provider, purpose: 'reveal' } as const;
  const answer = await orWithout(world, asked, () => askPerson(world, enricher, of));
  if (answer?.found === null)
    return leave(world, lead, { to: 'parked', reason: answer.unread ? addressUnread(enricher) : noAddress });
  if (answer !== null) return settle(world, of, { found: answer.found, overruled });
  const until = new Date(world.clock.now().getTime() + refusedMs);
  await world.work.putOff(workspaceId, { leadId: lead.id, state: lead.state, until });
  return 'gone';
}

async function leave(world: RevealWorld, lead: Lead, exit: Exit): Promise<'gone'> {
  await advanceLead(world, { workspaceId: lead.workspaceId, leadId: lead.id, ...awayFrom(lead, exit) });
  return 'gone';
}

type Revealing = {
  readonly found: PersonFound;
  /** The reason in spite of which a person asked for another look. */
  readonly overruled: string | null;
};

async function settle(
  world: RevealWorld,
  of: Revealable,
  { found, overruled }: Revealing,
): Promise<'ready' | 'gone'> {
  const { lead, company } = of;
  const { workspaceId, id: leadId } = lead;
  const change = revealedPerson(lead, found, company);
  const at = world.clock.now();
  // One transaction: whoever is seen and ought to leave never stands there as if there were nothing against it.
  return world.transact(async (stores) => {
    await stores.intake.lock(workspaceId);
    await stores.leads.reveal(workspaceId, { leadId, ...change });
    const verdict = await verdictOn({ ...stores, secrets: world.secrets }, lead, at);
    const mayStay = verdict.state === 'new' || (overruled !== null && verdict.reason?.code === overruled);
    const exit = mayStay ? exitOf(change, movedTo(found, company)) : exitBy(verdict);
    if (exit === null) return 'ready';
    const step = { leadId, ...awayFrom(lead, exit), at, next: null, share: shares.think };
    await stores.work.advance(workspaceId, step);
    return 'gone';
  });
}

type Exit = { readonly to: LeadState; readonly reason: Reason | null };
const noAddress: Reason = { code: 'no_address', params: {} };
const addressUnread = ({ provider }: { readonly provider: string }): Reason => ({
  code: 'address_unread',
  params: { vendor: provider },
});

function awayFrom({ state }: Lead, { to, reason }: Exit) {
  return { from: state, to, reason };
}

function exitBy({ state, reason }: Verdict): Exit {
  return { to: state, reason };
}

/** Null for somebody who can be written to. `place`: where they work now, when that is elsewhere. */
function exitOf({ fullName, email }: ReturnType<typeof revealedPerson>, place: string | null): Exit | null {
  if (place !== null) {
    return { to: 'parked', reason: { code: 'person_moved', params: { who: fullName, company: place } } };
  }
  return email === null ? { to: 'parked', reason: noAddress } : null;
}

type Verdict = Pick<BatchVerdict, 'state' | 'reason'>;

/** Whether what is known of the lead by now speaks against it. */
async function verdictOn(
  stores: Parameters<typeof gatherFacts>[0],
  { workspaceId, id: leadId }: Lead,
  now: Date,
): Promise<Verdict> {
  const leads = await stores.dedup.subjects(workspaceId, { leadIds: [leadId], state: null });
  const facts = await gatherFacts(stores, workspaceId, { leads, now });
  const [verdict] = judgeBatch(leads, facts, now);
  return verdict ?? { state: 'new', reason: null };
}
