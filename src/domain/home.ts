// App Home and the numbers behind it, as plain values (see card.ts).
import type { Reason } from './lead.ts';
import type { LeadState } from './lifecycle-states.ts';

/** What a new workspace needs, and what there is to try in the sandbox, which has all of that. */
export type FirstStep = 'icp' | 'offer' | 'sender' | 'channel' | 'mailbox' | 'leads' | 'approve';
export type TrialStep = 'trial_import' | 'trial_edit' | 'trial_approve' | 'trial_answer' | 'trial_find';

/** App Home of one member. */
export type HomeView = {
  readonly locale: 'en' | 'fr';
  readonly now: Date;
  readonly role: 'viewer' | 'approver' | 'admin';
  readonly tab: 'leads' | 'review' | 'analytics' | 'config';
  readonly checklist: readonly {
    readonly item: FirstStep | TrialStep;
    readonly done: boolean;
  }[];
  readonly paused: { readonly by: string; readonly at: Date; readonly reason: string | null } | null;
  readonly waiting: number;
  readonly leads: {
    readonly rows: readonly LeadRow[];
    readonly total: number;
    readonly offset: number;
    readonly filter: LeadState | 'all';
    readonly sort: 'score' | 'newest';
    readonly words: string;
  };
  readonly review: readonly LeadRow[];
  readonly stats: StatsView;
  readonly sandbox: boolean;
  /** Where the sandbox offers a list to import. */
  readonly sampleList?: string;
  readonly notices: readonly Reason[];
};

export type LeadRow = {
  readonly leadId: string;
  readonly name: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly state: LeadState;
  readonly reason: Reason | null;
  readonly score: number | null;
  readonly at: Date;
};

export type StatsView = {
  readonly days: number;
  readonly perDay: readonly {
    readonly day: string;
    readonly found: number;
    readonly sent: number;
    readonly replies: number;
  }[];
  readonly found: number;
  readonly aboveThreshold: number;
  readonly approved: number;
  readonly rejected: number;
  readonly sent: number;
  /** People mailed in the period, the base of the reply rate. */
  readonly contacted: number;
  readonly replies: number;
  readonly bounced: number;
  readonly unsubscribed: number;
  readonly costMicros: number | null;
  /** Absent: not counted. */
  readonly opens?: TrackedView;
  readonly clicks?: TrackedView;
};

/** Opens or clicks. Never an answer, and never a person where a program may have been. */
export type TrackedView = {
  /** Mails in which a person's opens (clicks) could be counted: the base of the rate. */
  readonly mails: number;
  /** Of them opened by a person, as far as one can tell. */
  readonly reached: number;
  /** Of those, known only through the mail provider's proxy. */
  readonly proxied: number;
  /** Opened by programs alone. */
  readonly machineOnly: number;
  /** Mails that are counted without a person, and loads of theirs that no program is known to have made. */
  readonly aggregateMails: number;
  readonly loads: number;
};
