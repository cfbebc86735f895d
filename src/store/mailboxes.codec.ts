// Between rows and mailboxes. The sealed tokens are dropped here: nobody reads them by accident.
import { z } from 'zod';
import { carriedStates, type Mailbox, mailboxStates, mailVendors } from '#domain/mailbox.ts';

const carried = z.enum(carriedStates);
const carriesSchema = z.object({ listUnsubscribe: carried, oneClick: carried, ownMessageId: carried });

const mailboxSchema = z.object({
  id: z.string(),
  workspaceId: z.string(),
  memberId: z.string(),
  provider: z.enum(mailVendors),
  address: z.string(),
  name: z.string(),
  signature: z.string().nullable(),
  scopes: z.array(z.string()),
  canRead: z.boolean(),
  carries: carriesSchema.nullable().catch(null),
  state: z.enum(mailboxStates).catch('paused'),
  reason: z.string().nullable(),
  capPerDay: z.number(),
  rampStart: z.number(),
  limitPerDay: z.number().nullable(),
  gapMs: z.number(),
  connectedAt: z.date(),
});

/** Parses a row. A state of another version counts as paused; a vendor that we don't know is a bug. */
export function toMailbox(row: unknown): Mailbox {
  return mailboxSchema.parse(row);
}
