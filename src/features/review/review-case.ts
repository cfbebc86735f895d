// One lead as a reviewer meets it: the facts, exactly what an approval would cover, when it would leave and what
// stands in the way. The card draws it and the approval decides on it; both read it here.
import { blockersOf, policyOf } from '#domain/blockers.ts';
import type { Approvable } from '#domain/draft.ts';
import { addressTrouble } from '#domain/email-verdict.ts';
import { fingerprintOf, marksOf } from '#domain/fingerprint.ts';
import type { Blocker } from '#domain/review-card.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { approvableNow } from '../outreach/approvable-now.ts';
import { type Forecast, forecast } from '../outreach/forecast.ts';

export type ReviewFacts = NonNullable<Awaited<ReturnType<World['reviewCases']['get']>>>;
export type LeadRef = { readonly workspaceId: string; readonly leadId: string };

export type ReviewCase = {
  readonly facts: ReviewFacts;
  readonly approvable: Approvable;
  readonly fingerprint: string;
  readonly marks: string;
  readonly forecast: Forecast;
  readonly country: string | null;
  readonly policy: 'allow' | 'warn' | 'block';
  readonly blockers: readonly Blocker[];
};

/** Reads the case as it stands now. Refuses with lead_not_found. */
export async function readCase(
  world: Pick<World, 'reviewCases' | 'clock' | 'links'>,
  { workspaceId, leadId }: LeadRef,
): Promise<ReviewCase> {
  const facts = await world.reviewCases.get(workspaceId, leadId);
  if (facts === null) throw new Refusal('lead_not_found');
  return caseOf(facts, { now: world.clock.now(), inMails: world.links.inMails });
}

/** The same from facts that were read already (inside a transaction). */
export function caseOf(facts: ReviewFacts, at: { now: Date; inMails: string | null }): ReviewCase {
  const { lead, company, settings, mailbox, sequence } = facts;
  const approvable = approvableNow(facts, at.inMails);
  const country = lead.country ?? company?.country ?? null;
  const policy = policyOf(settings.doc.countries, country);
  return {
    facts,
    approvable,
    fingerprint: fingerprintOf(approvable),
    marks: marksOf(approvable),
    forecast: forecast({ lead, company, senderZone: mailbox?.tz ?? 'UTC', sequence, at: at.now }),
    country,
    policy,
    blockers: blockersOf({
      email: lead.email,
      addressTrouble: addressTrouble(lead.emailCheck, {
        address: lead.email,
        sendRisky: settings.doc.verification.sendRisky,
      }),
      mailboxState: mailbox?.state ?? null,
      postalAddress: settings.doc.sender.postalAddress,
      policy,
      flags: facts.draft?.flags ?? [],
      hasOffer: facts.offer !== null,
      paused: facts.pausedAt !== null,
      held: facts.hold !== null,
    }),
  };
}
