// One planned step of a lead's sequence, and what it may become. The row in the database is what makes a send
// happen once: it is claimed before the mailbox is asked.
import type { Reason } from './lead.ts';
import type { TouchKind } from './segment.ts';

export const touchStates = ['planned', 'held', 'claimed', 'sent', 'failed', 'skipped', 'unknown'] as const;
export type TouchState = (typeof touchStates)[number];

export type Touch = {
  readonly id: string;
  readonly workspaceId: string;
  readonly leadId: string;
  readonly mailboxId: string | null;
  readonly reviewId: string | null;
  /** Index into the sequence. */
  readonly step: number;
  readonly kind: TouchKind;
  readonly day: number;
  readonly state: TouchState;
  readonly dueAt: Date;
  readonly urgent: boolean;
  readonly attempts: number;
  readonly messageId: string | null;
  readonly providerId: string | null;
  readonly threadId: string | null;
  readonly reason: Reason | null;
  readonly claimedAt: Date | null;
  readonly sentAt: Date | null;
};

/** Still to come: planned, or waiting for something. */
export function isOpen(touch: Pick<Touch, 'state'>): boolean {
  return touch.state === 'planned' || touch.state === 'held';
}
