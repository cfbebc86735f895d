// A message as a client writes it in JSON: what is taken, what is refused. Headers must begin with x-, as Graph wants.
import { z } from 'zod';
import { badRequest } from './graph-error.ts';

const Recipient = z.object({
  emailAddress: z.object({ address: z.email(), name: z.string().nullish() }),
});
const Recipients = z.array(Recipient);
const Property = z.object({ id: z.string(), value: z.string() });

export const MessageFields = z.object({
  subject: z.string().nullish(),
  body: z.object({ contentType: z.string().regex(/^(?:text|html)$/i), content: z.string() }).optional(),
  from: Recipient.optional(),
  toRecipients: Recipients.optional(),
  ccRecipients: Recipients.optional(),
  bccRecipients: Recipients.optional(),
  replyTo: Recipients.optional(),
  internetMessageId: z.string().optional(),
  internetMessageHeaders: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
  singleValueExtendedProperties: z.array(Property).optional(),
});
export type MessageFields = z.infer<typeof MessageFields>;

/** A draft as it is kept: the fields and what createReply made of its parent. */
export const DraftFields = MessageFields.extend({
  inReplyTo: z.string().optional(),
  references: z.string().optional(),
});
export type DraftFields = z.infer<typeof DraftFields>;

/** Refuses what Graph refuses. */
export function checkFields({ internetMessageHeaders, singleValueExtendedProperties }: MessageFields): void {
  for (const { name } of internetMessageHeaders ?? []) {
    if (/^x-/i.test(name)) continue;
    const words = `The internet message header name '${name}' should start with 'x-' or 'X-'.`;
    throw badRequest(words, 'InvalidInternetMessageHeader');
  }
  if ((internetMessageHeaders ?? []).length > 5) {
    throw badRequest(
      'Maximum number of headers in one message should be less than or equal to 5.',
      'InvalidInternetMessageHeaderCollection',
    );
  }
  for (const { id } of singleValueExtendedProperties ?? []) {
    if (/^String (?:0x[0-9a-f]{1,4}|\{[0-9a-f-]{36}\} Name \S.*)$/i.test(id)) continue;
    throw badRequest(`The property id '${id}' is malformed.`, 'ErrorInvalidPropertyId');
  }
}

/** The value of an extended property; ids are compared without case. */
export function propertyOf(fields: DraftFields, id: string): string | undefined {
  const wanted = id.toLowerCase();
  return fields.singleValueExtendedProperties?.find((one) => one.id.toLowerCase() === wanted)?.value;
}
