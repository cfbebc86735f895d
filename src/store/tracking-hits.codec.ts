// Between rows and hits.
import { z } from 'zod';
import { hitClasses, hitKinds } from '#domain/hit-class.ts';
import { agentFamilies } from '#domain/mail-agent.ts';

const hit = z.object({
  id: z.string(),
  touchId: z.string(),
  kind: z.enum(hitKinds),
  link: z.number().nullable(),
  at: z.date(),
  network: z.string(),
  agent: z.enum(agentFamilies),
  class: z.enum(hitClasses),
});
export const toHits = (rows: unknown) => z.array(hit).parse(rows);

const mail = z.object({
  touchId: z.string(),
  leadId: z.string(),
  sentAt: z.date().nullable(),
  emailKey: z.string().nullable(),
  country: z.string().nullable(),
});
export const toTrackedMails = (rows: unknown) => z.array(mail).parse(rows);

const counts = z.object({
  mails: z.number(),
  reached: z.number(),
  proxied: z.number(),
  machineOnly: z.number(),
  aggregateMails: z.number(),
  loads: z.number(),
});
/** Of opens or of clicks. */
export type HitCounts = z.infer<typeof counts>;
export const toHitCounts = (rows: unknown) => z.tuple([counts]).parse(rows)[0];
