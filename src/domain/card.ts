// What the Slack screens show, as plain values. Features build them from the database, slack/cards draws them.
// Everything here is data: ids, numbers, dates, the words of the lead; sentences are made where they are drawn.

import type { DraftFlag, DraftMail } from './draft.ts';
import type { HandoverCard } from './handover.ts';
import type { Reason } from './lead.ts';
import type { LeadState } from './lifecycle-states.ts';
import type { LinkedinDayCard, LinkedinKind } from './linkedin-day.ts';
import type { ProposalCard } from './proposal-card.ts';
import type { AwayPart, ReplyPart } from './reply-note.ts';
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

export type PersonView = {
  readonly name: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly linkedinUrl: string | null;
  readonly website: string | null;
  readonly industry: string | null;
  readonly size: number | null;
  readonly city: string | null;
  readonly country: string | null;
  /** IANA zone of the prospect, and what it was taken from. */
  readonly zone: string;
  readonly zoneFrom: 'city' | 'country' | 'company' | 'sender';
};

export type BoostView = {
  readonly kind: 'hiring' | 'funding' | 'surge' | 'other';
  readonly title: string;
  readonly at: Date;
  /** False when the source gave no date and the day of the fetch is shown. */
  readonly dated: boolean;
  readonly points: number;
  readonly url: string | null;
};

export type ScoreView = {
  readonly total: number;
  readonly reason: string;
  readonly scorer: string;
  /** Criteria that the ICP asks for, and of how many of them nothing is known. */
  readonly asked: number;
  readonly unknown: number;
  readonly boosts: readonly BoostView[];
  readonly evidence: readonly {
    readonly text: string;
    readonly field: string | null;
    readonly url: string | null;
  }[];
};

export type StepView = {
  readonly step: number;
  readonly kind: string;
  readonly day: number;
  readonly at: Date;
};

/** What stands between this card and an approval. Each has a sentence and a way out. */
export type Blocker =
  | 'held'
  | 'no_offer'
  | 'no_postal_address'
  | 'no_mailbox'
  | 'mailbox_stopped'
  | 'no_email'
  | 'address_invalid'
  | 'address_risky'
  | 'address_unsure'
  | 'country'
  | 'placeholder'
  | 'paused';

export type ReviewPhase =
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'approved';
      readonly by: string;
      readonly at: Date;
      readonly edited: boolean;
      readonly leavesAt: Date | null;
      readonly held: Reason | null;
    }
  | {
      readonly kind: 'sent';
      readonly by: string;
      readonly at: Date;
      readonly sentAt: Date;
      readonly next: StepView | null;
    }
  | { readonly kind: 'failed'; readonly reason: Reason; readonly at: Date }
  | { readonly kind: 'unknown'; readonly at: Date; readonly taskId: string }
  | {
      readonly kind: 'rejected';
      readonly by: string;
      readonly at: Date;
      readonly reason: string;
      readonly note: string | null;
    }
  | { readonly kind: 'snoozed'; readonly until: Date; readonly by: string | null }
  | { readonly kind: 'replied'; readonly at: Date }
  | { readonly kind: 'held'; readonly reason: Reason; readonly at: Date; readonly next: StepView | null }
  | { readonly kind: 'closed'; readonly state: LeadState; readonly reason: Reason | null; readonly at: Date };

export type ReviewCard = {
  readonly kind: 'review';
  readonly leadId: string;
  readonly locale: 'en' | 'fr';
  readonly now: Date;
  readonly person: PersonView;
  readonly score: ScoreView | null;
  /** No ICP yet: nobody is parked and the card says so. */
  readonly withoutIcp: boolean;
  readonly foundIn: { readonly source: string; readonly at: Date };
  readonly mails: readonly DraftMail[];
  readonly author: string;
  readonly editedBy: string | null;
  readonly flags: readonly DraftFlag[];
  readonly footer: string;
  readonly sender: { readonly name: string; readonly address: string } | null;
  readonly leavesAt: Date | null;
  readonly steps: readonly StepView[];
  readonly policy: { readonly email: 'allow' | 'warn' | 'block'; readonly country: string | null };
  readonly blockers: readonly Blocker[];
  /** A text that a person edited and nobody decided on for long: it is kept as it is. */
  readonly waitingSince?: Date;
  /** The threshold, when the score has fallen below it since: the lead stays, and the card says so. */
  readonly belowThreshold?: number;
  /** What keeps mail to this person back; `resume` names what one button ends. */
  readonly hold?: { readonly reason: Reason; readonly resume: string | null };
  /** The owner is away; `deputy` (a Slack user id) stands in. */
  readonly ownerAway?: { readonly who: string; readonly until: Date; readonly deputy: string | null };
  /** What dedup had against it, and who wants it all the same, for which reason. */
  readonly overruled?: { readonly reason: Reason; readonly by: string; readonly why: string };
  readonly fingerprint: string;
  /** A mark a part of what the fingerprint covers: a refusal can say what changed. */
  readonly marks: string;
  readonly phase: ReviewPhase;
};

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
    }
  | { readonly kind: 'held'; readonly reason: Reason }
  | { readonly kind: 'log'; readonly reason: Reason; readonly by: string | null }
);
