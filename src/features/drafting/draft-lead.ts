// Writes a lead's first mail and follow-up, fixes owner and mailbox, and puts the lead up for review. Mails, state
// and assignment change together or not at all. Also for a country that may not be mailed: the text then exists,
// and Approve says no.
import type { World } from '#ports/world.ts';
import { type Brief, languageOf, senderOf, writeMails } from './write-mails.ts';

type Needs = Pick<World, 'clock' | 'drafts' | 'leadBriefs' | 'model' | 'queue' | 'transact' | 'usage'>;

/** Drafts that may stand in the channel on their own; with more, one parent card counts them. */
const cardsAlone = 5;

/** Does nothing for a lead that is neither `scored` nor `drafted`. Throws Unavailable or Refusal as the model does. */
export async function draftLead(
  world: Needs,
  { workspaceId, leadId }: { workspaceId: string; leadId: string },
): Promise<void> {
  const brief = await world.leadBriefs.forDrafting(workspaceId, leadId);
  if (brief === null || (brief.lead.state !== 'scored' && brief.lead.state !== 'drafted')) return;
  const sender = await senderOf(world, workspaceId, brief);
  const language = languageOf(brief);
  const written = await writeMails(world, { workspaceId, brief, sender, language, wish: null });
  const { mails, flags, author, usage } = written;
  const at = world.clock.now();
  const set = { mailboxId: sender?.id ?? null, ownerId: brief.lead.ownerId ?? sender?.memberId ?? null };
  const moved = await world.transact(async (stores) => {
    if (!(await putUpForReview(stores, { workspaceId, brief, at, set }))) return false;
    await stores.drafts.start(workspaceId, { leadId, author, editedBy: null, mails, flags, language, at });
    await stores.usage.addMany(workspaceId, usage);
    return true;
  });
  if (!moved) return world.usage.addMany(workspaceId, usage);
  const subject = brief.waiting < cardsAlone ? `lead/${leadId}` : 'queue';
  await world.queue.add({ name: 'card.sync', payload: { workspaceId, subject } });
}

type Stores = Parameters<Parameters<World['transact']>[0]>[0];
type Placing = {
  readonly workspaceId: string;
  readonly brief: Brief;
  readonly at: Date;
  readonly set: { readonly mailboxId: string | null; readonly ownerId: string | null };
};

/** scored → drafted → in_review. False when the lead is no longer where it was. */
async function putUpForReview(stores: Stores, { workspaceId, brief, at, set }: Placing): Promise<boolean> {
  const { id: leadId, state } = brief.lead;
  const first =
    state === 'drafted' ||
    (await stores.leads.move(workspaceId, { leadId, from: 'scored', to: 'drafted', at }));
  return first && stores.leads.move(workspaceId, { leadId, from: 'drafted', to: 'in_review', at, set });
}
