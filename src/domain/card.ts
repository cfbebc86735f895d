// What the Slack screens show, as plain values. Features build them from the database, slack/cards draws them.
// Everything here is data: ids, numbers, dates, the words of the lead; sentences are made where they are drawn.

import type { DraftMail } from './draft.ts';
import type { HandoverCard } from './handover.ts';
import type { Reason } from './lead.ts';
import type { LinkedinDayCard, LinkedinKind } from './linkedin-day.ts';
import type { ProposalCard } from './proposal-card.ts';
import type { AwayPart, ReplyPart } from './reply-note.ts';
import type { ReviewCard } from './review-card.ts';
import type { BudgetCard, RunCard } from './run-card.ts';
import type { TaskKind } from './task.ts';

/** The message that a card lives in. One message per subject and workspace. */
export type CardSubject =
  | `lead/${string}`
  | 'queue'
  | `run/${string}`
  | `task/${string}`
  | `handover/${string}`
  | `linkedin/${string}`
  /** The note of an answer in its lead's thread, by the row of the mail. */
  | `reply/${string}`
  | `budget/${string}`
  | `proposal/${string}`
  | `digest/${string}`
  | `alert/${string}`;

/** The lead was removed with its import. */
export type GoneCard = {
  readonly kind: 'gone';
  readonly locale: 'en' | 'fr';
  readonly leadId: string;
  readonly who: string;
  /** Name of the import. */
  readonly list: string;
  readonly by: string;
};

export type QueueCard = {
  readonly kind: 'queue';
  readonly locale: 'en' | 'fr';
  readonly waiting: number;
  readonly shown: number;
  readonly oldest: Date | null;
};

export type TaskCard = {
  readonly kind: 'task';
  readonly locale: 'en' | 'fr';
  readonly taskId: string;
  readonly task: Exclude<TaskKind, LinkedinKind | 'handover'>;
  readonly leadId: string | null;
  readonly who: string | null;
  readonly owner: string | null;
  readonly detail: string;
  readonly done: { readonly by: string; readonly at: Date; readonly outcome: string } | null;
};

export type DigestCard = {
  readonly kind: 'digest';
  readonly locale: 'en' | 'fr';
  readonly day: string;
  readonly hour: number;
  readonly found: number;
  readonly aboveThreshold: number;
  readonly threshold: number;
  readonly sent: number;
  readonly capacity: number;
  readonly replies: number;
  /** Micro-dollars; null when a price is unknown. */
  readonly costMicros: number | null;
  readonly waiting: number;
  readonly oldestWaiting: Date | null;
  readonly openTasks: number;
  readonly stoppedMailboxes: readonly { readonly address: string; readonly reason: string }[];
};

export type AlertCard = {
  readonly kind: 'alert';
  readonly locale: 'en' | 'fr';
  readonly alertId: string;
  readonly reason: Reason;
  readonly url: string | null;
  /** The mailbox that an admin may let go on. */
  readonly resumes?: string;
  /** The segment for which more leads are looked for. */
  readonly findFor?: string;
};

export type Card =
  | ReviewCard
  | GoneCard
  | QueueCard
  | RunCard
  | BudgetCard
  | TaskCard
  | HandoverCard
  | LinkedinDayCard
  | DigestCard
  | ProposalCard
  | AlertCard;

/** One entry in a lead's thread. `key` makes it happen once. */
export type ThreadNote = {
  readonly key: string;
  readonly leadId: string;
  readonly locale: 'en' | 'fr';
  readonly now: Date;
} & (
  | {
      readonly kind: 'approved_text';
      readonly by: string;
      readonly mails: readonly DraftMail[];
      readonly footer: string;
    }
  | {
      readonly kind: 'first_send';
      readonly to: string;
      readonly from: string;
      readonly leavesAt: Date;
      readonly zone: string;
      readonly subject: string;
    }
  | { readonly kind: 'sent'; readonly step: number; readonly subject: string; readonly text: string }
  | ReplyPart
  | AwayPart
  | { readonly kind: 'auto_reply'; readonly who: string; readonly subject: string; readonly text: string }
  | { readonly kind: 'bounced'; readonly address: string; readonly hard: boolean; readonly detail: string }
  | {
      readonly kind: 'unsubscribed';
      readonly who: string;
      readonly how: 'link' | 'one_click' | 'words' | 'person';
      /** What the person wrote, new text only. */
      readonly text?: string;
    }
  | { readonly kind: 'held'; readonly reason: Reason }
  | { readonly kind: 'log'; readonly reason: Reason; readonly by: string | null }
);
