// What the decision about one mail rests on (send-check.ts).
import type { Reason } from './lead.ts';
import type { LeadState } from './lifecycle-states.ts';
import type { MailboxState } from './mailbox.ts';
import type { Cap, CapFacts } from './mailbox-cap.ts';
import type { Place } from './window.ts';

export type SendFacts = {
  readonly now: Date;
  readonly seed: string;
  /** A person's own answer in a live conversation: it waits for no hours, gaps, ramp or plan. */
  readonly answer: boolean;
  readonly leadState: LeadState;
  readonly pausedBy: string | null;
  readonly suppressed: boolean;
  /** Since the first mail. */
  readonly replied: boolean;
  readonly bounced: boolean;
  /** Set when mail to this country is blocked. */
  readonly blockedCountry: string | null;
  readonly hasAddress: boolean;
  readonly hasPostalAddress: boolean;
  readonly mailbox: {
    readonly address: string;
    readonly state: MailboxState;
    /** From its last mail to the next one (gap.ts). */
    readonly gapMs: number;
    readonly lastSentAt: Date | null;
    readonly cap: Cap;
    readonly provider: CapFacts['provider'];
    /** Follow-ups that are due from this mailbox today: first mails leave them their places. */
    readonly followUpsDue: number;
  } | null;
  /** False when text, recipient, sender, footer or steps differ from what was approved. */
  readonly approvalHolds: boolean;
  /** True for the first mail to the person. */
  readonly first: boolean;
  /** A mail of an earlier step is still to come or its outcome is unknown. */
  readonly earlierOpen: boolean;
  /** When the person last got a mail of ours, from whichever mailbox. */
  readonly lastToPerson: Date | null;
  /** Of a first mail: somebody else wrote to the person or to as many people there as the segment allows. */
  readonly contacted: Reason | null;
  /** The Sent folder of its mailbox is being read for the first time: nobody knows yet whom its owner wrote to. */
  readonly remembering: boolean;
  /** Mails of this mailbox to the company in 24 hours, and when the oldest of them left. */
  readonly toCompany: { readonly sent: number; readonly firstSentAt: Date | null };
  /** Where the person works. */
  readonly place: Place;
  readonly urgent: boolean;
};

/** The part that decides about a person's own answer. */
export type AnswerFacts = Pick<SendFacts, 'now' | 'pausedBy' | 'suppressed' | 'hasAddress'> & {
  readonly mailbox: Pick<NonNullable<SendFacts['mailbox']>, 'address' | 'state' | 'provider'> | null;
};
