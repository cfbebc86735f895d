// A person's own answer in a conversation: drafted by the machine, written and sent by a person, once.
import type { DraftFlag } from './draft.ts';
import type { Reason } from './lead.ts';

/** `queued`: somebody pressed Send; `claimed`: it is leaving; `unknown`: nobody knows whether it left. */
export const answerStates = ['draft', 'queued', 'claimed', 'sent', 'failed', 'unknown'] as const;

export type OwnAnswer = {
  /** Row of the mail that it answers. */
  readonly messageId: string;
  readonly workspaceId: string;
  readonly leadId: string;
  readonly mailboxId: string;
  readonly state: (typeof answerStates)[number];
  readonly text: string;
  /** Model id or "rules" of the draft. */
  readonly author: string;
  readonly flags: readonly DraftFlag[];
  /** Slack user id of who sent it. */
  readonly by: string | null;
  /** Our Message-ID. */
  readonly wireId: string | null;
  readonly reason: Reason | null;
  readonly claimedAt: Date | null;
  readonly sentAt: Date | null;
};
