// Writes a lead's first mail and follow-up, fixes owner and mailbox, and puts the lead up for review. Mails, state
// and assignment change together or not at all. Also for a country that may not be mailed: the text then exists,
// and Approve says no.

import { isAskedFor } from '#domain/start-again.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { advanceLead } from '../workspace/advance-lead.ts';
import { languageOf, senderOf, writeMails } from './write-mails.ts';

type Needs = Pick<
  World,
  'clock' | 'drafts' | 'model' | 'queue' | 'transact' | 'usage' | 'leadBriefs' | 'work'
>;

/** Drafts that may stand in the channel on their own; with more, one parent card counts them. */
const cardsAlone = 5;

/** Does nothing for a lead that is neither `scored` nor `drafted`. Throws Unavailable or Refusal as the model does. */
export async function draftLead(
  world: Needs,
  { workspaceId, leadId }: { workspaceId: string; leadId: string },
): Promise<void> {
  const brief = await world.leadBriefs.forDrafting(workspaceId, leadId);
  const from = brief?.lead.state;
  if (!brief || (from !== 'scored' && from !== 'drafted')) return;
  const sender = senderOf(brief);
  const language = languageOf(brief);
  const written = await writeMails(world, { workspaceId, brief, sender, language, wish: null });
  const { mails, flags, author, usage } = written;
  const at = world.clock.now();
  const moved = await advanceLead(world, {
    ...{ workspaceId, leadId, from, to: 'in_review' },
    ...(from === 'scored' ? { via: 'drafted' } : {}),
    set: { mailboxId: sender?.id ?? null, ownerId: brief.lead.ownerId ?? sender?.memberId ?? null },
    found: { draft: { leadId, author, editedBy: null, mails, flags, language, at }, usage },
  });
  if (!moved) return world.usage.addMany(workspaceId, usage);
  const hasCard = brief.waiting < cardsAlone || isAskedFor(brief.lead);
  await redraw(world, workspaceId, [hasCard ? `lead/${leadId}` : 'queue']);
}
