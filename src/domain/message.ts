// A mail that left or came in, as it is kept.
import { inboundKinds } from './inbound.ts';

/** `touch` is ours, `answer` a person's own in a conversation; the rest is what came in. */
export const messageKinds = ['touch', 'answer', ...inboundKinds] as const;
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
