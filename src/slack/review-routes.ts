// The rows of routes.ts that belong to the review card: its buttons, its menu and its modals.

import { lookAgainClicked } from './actions/look-again.ts';
import { approveClicked } from './actions/review-approve.ts';
import { cancelClicked } from './actions/review-cancel.ts';
import { afterChosen, editClicked, restoreClicked } from './actions/review-edit.ts';
import { moreChosen } from './actions/review-more.ts';
import { rejectClicked } from './actions/review-reject.ts';
import { ids } from './ids.ts';
import type { ActionRun, Route, Routes, ViewRun } from './turn.ts';
import { ownerClicked, ownerSubmitted } from './views/change-owner.ts';
import { editSubmitted } from './views/edit-submitted.ts';
import { blockSubmitted, regenerateSubmitted, sendNowSubmitted } from './views/lead-form-answers.ts';
import { lookAgainSubmitted } from './views/look-again.ts';
import { rejectSubmitted } from './views/reject-draft.ts';

const approver = <R>(run: R): Route<R> => ({ may: 'approver', run });

export const reviewActions: Routes<ActionRun> = {
  [ids.review.approve]: approver(approveClicked),
  [ids.review.edit]: approver(editClicked),
  [ids.review.after]: approver(afterChosen),
  [ids.review.restore]: approver(restoreClicked),
  [ids.review.reject]: approver(rejectClicked),
  [ids.review.cancel]: approver(cancelClicked),
  [ids.review.again]: approver(lookAgainClicked),
  [ids.review.owner]: approver(ownerClicked),
  /** Each entry asks for its own role. */
  [ids.review.more]: { may: 'viewer', run: moreChosen },
};

export const reviewViews: Routes<ViewRun> = {
  [ids.review.edit]: approver(editSubmitted),
  [ids.review.reject]: approver(rejectSubmitted),
  [ids.review.regenerate]: approver(regenerateSubmitted),
  [ids.review.block]: approver(blockSubmitted),
  [ids.review.again]: approver(lookAgainSubmitted),
  [ids.review.now]: approver(sendNowSubmitted),
  [ids.review.owner]: approver(ownerSubmitted),
};
