// THE table of jobs: what runs for which name. Jobs load nothing and decide nothing; they call one use case.
import type { JobName, JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';
import { runAnswerSend } from './answer-send.ts';
import { runCardSync } from './card-sync.ts';
import { runDigestPost } from './digest-post.ts';
import { runHomeSync } from './home-sync.ts';
import { runIcpPropose } from './icp-propose.ts';
import { runJournalLoad } from './journal-load.ts';
import { runLeadAgain } from './lead-again.ts';
import { runLeadDedup } from './lead-dedup.ts';
import { runLeadDraft } from './lead-draft.ts';
import { runLeadEnrich } from './lead-enrich.ts';
import { runLeadImport } from './lead-import.ts';
import { runLeadRenew } from './lead-renew.ts';
import { runLeadRescore } from './lead-rescore.ts';
import { runLeadScore } from './lead-score.ts';
import { runLeadSource } from './lead-source.ts';
import { runLinkedinPoll } from './linkedin-poll.ts';
import { runMailboxCheck } from './mailbox-check.ts';
import { runMailboxDns } from './mailbox-dns.ts';
import { runMailboxPoll } from './mailbox-poll.ts';
import { runMailboxSent } from './mailbox-sent.ts';
import { runMailboxWarmup } from './mailbox-warmup.ts';
import { runMailboxWatch } from './mailbox-watch.ts';
import { runModelBatch } from './model-batch.ts';
import { runPreviewEnd } from './preview-end.ts';
import { runReplyClassify } from './reply-classify.ts';
import { runRetention } from './retention.ts';
import { runSweep } from './sweep.ts';
import { runTouchLinkedin } from './touch-linkedin.ts';
import { runTouchResolve } from './touch-resolve.ts';
import { runTouchSend } from './touch-send.ts';

/** A job that is missing does not compile. */
export type JobTable = {
  readonly [N in JobName]: (world: World, payload: JobPayload<N>) => Promise<void>;
};

export const jobs: JobTable = {
  'answer.send': runAnswerSend,
  'card.sync': runCardSync,
  'digest.post': runDigestPost,
  'home.sync': runHomeSync,
  'lead.source': runLeadSource,
  'lead.import': runLeadImport,
  'lead.dedup': runLeadDedup,
  'lead.again': runLeadAgain,
  'lead.enrich': runLeadEnrich,
  'lead.score': runLeadScore,
  'lead.draft': runLeadDraft,
  'lead.renew': runLeadRenew,
  'lead.rescore': runLeadRescore,
  'model.batch': runModelBatch,
  'preview.end': runPreviewEnd,
  'icp.propose': runIcpPropose,
  'touch.send': runTouchSend,
  'touch.resolve': runTouchResolve,
  'touch.linkedin': runTouchLinkedin,
  'linkedin.poll': runLinkedinPoll,
  'mailbox.dns': runMailboxDns,
  'mailbox.warmup': runMailboxWarmup,
  'mailbox.check': runMailboxCheck,
  'mailbox.sent': runMailboxSent,
  'mailbox.watch': runMailboxWatch,
  'mailbox.poll': runMailboxPoll,
  'journal.load': runJournalLoad,
  'reply.classify': runReplyClassify,
  sweep: runSweep,
  retention: runRetention,
};

/** Runs one order with its own payload. */
export async function runOrder<N extends JobName>(
  world: World,
  table: Partial<JobTable>,
  order: { readonly name: N; readonly payload: JobPayload<N> },
): Promise<void> {
  const run = table[order.name];
  if (run === undefined) throw new Error(`no job is registered for ${order.name}`);
  await run(world, order.payload);
}
