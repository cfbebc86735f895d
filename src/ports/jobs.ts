// Job names and payloads. Payloads carry ids, never data: a lost queue costs a delay, never a lead.
// The catalogue (queue/catalog.ts) says where each runs; the schema is parsed at both ends.
import { z } from 'zod';

const workspaceId = z.uuid();
const leadJob = z.strictObject({ workspaceId, leadId: z.uuid() });
const touchJob = z.strictObject({ workspaceId, touchId: z.uuid() });

export const jobPayloads = {
  'lead.source': z.strictObject({ workspaceId, runId: z.uuid() }),
  'lead.import': z.strictObject({ workspaceId, runId: z.uuid() }),
  'lead.dedup': z.strictObject({ workspaceId }),
  'lead.again': z.strictObject({ workspaceId }),
  'lead.enrich': leadJob,
  'lead.score': leadJob,
  'lead.draft': leadJob,
  'lead.renew': leadJob,
  'lead.rescore': leadJob,
  'model.batch': z.strictObject({ workspaceId }),
  'preview.end': z.strictObject({ workspaceId }),
  'icp.propose': z.strictObject({ workspaceId, segmentId: z.uuid() }),
  'touch.send': touchJob,
  'touch.resolve': touchJob,
  'touch.linkedin': touchJob,
  'linkedin.poll': z.strictObject({ workspaceId, memberId: z.uuid() }),
  'mailbox.dns': z.strictObject({ workspaceId, mailboxId: z.uuid() }),
  'mailbox.warmup': z.strictObject({ workspaceId, mailboxId: z.uuid() }),
  'mailbox.check': z.strictObject({ workspaceId, mailboxId: z.uuid() }),
  'mailbox.sent': z.strictObject({ workspaceId, mailboxId: z.uuid() }),
  'mailbox.watch': z.strictObject({ workspaceId, mailboxId: z.uuid() }),
  'mailbox.poll': z.strictObject({ workspaceId, mailboxId: z.uuid() }),
  'reply.classify': z.strictObject({ workspaceId, messageId: z.uuid() }),
  'answer.send': z.strictObject({ workspaceId, messageId: z.uuid() }),
  'journal.load': z.strictObject({}),
  'card.sync': z.strictObject({ workspaceId, subject: z.string().min(1).max(120) }),
  'home.sync': z.strictObject({ workspaceId }),
  'digest.post': z.strictObject({ workspaceId, day: z.iso.date() }),
  sweep: z.strictObject({ workspaceId: workspaceId.nullable() }),
  retention: z.strictObject({}),
} as const;

export type JobName = keyof typeof jobPayloads;
export type JobPayload<N extends JobName> = z.infer<(typeof jobPayloads)[N]>;

/** One job to run. `revision` makes two orders of the same thing different jobs; equal ones that wait are one. */
export type JobOrder = {
  [N in JobName]: { readonly name: N; readonly payload: JobPayload<N>; readonly revision?: string };
}[JobName];
