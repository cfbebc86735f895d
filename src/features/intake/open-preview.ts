// A preview whose vendor still works is written down, because whoever asked for it may close the form: then what it
// costs would be in nobody's books. Looking at it again keeps it; the one who finishes it counts its cost.
import type { SourcePage } from '#ports/lead-source.ts';
import type { World } from '#ports/world.ts';

/** How open previews are kept among paid answers: by their cursor, with the moment of the start. */
export const openPreview = 'preview';

type Stores = Pick<World, 'paidAnswers'>;
type Looked = {
  readonly provider: string;
  /** The cursor that was asked with; null = a new preview. */
  readonly cursor: string | null;
  readonly page: SourcePage;
  readonly at: Date;
};

/** Keeps or ends the note; false when there was none (any more). Hand in the stores of the transaction. */
export async function noteOpen(stores: Stores, workspaceId: string, looked: Looked): Promise<boolean> {
  const { provider, cursor, page, at } = looked;
  const note = { provider, purpose: openPreview };
  const before =
    cursor === null ? null : await stores.paidAnswers.drop(workspaceId, { ...note, key: cursor });
  const waits = page.waitMs !== null && page.waitMs > 0;
  if (waits && page.cursor !== null && (before !== null || page.cursor !== cursor)) {
    const answer = before ?? at.toISOString();
    await stores.paidAnswers.keep(workspaceId, { at, answers: [{ ...note, key: page.cursor, answer }] });
  }
  return before !== null;
}
