// Rows of the list and number queries, parsed.
import { z } from 'zod';
import { reasonSchema } from '#domain/lead.ts';
import { leadStates } from '#domain/lifecycle-states.ts';

const leadRow = z.object({
  leadId: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  company: z.string().nullable(),
  state: z.enum(leadStates),
  reason: reasonSchema.nullable(),
  score: z.number().nullable(),
  at: z.date(),
});
export const toLeadRows = (rows: unknown) => z.array(leadRow).parse(rows);

const day = z.object({ day: z.string(), found: z.number(), sent: z.number(), replies: z.number() });
export const toDays = (rows: unknown) => z.array(day).parse(rows);

const totals = z.object({
  found: z.number(),
  aboveThreshold: z.number(),
  approved: z.number(),
  rejected: z.number(),
  sent: z.number(),
  contacted: z.number(),
  replies: z.number(),
  bounced: z.number(),
  unsubscribed: z.number(),
});
export const toTotals = (rows: unknown) => z.tuple([totals]).parse(rows)[0];

const waiting = z.object({ waiting: z.number(), oldest: z.date().nullable(), tasks: z.number() });
export const toWaiting = (rows: unknown) => z.tuple([waiting]).parse(rows)[0];
