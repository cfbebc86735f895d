// The review card of a lead as plain values. Before a decision it shows the draft; afterwards what was decided on.

import { phaseOf } from '#domain/card-phase.ts';
import { isAway } from '#domain/member.ts';
import type { PersonView, ReviewCard, ScoreView } from '#domain/review-card.ts';
import { hasExpired } from '#domain/review-expiry.ts';
import type { World } from '#ports/world.ts';
import { caseOf, type LeadRef, type ReviewCase, type ReviewFacts } from './review-case.ts';
import { teamPlace } from './team-place.ts';

/** The card and the case behind it; null when the lead does not exist (any more). */
export async function loadCard(
  world: Pick<World, 'reviewCases' | 'clock' | 'links' | 'members'>,
  { workspaceId, leadId }: LeadRef,
): Promise<{ readonly card: ReviewCard; readonly of: ReviewCase } | null> {
  const facts = await world.reviewCases.get(workspaceId, leadId);
  if (facts === null) return null;
  const now = world.clock.now();
  const of = caseOf(facts, { now, inMails: world.links.inMails });
  return { card: { ...cardOf(of, now), ...(await lateness(world, facts, now)) }, of };
}

/** Draws nothing and decides nothing: only arranges. */
export function cardOf(of: ReviewCase, now: Date): ReviewCard {
  const { facts, approvable, forecast } = of;
  const { lead, draft, original, decision, mailbox } = facts;
  const decided = decision?.decision === 'approved' ? decision.approved : null;
  const shown = decided && lead.state !== 'in_review' ? decided : approvable;
  return {
    kind: 'review',
    leadId: lead.id,
    locale: facts.locale,
    now,
    person: personOf(of),
    score: scoreOf(facts),
    withoutIcp: !facts.hasIcp,
    foundIn: foundIn(facts),
    mails: shown.mails,
    author: original?.author ?? draft?.author ?? 'rules',
    editedBy: draft?.author === 'human' ? draft.editedBy : null,
    flags: draft?.flags ?? [],
    footer: shown.footer,
    sender: mailbox ? { name: mailbox.name, address: mailbox.address } : null,
    leavesAt: forecast.steps[0]?.at ?? null,
    steps: forecast.steps,
    policy: { email: of.policy, country: of.country },
    blockers: of.blockers,
    fingerprint: of.fingerprint,
    marks: of.marks,
    ...fallen(facts),
    ...holding(facts),
    ...(facts.overruled ? { overruled: facts.overruled } : {}),
    ...absence(facts, now),
    phase: phaseOf({ ...facts, edited: draft?.author === 'human' }),
  };
}

/** Others that waited as long are written again; what a person edited only says since when it waits. */
async function lateness(
  world: Pick<World, 'members'>,
  { lead, draft }: ReviewFacts,
  now: Date,
): Promise<Pick<ReviewCard, 'waitingSince'>> {
  if (lead.state !== 'in_review' || draft?.author !== 'human') return {};
  const late = hasExpired(lead.stateAt, now, await teamPlace(world, lead.workspaceId));
  return late ? { waitingSince: lead.stateAt } : {};
}

/** A signal grew old, or the threshold was raised: nothing is withdrawn because of it. */
function fallen({ lead, score, settings, hasIcp }: ReviewFacts): Pick<ReviewCard, 'belowThreshold'> {
  const { threshold } = settings.doc;
  const low = lead.state === 'in_review' && hasIcp && score !== null && score.total < threshold;
  return low ? { belowThreshold: threshold } : {};
}

/** Somebody else may have to decide for the owner now. */
function absence({ owner, lead }: ReviewFacts, now: Date): Pick<ReviewCard, 'ownerAway'> {
  if (lead.state !== 'in_review' || !owner?.awayUntil || !isAway(owner, now)) return {};
  return { ownerAway: { who: owner.slackUserId, until: owner.awayUntil, deputy: owner.deputy } };
}

/** A company is resumed by one button; the other holds end by themselves or where they are asked about. */
function holding({ hold }: ReviewFacts): Pick<ReviewCard, 'hold'> {
  if (hold === null) return {};
  return { hold: { reason: hold.reason, resume: hold.kind === 'company' ? hold.id : null } };
}

function personOf({ facts: { lead, company }, forecast }: ReviewCase): PersonView {
  const website = company?.website ?? (company?.domain ? `https://${company.domain}` : null);
  return {
    name: lead.fullName,
    title: lead.title,
    company: company?.name ?? null,
    linkedinUrl: lead.linkedinUrl,
    website,
    industry: company?.industry ?? null,
    size: company?.size ?? null,
    city: lead.city ?? company?.city ?? null,
    country: lead.country ?? company?.country ?? null,
    zone: forecast.placed.zone,
    zoneFrom: forecast.placed.from,
  };
}

function scoreOf({ score }: ReviewFacts): ScoreView | null {
  if (score === null) return null;
  const { total, reason, scorer, asked, unknown, boosts, evidence } = score;
  return { total, reason, scorer, asked, unknown, boosts, evidence };
}

/** Where the address came from; without a fact of its own, where the lead came from. */
function foundIn({ lead, runSource }: ReviewFacts): ReviewCard['foundIn'] {
  const fact = lead.facts.find(({ field }) => field === 'email') ?? lead.facts[0];
  const at = fact ? new Date(fact.at) : lead.createdAt;
  const source = fact?.source ?? runSource ?? 'unknown';
  return { source, at: Number.isNaN(at.getTime()) ? lead.createdAt : at };
}
