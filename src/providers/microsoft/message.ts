// Our mail as Graph takes it in JSON. Graph refuses every header whose name does not begin with x-; what else must be
// a header travels as the MAPI property that Exchange makes that header of.
import type { OutgoingMail } from '#domain/mail.ts';
import { bareMessageId } from '#domain/message-id.ts';

/** Ours, on every mail we make: finds it again even when a server replaced its Message-ID. */
export const markProperty = 'String {8f6f8c1e-3c1b-4a57-9d0f-2f6f1f6f0a51} Name ProspectMessageId';

/** PidTagListUnsubscribe, PidTagInReplyToId, PidTagInternetReferences. */
const listUnsubscribe = 'String 0x1045';
const inReplyTo = 'String 0x1042';
const references = 'String 0x1039';
/** A header as a named property: accepted, and nobody has shown yet that it arrives. */
const named = (header: string) => `String {00020386-0000-0000-c000-000000000046} Name ${header}`;

type Property = { readonly id: string; readonly value: string };

/** What is the same in a new mail and in an answer. One body: Exchange writes the plain text beside it. */
export function fieldsOf(mail: OutgoingMail) {
  const { name, address } = mail.to;
  return {
    subject: oneLine(mail.subject),
    body: { contentType: 'html', content: mail.html },
    toRecipients: [{ emailAddress: { address, ...(name ? { name: oneLine(name) } : {}) } }],
    internetMessageId: mail.messageId,
    singleValueExtendedProperties: [
      { id: markProperty, value: bareMessageId(mail.messageId) ?? mail.messageId },
      ...mail.headers.flatMap(asProperty),
    ],
  };
}

/** A whole new mail. A follow-up without its parent still names it, so that the recipient sees one thread. */
export function newMessage(mail: OutgoingMail) {
  const fields = fieldsOf(mail);
  const thread: Property[] = [
    ...(mail.inReplyTo ? [{ id: inReplyTo, value: mail.inReplyTo }] : []),
    ...(mail.references.length > 0 ? [{ id: references, value: mail.references.join(' ') }] : []),
  ];
  return {
    ...fields,
    ...xHeaders(mail),
    singleValueExtendedProperties: [...fields.singleValueExtendedProperties, ...thread],
  };
}

/** The headers that Graph takes as they are; nothing when there are none. */
export function xHeaders({ headers }: OutgoingMail) {
  const own = headers.filter(({ name }) => /^x-/i.test(name));
  if (own.length === 0) return {};
  return { internetMessageHeaders: own.map(({ name, value }) => ({ name, value: oneLine(value) })) };
}

function asProperty({ name, value }: { name: string; value: string }): Property[] {
  if (/^x-/i.test(name)) return [];
  const id = /^list-unsubscribe$/i.test(name) ? listUnsubscribe : named(name);
  return [{ id, value: oneLine(value) }];
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\0]+/g, ' ').trim();
}
