// A mail that left or came in, as it is kept.

export const messageKinds = [
  /** Ours. */
  'touch',
  'reply',
  'auto_reply',
  'bounce',
  'delivery_notice',
  'read_receipt',
  'complaint',
  'unsubscribe',
  'other',
] as const;
export type MessageKind = (typeof messageKinds)[number];

export type StoredMessage = {
  readonly id: string;
  readonly mailboxId: string;
  readonly leadId: string | null;
  readonly touchId: string | null;
  readonly direction: 'in' | 'out';
  readonly kind: MessageKind;
  readonly providerId: string;
  readonly threadId: string | null;
  /** With angle brackets. */
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly fromAddress: string;
  readonly toAddress: string;
  /** Matching form of the other side's address. */
  readonly personKey: string;
  readonly domain: string | null;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
};
