// Between rows and stored messages.
import { z } from 'zod';
import { messageKinds, type StoredMessage } from '#domain/message.ts';

const messageSchema = z.object({
  id: z.string(),
  mailboxId: z.string(),
  leadId: z.string().nullable(),
  touchId: z.string().nullable(),
  direction: z.enum(['in', 'out']),
  kind: z.enum(messageKinds),
  providerId: z.string(),
  threadId: z.string().nullable(),
  messageId: z.string().nullable(),
  inReplyTo: z.string().nullable(),
  fromAddress: z.string(),
  toAddress: z.string(),
  personKey: z.string(),
  domain: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  at: z.date(),
});

/** Parses a row. Throws when it does not hold what we wrote. */
export function toMessage(row: unknown): StoredMessage {
  return messageSchema.parse(row);
}
