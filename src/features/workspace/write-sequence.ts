// A new version of a segment's sequence. Leads that have a draft keep the one it was written for, unless those that
// nobody approved yet are moved on purpose: their mails are laid onto the new steps, and are written again where there
// are more mails now than before. A text that a person edited is never thrown away for it.
import { fitMails } from '#domain/fit-mails.ts';
import type { Sequence } from '#domain/segment.ts';
import type { Transaction, World } from '#ports/world.ts';

type NextSequence = Parameters<World['segments']['saveSequence']>[1];

/** The version, with all drafts kept on the one before. Hand in the transaction's stores. */
export async function writeSequence(
  stores: Pick<World, 'drafts' | 'segments'>,
  workspaceId: string,
  next: NextSequence,
): Promise<void> {
  const { segmentId, expected: version } = next;
  await stores.drafts.keepSequence(workspaceId, { segmentId, version });
  await stores.segments.saveSequence(workspaceId, next);
}

/** Moves the leads that nobody approved yet to the newest sequence. Answers them. */
export async function moveWaiting(
  stores: Transaction,
  workspaceId: string,
  to: { readonly segmentId: string; readonly sequence: Sequence; readonly at: Date },
): Promise<string[]> {
  const moved: string[] = [];
  for (const draft of await stores.drafts.unapproved(workspaceId, to.segmentId)) {
    if (await moveOne(stores, workspaceId, { draft, ...to })) moved.push(draft.leadId);
  }
  return moved;
}

type Waiting = Awaited<ReturnType<World['drafts']['unapproved']>>[number];
type Move = { readonly draft: Waiting; readonly sequence: Sequence; readonly at: Date };

async function moveOne(
  stores: Transaction,
  workspaceId: string,
  { draft, sequence, at }: Move,
): Promise<boolean> {
  const { leadId, state, ...text } = draft;
  const fitted = fitMails(text, sequence.steps);
  if (fitted === null) {
    if (text.author === 'human' || state !== 'in_review') return false;
    if (!(await stores.leads.move(workspaceId, { leadId, from: 'in_review', to: 'drafted', at })))
      return false;
  } else {
    const { author, editedBy, number: expected } = text;
    const next = { leadId, author, editedBy, ...fitted, at, expected };
    if ((await stores.drafts.addRevision(workspaceId, next)) === null) return false;
  }
  await stores.drafts.takeNewest(workspaceId, leadId);
  return true;
}
