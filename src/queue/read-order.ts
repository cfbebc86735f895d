// From what a queue holds back to an order. Null for names that this version does not know and for bad payloads.
import { z } from 'zod';
import { type JobOrder, jobPayloads } from '#ports/jobs.ts';

const orderOf = <N extends keyof typeof jobPayloads>(name: N) =>
  z.object({ name: z.literal(name), payload: jobPayloads[name] });

const orderSchema = z.discriminatedUnion('name', [
  orderOf('lead.source'),
  orderOf('lead.import'),
  orderOf('lead.dedup'),
  orderOf('lead.again'),
  orderOf('lead.enrich'),
  orderOf('lead.score'),
  orderOf('lead.draft'),
  orderOf('lead.renew'),
  orderOf('lead.rescore'),
  orderOf('model.batch'),
  orderOf('preview.end'),
  orderOf('icp.propose'),
  orderOf('touch.send'),
  orderOf('touch.resolve'),
  orderOf('touch.linkedin'),
  orderOf('linkedin.poll'),
  orderOf('mailbox.dns'),
  orderOf('mailbox.warmup'),
  orderOf('mailbox.check'),
  orderOf('mailbox.sent'),
  orderOf('mailbox.watch'),
  orderOf('mailbox.poll'),
  orderOf('reply.classify'),
  orderOf('answer.send'),
  orderOf('journal.load'),
  orderOf('card.sync'),
  orderOf('home.sync'),
  orderOf('digest.post'),
  orderOf('sweep'),
  orderOf('retention'),
]);

/** Parses one job. */
export function readOrder(job: { readonly name: string; readonly data: unknown }): JobOrder | null {
  const parsed = orderSchema.safeParse({ name: job.name, payload: job.data });
  return parsed.success ? parsed.data : null;
}
