// Edit: opens the modal at once; redraws it when the choice changes what submitting does; puts the original back.

import { restoreOriginal } from '#features/review/restore-original.ts';
import { readCase } from '#features/review/review-case.ts';
import { Refusal } from '#lib/errors.ts';
import { readId } from '../ids.ts';
import type { ActionInput, ActionRun, Turn } from '../turn.ts';
import { type EditModal, editView } from '../views/edit-draft.ts';
import { readAfter, typedMails } from '../views/edit-fields.ts';
import { readEditMetadata } from '../views/edit-metadata.ts';
import { activeMailboxes } from '../views/edit-submitted.ts';

export const editClicked: ActionRun = async (turn, { value }) => {
  await turn.open(editView(await shownNow(turn, readId(value))));
};

/** The radio buttons: the submit button is named after the choice; what was typed stays. */
export const afterChosen: ActionRun = async (turn, { view }) => {
  const metadata = view && readEditMetadata(view.metadata);
  if (!view || !metadata) return;
  const shown = await shownNow(turn, metadata.leadId);
  const { draft } = shown.of.facts;
  // Somebody saved another version meanwhile: submitting shows both texts, so nothing is redrawn under the fingers.
  if (draft?.number !== metadata.revision) return;
  const { typed } = view;
  const mails = typedMails(typed, draft.mails, draft.number);
  await update(turn, view, { ...shown, mails, after: readAfter(typed), sender: typed.chosen('sender') });
};

export const restoreClicked: ActionRun = async (turn, { value, view }) => {
  const leadId = readId(value);
  if (leadId === null) throw new Refusal('lead_not_found');
  const { workspaceId, member, world } = turn;
  await restoreOriginal(world, { workspaceId, leadId, member, via: 'slack' });
  if (view) await update(turn, view, await shownNow(turn, leadId));
};

async function shownNow(turn: Turn, leadId: string | null): Promise<EditModal> {
  if (leadId === null) throw new Refusal('lead_not_found');
  const { workspaceId, world, locale } = turn;
  const of = await readCase(world, { workspaceId, leadId });
  if (of.facts.draft === null) throw new Refusal('draft_missing');
  return { locale, of, senders: await activeMailboxes(turn), now: world.clock.now() };
}

/** A modal that changed or was closed meanwhile is left alone. */
async function update(turn: Turn, { id, hash }: NonNullable<ActionInput['view']>, shown: EditModal) {
  await turn.slack.views.update({ view_id: id, hash, view: editView(shown) }).catch((error: unknown) => {
    turn.world.log.debug({ err: error }, 'an edit modal was not redrawn');
  });
}
