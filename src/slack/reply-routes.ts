// The rows of routes.ts that belong to answers: what can be done from the note of one.
import {
  answerClicked,
  answerWasSent,
  backOnChosen,
  classChosen,
  closeLead,
  referClicked,
  resumeClicked,
  sendAnswerAgain,
  snoozeClicked,
} from './actions/reply.ts';
import { isAnswer, isNoAnswer } from './actions/task.ts';
import { ids } from './ids.ts';
import type { ActionRun, Route, Routes, ViewRun } from './turn.ts';
import { answerSubmitted, ownMailSubmitted, snoozeSubmitted } from './views/answer.ts';

const approver = <R>(run: R): Route<R> => ({ may: 'approver', run });

export const replyActions: Routes<ActionRun> = {
  [ids.reply.answer]: approver(answerClicked),
  [ids.reply.wasSent]: approver(answerWasSent),
  [ids.reply.again]: approver(sendAnswerAgain),
  [ids.reply.snooze]: approver(snoozeClicked),
  [ids.reply.refer]: approver(referClicked),
  [ids.reply.classify]: approver(classChosen),
  [ids.reply.close]: approver(closeLead),
  [ids.reply.resume]: approver(resumeClicked),
  [ids.reply.backOn]: approver(backOnChosen),
  [ids.task.yes]: approver(isAnswer),
  [ids.task.no]: approver(isNoAnswer),
};

export const replyViews: Routes<ViewRun> = {
  [ids.reply.answer]: approver(answerSubmitted),
  [ids.reply.ownMail]: approver(ownMailSubmitted),
  [ids.reply.snooze]: approver(snoozeSubmitted),
};
