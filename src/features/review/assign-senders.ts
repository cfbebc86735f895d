// Drafts that were written before anybody had connected a mailbox get one now. Call it when a mailbox is connected.
import type { World } from '#ports/world.ts';
import { senderOf } from '../drafting/write-mails.ts';
import { redraw } from './redraw.ts';

type Needs = Pick<World, 'clock' | 'leadBriefs' | 'reviews' | 'queue'>;

/** Leads that are given a sender in one go; the next connection (or the next card) does the rest. */
const atMost = 500;

/** Gives waiting drafts without a sender the least used mailbox. Answers how many got one. */
export async function assignSenders(world: Needs, workspaceId: string): Promise<number> {
  const leadIds = await world.reviews.withoutSender(workspaceId, atMost);
  let given = 0;
  for (const leadId of leadIds) {
    if (!(await assignSender(world, { workspaceId, leadId }))) continue;
    given += 1;
    await redraw(world, workspaceId, [`lead/${leadId}`]);
  }
  return given;
}

/** One lead; false when it has a sender already or nobody can send. */
export async function assignSender(
  world: Pick<World, 'clock' | 'leadBriefs' | 'reviews'>,
  { workspaceId, leadId }: { workspaceId: string; leadId: string },
): Promise<boolean> {
  const brief = await world.leadBriefs.forDrafting(workspaceId, leadId);
  if (brief === null || brief.lead.mailboxId !== null) return false;
  const sender = senderOf(brief, world.clock.now());
  if (sender === null) return false;
  const change = { leadId, from: null, mailboxId: sender.id, ownerId: sender.memberId };
  return world.reviews.setSender(workspaceId, change);
}
