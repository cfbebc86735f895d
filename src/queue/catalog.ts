// Where each job runs, how often it is tried when it fails by a bug, and what makes two orders the same.
import type { JobName, JobOrder } from '#ports/jobs.ts';

export const queueNames = ['intake', 'research', 'think', 'outreach', 'inbound', 'chat', 'care'] as const;
export type QueueName = (typeof queueNames)[number];

export type CatalogEntry = {
  readonly queue: QueueName;
  /** Tries in all when the job throws what nobody foresaw; a vendor that is away does not count. */
  readonly attempts: number;
  /** Wait before the second try; it doubles from then on. */
  readonly backoffMs: number;
};

const patient = { attempts: 5, backoffMs: 2_000 };
/** The sweep brings it again anyway. */
const brief = { attempts: 2, backoffMs: 2_000 };

export const catalog: Readonly<Record<JobName, CatalogEntry>> = {
  'lead.source': { queue: 'intake', attempts: 3, backoffMs: 5_000 },
  'lead.import': { queue: 'intake', attempts: 3, backoffMs: 5_000 },
  'lead.dedup': { queue: 'intake', ...patient },
  'lead.again': { queue: 'intake', ...patient },
  'lead.enrich': { queue: 'research', ...patient },
  'lead.score': { queue: 'think', ...patient },
  'lead.draft': { queue: 'think', ...patient },
  'lead.renew': { queue: 'think', ...patient },
  'model.batch': { queue: 'think', ...brief },
  'lead.rescore': { queue: 'think', ...patient },
  'preview.end': { queue: 'care', ...brief },
  'icp.propose': { queue: 'care', ...brief },
  'touch.send': { queue: 'outreach', ...patient },
  'touch.resolve': { queue: 'outreach', ...patient },
  'touch.linkedin': { queue: 'outreach', ...patient },
  'linkedin.poll': { queue: 'inbound', ...brief },
  'mailbox.dns': { queue: 'care', ...brief },
  'mailbox.warmup': { queue: 'care', ...brief },
  'mailbox.check': { queue: 'inbound', ...brief },
  'mailbox.sent': { queue: 'inbound', ...brief },
  'mailbox.watch': { queue: 'care', ...brief },
  'mailbox.poll': { queue: 'inbound', ...brief },
  'reply.classify': { queue: 'think', ...patient },
  'answer.send': { queue: 'outreach', ...patient },
  'journal.load': { queue: 'inbound', ...brief },
  'card.sync': { queue: 'chat', ...patient },
  'home.sync': { queue: 'chat', ...brief },
  'digest.post': { queue: 'chat', ...patient },
  sweep: { queue: 'care', ...brief },
  retention: { queue: 'care', ...brief },
};

/**
 * Jobs of one process that run at the same time. Those of research and think spend their time waiting for vendors,
 * whose own limits are kept by their adapters.
 */
export const concurrency: Readonly<Record<QueueName, number>> = {
  intake: 4,
  research: 100,
  think: 240,
  outreach: 5,
  inbound: 5,
  chat: 8,
  care: 2,
};

/** What the job is about, without colons (BullMQ reserves them). */
export function subjectOf(order: JobOrder): string {
  const ids = Object.values(order.payload).map((value) => value ?? 'all');
  return [order.name, ...ids].join('/').replaceAll(':', '_');
}

/**
 * How the backend knows an equal order. With a revision the id is used up while the job waits or runs. Without one
 * a job that runs already has perhaps looked too early: one more is kept, and runs when it is done.
 */
export function sameness(
  order: JobOrder,
): { jobId: string } | { deduplication: { id: string; keepLastIfActive: true } } {
  const subject = subjectOf(order);
  if (order.revision === undefined) return { deduplication: { id: subject, keepLastIfActive: true } };
  return { jobId: `${subject}/${order.revision.replaceAll(':', '_')}` };
}
