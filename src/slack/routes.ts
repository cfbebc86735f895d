// THE table: every word of /prospect, every button and menu, every modal and shortcut, with who may use it.
// listeners.ts looks things up here; a test holds it against ids.ts and the manifest.
import {
  allowMore,
  findClicked,
  goOnClicked,
  searchClicked,
  stopClicked,
  waitForMonth,
} from './actions/find.ts';
import { handoverRoutes } from './actions/handover.ts';
import { chooseFilter, chooseSort, chooseTab, refresh, search, searchFor, turnPage } from './actions/home.ts';
import { applyIcp, applyIcpToNew, dismissIcp, undoIcp } from './actions/icp.ts';
import { linkedinRoutes } from './actions/linkedin.ts';
import {
  allowReading,
  checkClicked,
  connectClicked,
  moreMailboxes,
  pauseBox,
  resumeBox,
  showMailboxes,
} from './actions/mailbox.ts';
import {
  followLink,
  openAdd,
  openConfig,
  openHelp,
  openImport,
  openLead,
  openStats,
  openTopic,
} from './actions/open.ts';
import { sendRejects, undoRun } from './actions/run.ts';
import { pauseClicked, resumeClicked, retryChannel } from './actions/sending.ts';
import { addSource, editSource, previewClicked, removeSource, saveSource } from './actions/sources.ts';
import { dropJob, retryJob, sendAgain, wasSent } from './actions/task.ts';
import { warmupOff, warmupOn } from './actions/warmup.ts';
import { add } from './commands/add.ts';
import { away } from './commands/away.ts';
import { block, unblock } from './commands/block.ts';
import { config } from './commands/config.ts';
import { costs } from './commands/costs.ts';
import { findLeads } from './commands/find.ts';
import { handover } from './commands/handover.ts';
import { help } from './commands/help.ts';
import { home } from './commands/home.ts';
import { importList } from './commands/import.ts';
import { lead, why } from './commands/lead.ts';
import { leads } from './commands/leads.ts';
import { linkedin } from './commands/linkedin.ts';
import { mailbox } from './commands/mailbox.ts';
import { offer } from './commands/offer.ts';
import { pause } from './commands/pause.ts';
import { resume } from './commands/resume.ts';
import { review } from './commands/review.ts';
import { stats } from './commands/stats.ts';
import { status } from './commands/status.ts';
import { tracking } from './commands/tracking.ts';
import { ids } from './ids.ts';
import { replyActions, replyViews } from './reply-routes.ts';
import { reviewActions, reviewViews } from './review-routes.ts';
import type { ActionRun, CommandRun, Route, Routes, ShortcutRun, ViewRun } from './turn.ts';
import { addFromMessage, saveLead } from './views/add-lead.ts';
import { awayClicked, awaySubmitted } from './views/away.ts';
import { saveFind } from './views/config-find.ts';
import { saveCompanies, saveIcp } from './views/config-icp.ts';
import { openMailboxLimits, saveLimits, saveMailboxLimits } from './views/config-limits.ts';
import { saveLinkedin } from './views/config-linkedin.ts';
import { saveOffer, saveProof } from './views/config-offer.ts';
import { saveOwners } from './views/config-owners.ts';
import { savePeople } from './views/config-people.ts';
import { openSegment, saveSegment } from './views/config-segments.ts';
import { saveSequence } from './views/config-sequence.ts';
import { saveChannel, saveSender } from './views/config-settings.ts';
import { saveTracking } from './views/config-tracking.ts';
import { handoverSubmitted } from './views/handover.ts';
import { startImportOf } from './views/import-list.ts';

const viewer = <R>(run: R): Route<R> => ({ may: 'viewer', run });
const approver = <R>(run: R): Route<R> => ({ may: 'approver', run });
const admin = <R>(run: R): Route<R> => ({ may: 'admin', run });

export const commandRoutes: Routes<CommandRun> = {
  help: viewer(help),
  home: viewer(home),
  config: admin(config),
  offer: admin(offer),
  find: approver(findLeads),
  import: approver(importList),
  add: approver(add),
  leads: viewer(leads),
  lead: viewer(lead),
  why: viewer(why),
  review: approver(review),
  stats: viewer(stats),
  costs: viewer(costs),
  status: viewer(status),
  linkedin: approver(linkedin),
  mailbox: approver(mailbox),
  block: approver(block),
  unblock: admin(unblock),
  tracking: approver(tracking),
  handover: admin(handover),
  away: approver(away),
  pause: approver(pause),
  resume: admin(resume),
};

export const actionRoutes: Routes<ActionRun> = {
  [ids.review.next]: approver(review),
  [ids.home.tab]: viewer(chooseTab),
  [ids.home.sort]: viewer(chooseSort),
  [ids.home.filter]: viewer(chooseFilter),
  [ids.home.search]: viewer(search),
  [ids.home.page]: viewer(turnPage),
  [ids.home.refresh]: viewer(refresh),
  [ids.lead.open]: viewer(openLead),
  [ids.lead.add]: approver(openAdd),
  [ids.run.import]: approver(openImport),
  [ids.run.find]: approver(findClicked),
  [ids.run.search]: approver(searchClicked),
  [ids.run.stop]: approver(stopClicked),
  [ids.run.goOn]: admin(goOnClicked),
  [ids.budget.more]: admin(allowMore),
  [ids.budget.wait]: admin(waitForMonth),
  [ids.run.undo]: approver(undoRun),
  [ids.run.rejects]: approver(sendRejects),
  [ids.task.wasSent]: approver(wasSent),
  [ids.task.again]: approver(sendAgain),
  [ids.task.retry]: approver(retryJob),
  [ids.task.drop]: approver(dropJob),
  ...linkedinRoutes,
  ...handoverRoutes,
  [ids.away.open]: approver(awayClicked),
  [ids.config.open]: admin(openConfig),
  [ids.config.topic]: admin(openTopic),
  [ids.config.segment]: admin(openSegment),
  [ids.config.mailbox]: admin(openMailboxLimits),
  [ids.source.add]: admin(addSource),
  [ids.source.edit]: admin(editSource),
  [ids.source.preview]: admin(previewClicked),
  [ids.source.remove]: admin(removeSource),
  [ids.icp.apply]: admin(applyIcp),
  [ids.icp.onlyNew]: admin(applyIcpToNew),
  [ids.icp.dismiss]: admin(dismissIcp),
  [ids.icp.undo]: admin(undoIcp),
  [ids.sending.pause]: approver(pauseClicked),
  [ids.sending.resume]: admin(resumeClicked),
  [ids.mailbox.check]: approver(checkClicked),
  [ids.mailbox.connect]: approver(connectClicked),
  [ids.mailbox.allowReading]: approver(allowReading),
  [ids.mailbox.pause]: approver(pauseBox),
  [ids.mailbox.resume]: admin(resumeBox),
  [ids.mailbox.show]: viewer(showMailboxes),
  [ids.mailbox.more]: viewer(moreMailboxes),
  [ids.mailbox.warmupOn]: approver(warmupOn),
  [ids.mailbox.warmupOff]: approver(warmupOff),
  ...replyActions,
  [ids.channel.retry]: admin(retryChannel),
  [ids.help.open]: viewer(openHelp),
  [ids.stats.open]: viewer(openStats),
  [ids.link]: viewer(followLink),
  ...reviewActions,
};

export const viewRoutes: Routes<ViewRun> = {
  ...reviewViews,
  ...replyViews,
  [ids.home.search]: viewer(searchFor),
  [ids.lead.add]: approver(saveLead),
  [ids.run.import]: approver(startImportOf),
  [ids.config.segment]: admin(saveSegment),
  [ids.config.icp]: admin(saveIcp),
  [ids.config.companies]: admin(saveCompanies),
  [ids.config.offer]: admin(saveOffer),
  [ids.config.proof]: admin(saveProof),
  [ids.config.linkedin]: admin(saveLinkedin),
  [ids.config.sequence]: admin(saveSequence),
  [ids.config.sender]: admin(saveSender),
  [ids.config.channel]: admin(saveChannel),
  [ids.config.people]: admin(savePeople),
  [ids.config.owners]: admin(saveOwners),
  [ids.config.limits]: admin(saveLimits),
  [ids.config.mailbox]: admin(saveMailboxLimits),
  [ids.config.tracking]: admin(saveTracking),
  [ids.handover.open]: admin(handoverSubmitted),
  [ids.away.open]: approver(awaySubmitted),
  [ids.config.find]: admin(saveFind),
  [ids.source.save]: admin(saveSource),
};

export const shortcutRoutes: Routes<ShortcutRun> = {
  [ids.shortcut.addAsLead]: approver(addFromMessage),
};

/** The row of an action: ids of buttons that stand side by side end in a word of their own (`….tab.leads`). */
export function actionRoute(actionId: string): Route<ActionRun> | undefined {
  return actionRoutes[actionId] ?? actionRoutes[actionId.replace(/\.[a-z0-9_]+$/, '')];
}
