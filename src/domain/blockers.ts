// May this draft be approved as it stands? Pure: what stands in the way, and whether the date has moved further than
// the person who clicked could expect.

import type { DraftFlag } from './draft.ts';
import type { AddressTrouble } from './email-verdict.ts';
import type { MailboxState } from './mailbox.ts';
import type { Blocker } from './review-card.ts';
import type { Settings } from './settings.ts';
import { type Place, workingDaysBetween } from './window.ts';

export type EmailPolicy = Settings['countries'][string]['email'];

export type ApprovalFacts = {
  readonly email: string | null;
  /** What a check of the address says against it (email-verdict.ts). */
  readonly addressTrouble: AddressTrouble | null;
  readonly mailboxState: MailboxState | null;
  readonly postalAddress: string | null;
  readonly policy: EmailPolicy;
  readonly flags: readonly Pick<DraftFlag, 'code'>[];
  readonly hasOffer: boolean;
  readonly paused: boolean;
  /** Somebody of the company answered, the person is away, or an answer may be theirs. */
  readonly held: boolean;
};

/**
 * These are said on the card and stop nobody: without an Offer a mail claims nothing, a pause ends some day, and an
 * address that no check is sure of is mostly right.
 */
const notes: readonly Blocker[] = ['no_offer', 'paused', 'address_unsure'];

/** Everything that stands between a draft and its approval, the first to fix first; notes last. */
export function blockersOf(facts: ApprovalFacts): Blocker[] {
  const found: readonly [Blocker, boolean][] = [
    ['held', facts.held],
    ['country', facts.policy === 'block'],
    ['no_email', !facts.email],
    ['address_invalid', facts.addressTrouble === 'address_invalid'],
    ['address_risky', facts.addressTrouble === 'address_risky'],
    ['no_postal_address', !facts.postalAddress?.trim()],
    ['no_mailbox', facts.mailboxState === null],
    ['mailbox_stopped', facts.mailboxState !== null && facts.mailboxState !== 'active'],
    ['placeholder', facts.flags.some((flag) => flag.code === 'placeholder')],
    ['address_unsure', facts.addressTrouble === 'address_unsure'],
    ['paused', facts.paused],
    ['no_offer', !facts.hasOffer],
  ];
  return found.filter(([, holds]) => holds).map(([blocker]) => blocker);
}

/** The first blocker that refuses an approval; null when only notes are left. */
export function refusing(blockers: readonly Blocker[]): Blocker | null {
  return blockers.find((blocker) => !notes.includes(blocker)) ?? null;
}

/** Flags that make Approve ask once more. A placeholder is not among them: it refuses. */
export function asksTwice(flags: readonly Pick<DraftFlag, 'code'>[]): boolean {
  return flags.some((flag) => flag.code !== 'placeholder');
}

/** What a country's mail may do; a country without a rule is allowed. */
export function policyOf(countries: Settings['countries'], country: string | null): EmailPolicy {
  return (country ? countries[country]?.email : undefined) ?? 'allow';
}

/** An approval holds for a date that is at most this many working days later than the one that was shown. */
const mostDaysLater = 2;

/** True when the mail would leave more than two working days later than the card said. Nearer is never too far. */
export function movedTooFar(shown: Date | null, now: Date, place: Place): boolean {
  return shown === null || workingDaysBetween(shown, now, place) > mostDaysLater;
}
