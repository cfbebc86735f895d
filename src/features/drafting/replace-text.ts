// Puts a new text in the place of the one that waits for review: in_review → drafted → in_review around it, so that
// an approval in between finds nothing to approve. What it cost is written down with it.
import type { Transaction } from '#ports/world.ts';
import type { writeMails } from './write-mails.ts';

export type Replacement = {
  readonly leadId: string;
  readonly written: Awaited<ReturnType<typeof writeMails>>;
  /** Number of the version that is replaced. */
  readonly expected: number;
  readonly at: Date;
  /** A new total, where the lead was scored again. */
  readonly score?: number;
};

/** The number of the new version, or why it was not taken: then nothing of it is written. Hand in the transaction's stores. */
export async function replaceText(
  stores: Transaction,
  workspaceId: string,
  { leadId, written, expected, at, score }: Replacement,
): Promise<number | { readonly refused: 'draft_not_waiting' | 'draft_changed' }> {
  const { mails, flags, author, usage } = written;
  await stores.reviews.lock(workspaceId, leadId);
  const set = score === undefined ? {} : { set: { score } };
  const out = await stores.leads.move(workspaceId, { leadId, from: 'in_review', to: 'drafted', at, ...set });
  if (!out) return { refused: 'draft_not_waiting' };
  await stores.leads.move(workspaceId, { leadId, from: 'drafted', to: 'in_review', at });
  const text = { leadId, expected, author, editedBy: null, mails, flags, at };
  const number = await stores.drafts.addRevision(workspaceId, text);
  if (number === null) return { refused: 'draft_changed' };
  // It was written for the steps that hold now.
  await stores.drafts.takeNewest(workspaceId, leadId);
  await stores.usage.addMany(workspaceId, usage);
  return number;
}
