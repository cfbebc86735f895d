// Has whoever is hidden revealed and the address checked, then writes a lead's first mail and follow-up, fixes owner and mailbox, and puts the lead up for review. Mails, state
// and assignment change together or not at all. Also for a country that may not be mailed: the text then exists,
// and Approve says no.

import { isAskedFor } from '#domain/start-again.ts';
import { orWaitForBudget } from '#features/costs/wait-for-budget.ts';
import { type CheckingWorld, checkAddress } from '#features/research/check-address.ts';
import { isHidden, type RevealWorld, revealLead } from '#features/research/reveal-lead.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import type { AskingWorld } from '../scoring/ask-model.ts';
import { advanceLead } from '../workspace/advance-lead.ts';
import { type Brief, languageOf, senderOf, writeMails } from './write-mails.ts';

type Needs = AskingWorld & RevealWorld & CheckingWorld & Pick<World, 'drafts' | 'leadBriefs'>;
type Ref = { readonly workspaceId: string; readonly leadId: string };

/** Drafts that may stand in the channel on their own; with more, one parent card counts them. */
const cardsAlone = 5;

/** Does nothing for a lead that is neither `scored` nor `drafted`. Throws Unavailable or Refusal as the model does. */
export async function draftLead(world: Needs, ref: Ref): Promise<void> {
  const brief = await world.leadBriefs.forDrafting(ref.workspaceId, ref.leadId);
  const state = brief?.lead.state;
  if (!brief || (state !== 'scored' && state !== 'drafted')) return;
  await orWaitForBudget(world, { ...ref, state }, async () => {
    const known = await revealed(world, ref, brief);
    if (known !== null) await write(world, ref, { brief: known, from: state });
  });
}

/** The lead with its address; null when it went elsewhere, or waits. */
async function revealed(world: Needs, ref: Ref, brief: Brief): Promise<Brief | null> {
  if (brief.lead.state !== 'scored' || !isHidden(brief.lead)) return brief;
  if ((await revealLead(world, brief)) === 'gone') return null;
  const after = await world.leadBriefs.forDrafting(ref.workspaceId, ref.leadId);
  return after?.lead.state === 'scored' ? after : null;
}

type Writing = { readonly brief: Brief; readonly from: 'scored' | 'drafted' };

async function write(world: Needs, { workspaceId, leadId }: Ref, { brief, from }: Writing): Promise<void> {
  const emailCheck = await checkAddress(world, brief.lead);
  const sender = senderOf(brief, world.clock.now());
  const language = languageOf(brief);
  const written = await writeMails(world, { workspaceId, brief, sender, language, wish: null });
  const { mails, flags, author, usage } = written;
  const at = world.clock.now();
  const moved = await advanceLead(world, {
    ...{ workspaceId, leadId, from, to: 'in_review' },
    ...(from === 'scored' ? { via: 'drafted' } : {}),
    set: {
      ...{ mailboxId: sender?.id ?? null, ownerId: sender?.memberId ?? brief.lead.ownerId },
      ...(emailCheck ? { emailCheck } : {}),
    },
    found: { draft: { leadId, author, editedBy: null, mails, flags, language, at }, usage },
  });
  if (!moved) return world.usage.addMany(workspaceId, usage);
  const hasCard = brief.waiting < cardsAlone || isAskedFor(brief.lead);
  await redraw(world, workspaceId, [hasCard ? `lead/${leadId}` : 'queue']);
}
