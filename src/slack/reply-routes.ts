// The rows of routes.ts that belong to answers: what can be done from the note of one.
import { backOnChosen, resumeClicked } from './actions/reply.ts';
import { ids } from './ids.ts';
import type { ActionRun, Route, Routes } from './turn.ts';

const approver = <R>(run: R): Route<R> => ({ may: 'approver', run });

export const replyActions: Routes<ActionRun> = {
  [ids.reply.resume]: approver(resumeClicked),
  [ids.reply.backOn]: approver(backOnChosen),
};
