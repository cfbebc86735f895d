// Puts a lead's card where people see it. Up to five waiting drafts have a message of their own, from the sixth on
// only the queue's counter moves. A decided lead always has its card, also when somebody decided elsewhere.
import type { GoneCard } from '#domain/card.ts';
import type { World } from '#ports/world.ts';
import { assignSender } from './assign-senders.ts';
import { goneCardOf } from './gone-card.ts';
import { loadCard } from './load-card.ts';
import type { LeadRef, ReviewCase } from './review-case.ts';
import { showQueue } from './show-queue.ts';

export type ShowingWorld = Pick<
  World,
  | 'chat'
  | 'clock'
  | 'leadBriefs'
  | 'links'
  | 'members'
  | 'reviewCases'
  | 'reviews'
  | 'slackMessages'
  | 'transact'
  | 'workspaces'
>;

/** Waiting drafts that may have a message of their own at a time. */
const mostCards = 5;

/**
 * Shows the card; `asked` = a person wants to see this one, whatever the number. Null when there is none to show: no
 * such lead, one that was never up for review, or one that waits in the queue.
 */
export async function showLead(world: ShowingWorld, ref: LeadRef, asked = false): Promise<ReviewCase | null> {
  const loaded = await loadWithSender(world, ref);
  if (!loaded) return null;
  const subject = `lead/${ref.leadId}` as const;
  const { card, of } = loaded;
  const gone = goneCardOf(of.facts);
  if (gone) return showGone(world, ref, gone);
  if (card.phase.kind === 'waiting') {
    const max = asked ? Number.MAX_SAFE_INTEGER : mostCards;
    const slot = await world.transact((stores) =>
      stores.slackMessages.claimSlot(ref.workspaceId, { subject, max }),
    );
    if (!slot) return null;
  } else if (of.facts.decision === null && !(await world.slackMessages.get(ref.workspaceId, subject))) {
    return null;
  }
  await world.chat.showCard(ref.workspaceId, subject, card);
  return of;
}

/** Only where a card was: the lead itself is not shown any more. */
async function showGone(
  world: ShowingWorld,
  { workspaceId, leadId }: LeadRef,
  card: GoneCard,
): Promise<null> {
  const subject = `lead/${leadId}` as const;
  if ((await world.slackMessages.get(workspaceId, subject))?.ts) {
    await world.chat.showCard(workspaceId, subject, card);
  }
  return null;
}

/** The queue's counter, where there is one or where more wait than are shown. */
export async function refreshQueue(world: ShowingWorld, workspaceId: string): Promise<void> {
  const [{ waiting, shown }, parent] = await Promise.all([
    world.reviews.waiting(workspaceId),
    world.slackMessages.get(workspaceId, 'queue'),
  ]);
  if (parent || waiting > Math.max(shown, mostCards)) await showQueue(world, workspaceId);
}

/** A draft from before the first mailbox gets its sender when it is drawn. */
async function loadWithSender(world: ShowingWorld, ref: LeadRef) {
  const loaded = await loadCard(world, ref);
  const missing = loaded?.card.phase.kind === 'waiting' && loaded.of.facts.lead.mailboxId === null;
  if (!missing || !(await assignSender(world, ref))) return loaded;
  return loadCard(world, ref);
}
