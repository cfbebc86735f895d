// The LinkedIn steps that a person does by hand, one list an owner and day; and what came of each.
import type { TouchKind } from './segment.ts';

export type LinkedinKind = Exclude<TouchKind, 'email'>;

/** How a person ends a step. `accepted`: the two are connected; `answered`: the prospect wrote back there. */
export const linkedinOutcomes = ['done', 'skipped', 'accepted', 'answered'] as const;
export type LinkedinOutcome = (typeof linkedinOutcomes)[number];

export type LinkedinTask = {
  readonly id: string;
  readonly kind: LinkedinKind;
  readonly leadId: string;
  readonly who: string;
  readonly firstName: string | null;
  readonly company: string | null;
  readonly title: string | null;
  readonly linkedinUrl: string | null;
  /** Of the mails; null before there are any. */
  readonly language: 'en' | 'fr' | null;
  readonly doneAt: Date | null;
  readonly outcome: string | null;
  /** A vendor tried, and nobody knows whether it happened. */
  readonly unsure: boolean;
  /** Words of the invitation as approved; empty = without; null = none were written then. */
  readonly note: string | null;
};

/** Whose list a step stands in: the owner of the lead. */
export type TaskOwner = {
  readonly memberId: string;
  readonly tz: string;
  /** Their steps wait for them: nobody else has their account. */
  readonly awayUntil?: Date | null;
};

/** A member's LinkedIn account at the vendor. `lost`: the vendor cannot use it until the member signs in again. */
export type LinkedinAccount = TaskOwner & {
  readonly accountId: string;
  readonly state: 'active' | 'lost';
  readonly reason: string | null;
  readonly connectedAt: Date;
};

/** The message that shows a member's steps of a day ("2026-11-24", in the member's zone). */
export function linkedinDaySubject(memberId: string, day: string): `linkedin/${string}` {
  return `linkedin/${memberId}/${day}`;
}

/** True for a step that is a person's or a LinkedIn account's, not a mail. */
export function isLinkedin(kind: string): kind is LinkedinKind {
  return kind === 'linkedin_visit' || kind === 'linkedin_invite';
}

export type LinkedinStepView = {
  readonly step: LinkedinKind;
  readonly who: string;
  readonly company: string | null;
};

/** The list of one member and day: the step to do now, what comes next, what was done. */
export type LinkedinDayCard = {
  readonly kind: 'linkedin_day';
  readonly locale: 'en' | 'fr';
  /** Slack user id. */
  readonly owner: string;
  readonly day: string;
  readonly open: number;
  readonly current:
    | (LinkedinStepView & {
        readonly taskId: string;
        readonly title: string | null;
        readonly unsure: boolean;
        readonly linkedinUrl: string | null;
        /** Words to copy, for an invitation. */
        readonly note: string | null;
      })
    | null;
  readonly next: readonly LinkedinStepView[];
  readonly done: readonly (LinkedinStepView & { readonly outcome: string })[];
  /** Steps that stand in a later list, once the day is over. */
  readonly movedOn: number;
};
