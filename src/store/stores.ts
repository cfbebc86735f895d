// All repositories over one connection or transaction. Each function takes the workspace first.
import { bound } from '#lib/bound.ts';
import { answers } from './answers.ts';
import { audit } from './audit.ts';
import { boostChanges } from './boost-changes.ts';
import { budgets } from './budgets.ts';
import { claims } from './claims.ts';
import { companies } from './companies.ts';
import { createCompanyResearch } from './company-research.ts';
import type { Db } from './db.ts';
import { createDecisions } from './decisions.ts';
import { dedup } from './dedup.ts';
import { drafts } from './drafts.ts';
import { due } from './due.ts';
import { events } from './events.ts';
import { handContacts } from './hand-contacts.ts';
import { handovers } from './handovers.ts';
import { holds } from './holds.ts';
import { housekeeping } from './housekeeping.ts';
import { icpChanges } from './icp-changes.ts';
import { insight } from './insight.ts';
import { installations } from './installations.ts';
import { intake } from './intake.ts';
import { journalReads } from './journal-reads.ts';
import { createLeadBriefs } from './lead-briefs.ts';
import { leadIdentities } from './lead-identities.ts';
import { leadList } from './lead-list.ts';
import { createLeads } from './leads.ts';
import { linkedinAccounts } from './linkedin-accounts.ts';
import { linkedinTasks } from './linkedin-tasks.ts';
import { longHolds } from './long-holds.ts';
import { mailChecks } from './mail-checks.ts';
import { mailCursors } from './mail-cursors.ts';
import { mailPushes } from './mail-pushes.ts';
import { mailboxDns } from './mailbox-dns.ts';
import { mailboxHealth } from './mailbox-health.ts';
import { mailboxWarmup } from './mailbox-warmup.ts';
import { mailboxes } from './mailboxes.ts';
import { meanings } from './meanings.ts';
import { members } from './members.ts';
import { messages } from './messages.ts';
import { modelBatches } from './model-batches.ts';
import { oauthStates } from './oauth-states.ts';
import { overdue } from './overdue.ts';
import { ownNetworks } from './own-networks.ts';
import { paidAnswers } from './paid-answers.ts';
import { parked } from './parked.ts';
import { planned } from './planned.ts';
import { retries } from './retries.ts';
import { reviewCases } from './review-cases.ts';
import { reviews } from './reviews.ts';
import { runLeads } from './run-leads.ts';
import { runRejects } from './run-rejects.ts';
import { runs } from './runs.ts';
import { scores } from './scores.ts';
import { searches } from './searches.ts';
import { segments } from './segments.ts';
import { sending } from './sending.ts';
import { sentReadings } from './sent-readings.ts';
import { settings } from './settings.ts';
import { signals } from './signals.ts';
import { slackEvents } from './slack-events.ts';
import { slackMessages } from './slack-messages.ts';
import { suppressions } from './suppressions.ts';
import { tasks } from './tasks.ts';
import { touches } from './touches.ts';
import { trackingConsents } from './tracking-consents.ts';
import { trackingHits } from './tracking-hits.ts';
import { usage } from './usage.ts';
import { weakMatches } from './weak-matches.ts';
import { wipe } from './wipe.ts';
import { createWork } from './work.ts';
import { workspaces } from './workspaces.ts';

/** Every repository with its connection given. */
export function createStores(db: Db) {
  return {
    ...findingStores(db),
    ...answeringStores(db),
    ...trackingStores(db),
    ...lookingStores(db),
    audit: bound(db, audit),
    due: bound(db, due),
    insight: bound(db, insight),
    housekeeping: bound(db, housekeeping),
    installations: bound(db, installations),
    leadList: bound(db, leadList),
    leads: createLeads(db),
    linkedinAccounts: bound(db, linkedinAccounts),
    linkedinTasks: bound(db, linkedinTasks),
    members: bound(db, members),
    segments: bound(db, segments),
    sending: bound(db, sending),
    settings: bound(db, settings),
    slackEvents: bound(db, slackEvents),
    slackMessages: bound(db, slackMessages),
    wipe: bound(db, wipe),
    work: createWork(db),
    claims: bound(db, claims),
    mailboxWarmup: bound(db, mailboxWarmup),
    mailboxes: bound(db, mailboxes),
    retries: bound(db, retries),
    messages: bound(db, messages),
    oauthStates: bound(db, oauthStates),
    overdue: bound(db, overdue),
    planned: bound(db, planned),
    tasks: bound(db, tasks),
    touches: bound(db, touches),
    drafts: bound(db, drafts),
    leadBriefs: createLeadBriefs(db),
    reviewCases: bound(db, reviewCases),
    reviews: bound(db, reviews),
    suppressions: bound(db, suppressions),
    workspaces: bound(db, workspaces),
  };
}

/** What came back, what it holds, and what we say to it. */
function answeringStores(db: Db) {
  return {
    answers: bound(db, answers),
    holds: bound(db, holds),
    meanings: bound(db, meanings),
    weakMatches: bound(db, weakMatches),
  };
}

/** What was found by looking into mailboxes and around them. */
function lookingStores(db: Db) {
  return {
    mailChecks: bound(db, mailChecks),
    mailCursors: bound(db, mailCursors),
    mailPushes: bound(db, mailPushes),
    mailboxDns: bound(db, mailboxDns),
    mailboxHealth: bound(db, mailboxHealth),
    sentReadings: bound(db, sentReadings),
  };
}

/** Where leads come from, what is known of them, and what that costs. */
function findingStores(db: Db) {
  return {
    boostChanges: bound(db, boostChanges),
    budgets: bound(db, budgets),
    companies: bound(db, companies),
    companyResearch: createCompanyResearch(db),
    decisions: createDecisions(db),
    dedup: bound(db, dedup),
    handContacts: bound(db, handContacts),
    intake: bound(db, intake),
    icpChanges: bound(db, icpChanges),
    leadIdentities: bound(db, leadIdentities),
    longHolds: bound(db, longHolds),
    modelBatches: bound(db, modelBatches),
    paidAnswers: bound(db, paidAnswers),
    parked: bound(db, parked),
    runLeads: bound(db, runLeads),
    runRejects: bound(db, runRejects),
    runs: bound(db, runs),
    scores: bound(db, scores),
    searches: bound(db, searches),
    signals: bound(db, signals),
    usage: bound(db, usage),
  };
}

/** What happened to leads, opens and clicks among it. */
function trackingStores(db: Db) {
  return {
    events: bound(db, events),
    handovers: bound(db, handovers),
    journalReads: bound(db, journalReads),
    ownNetworks: bound(db, ownNetworks),
    trackingConsents: bound(db, trackingConsents),
    trackingHits: bound(db, trackingHits),
  };
}

export type Stores = ReturnType<typeof createStores>;
