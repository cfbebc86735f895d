// The review card of a lead as plain values: who, why, what would be sent, what stands in the way, what was decided.

import type { DraftFlag, DraftMail } from './draft.ts';
import type { Reason } from './lead.ts';
import type { LeadState } from './lifecycle-states.ts';

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
      /** Once more than one mail left: how many, and when the last one did. */
      readonly followed?: { readonly mails: number; readonly lastAt: Date };
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
