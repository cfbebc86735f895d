// Everything that decides whether one step may leave, read in one go, and the pure answer.
import { addressKey } from '#domain/address.ts';
import { approvalCovers } from '#domain/approval.ts';
import { policyOf } from '#domain/blockers.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import type { StoredMessage } from '#domain/message.ts';
import { checkSend, type SendVerdict } from '#domain/send-check.ts';
import type { SendFacts } from '#domain/send-facts.ts';
import { subjectsOf, suppressionHash } from '#domain/suppression-subject.ts';
import type { Touch } from '#domain/touch.ts';
import type { Place } from '#domain/window.ts';
import type { World } from '#ports/world.ts';
import { isRemembering } from '../mailbox/is-remembering.ts';
import { trackingOfLead } from '../tracking/tracking-of-lead.ts';
import type { Tracking } from '../tracking/tracks-of.ts';
import { approvableNow, type ReviewCase } from './approvable-now.ts';
import { zoneOfLead } from './forecast.ts';
import { type Limits, loadLimits } from './load-limits.ts';

export type Sending = Pick<
  World,
  | 'clock'
  | 'dedup'
  | 'events'
  | 'handContacts'
  | 'links'
  | 'mailboxes'
  | 'members'
  | 'messages'
  | 'reviewCases'
  | 'reviews'
  | 'secrets'
  | 'sending'
  | 'sentReadings'
  | 'suppressions'
  | 'touches'
  | 'trackingConsents'
  | 'workspaces'
>;
type Review = NonNullable<Awaited<ReturnType<World['reviews']['get']>>>;

export type LoadedSend = {
  readonly touch: Touch;
  readonly lead: ReviewCase['lead'];
  readonly mailbox: Mailbox | null;
  readonly approved: NonNullable<Review['approved']> | null;
  readonly language: 'en' | 'fr';
  readonly locale: 'en' | 'fr';
  readonly place: Place;
  /** Our earlier mails to this lead from this mailbox, oldest first. */
  readonly earlier: readonly StoredMessage[];
  readonly emailKey: string;
  readonly hashKey: string;
  readonly hashes: readonly string[];
  /** For the claim; null without a mailbox. */
  readonly limits: Limits['claim'];
  /** How opens and clicks of this mail may be counted. */
  readonly tracking: Tracking;
  readonly verdict: SendVerdict;
};

/** Null when the lead is gone. */
export async function loadSend(world: Sending, touch: Touch): Promise<LoadedSend | null> {
  const { workspaceId, leadId } = touch;
  const [found, workspace, messages, mailbox, review] = await Promise.all([
    world.reviewCases.get(workspaceId, leadId),
    world.workspaces.get(workspaceId),
    world.messages.ofLead(workspaceId, leadId),
    touch.mailboxId ? world.mailboxes.get(workspaceId, touch.mailboxId) : null,
    touch.reviewId ? world.reviews.get(workspaceId, touch.reviewId) : null,
  ]);
  if (!found) return null;
  const hashKey = world.secrets.open(workspace.hashKey);
  const emailKey = addressKey(found.lead.email ?? '') ?? '';
  const first = found.lead.state === 'approved';
  const [person, limits, tracking] = await Promise.all([
    loadPerson(world, { workspaceId, found, hashKey, mailbox }),
    loadLimits(world, { workspaceId, leadId, emailKey, first, mailbox }),
    loadTracking(world, { workspaceId, found, emailKey }),
  ]);
  const base = {
    touch,
    lead: found.lead,
    mailbox,
    approved: review?.approved ?? null,
    language: found.draft?.language ?? 'en',
    locale: workspace.locale,
    place: person.place,
    // Without an earlier try of this same step, which came back.
    earlier: messages.filter(
      (one) => one.direction === 'out' && one.mailboxId === touch.mailboxId && one.touchId !== touch.id,
    ),
    hashKey,
    emailKey: person.emailKey,
    hashes: person.hashes,
    limits: limits.claim,
    tracking,
  };
  const pausedBy = workspace.pausedAt ? (workspace.pausedBy ?? '') : null;
  const facts = factsOf({ world, found, messages, person, limits, base, pausedBy });
  return { ...base, verdict: checkSend(facts) };
}

type Person = {
  readonly emailKey: string;
  readonly hashes: readonly string[];
  readonly suppressed: boolean;
  readonly lastToPerson: Date | null;
  readonly remembering: boolean;
  readonly place: Place;
};

async function loadPerson(
  world: Sending,
  of: { workspaceId: string; found: ReviewCase; hashKey: string; mailbox: Mailbox | null },
): Promise<Person> {
  const { workspaceId, found, hashKey, mailbox } = of;
  const { lead, company } = found;
  const at = world.clock.now();
  const emailKey = addressKey(lead.email ?? '') ?? '';
  const domains = [lead.domain, company?.domain ?? null, ...(company?.aliases ?? [])];
  const subjects = subjectsOf({ ...lead, emailKey: emailKey || null, domains });
  const hashes = subjects.map((subject) => suppressionHash(hashKey, subject));
  const [suppressed, lastToPerson, owner, remembering] = await Promise.all([
    world.suppressions.find(workspaceId, hashes),
    lastMail(world, workspaceId, { emailKey, hashKey }),
    mailbox ? world.members.get(workspaceId, mailbox.memberId) : null,
    mailbox ? isRemembering(world, mailbox) : false,
  ]);
  const { zone, country } = zoneOfLead({ lead, company, senderZone: owner?.tz ?? 'UTC' });
  const inForce = suppressed.some(({ until }) => until === null || until > at);
  return { emailKey, hashes, suppressed: inForce, lastToPerson, remembering, place: { zone, country } };
}

/** Of ours, or by hand from a mailbox of the team. */
async function lastMail(
  world: Pick<World, 'handContacts' | 'messages'>,
  workspaceId: string,
  { emailKey, hashKey }: { emailKey: string; hashKey: string },
): Promise<Date | null> {
  const hash = suppressionHash(hashKey, { kind: 'email', value: emailKey });
  const [ours, byHand] = await Promise.all([
    world.messages.lastTo(workspaceId, emailKey),
    world.handContacts.lastTo(workspaceId, hash),
  ]);
  return ours && byHand ? new Date(Math.max(ours.getTime(), byHand.getTime())) : (ours ?? byHand);
}

async function loadTracking(
  world: Sending,
  { workspaceId, found, emailKey }: { workspaceId: string; found: ReviewCase; emailKey: string },
): Promise<Tracking> {
  const country = found.lead.country ?? found.company?.country ?? null;
  const settings = found.settings.doc;
  const { opens, clicks } = await trackingOfLead(world, { workspaceId, emailKey, country, settings });
  return { opens: opens.form, clicks: clicks.form };
}

type Gathered = {
  readonly world: Sending;
  readonly found: ReviewCase;
  readonly messages: readonly StoredMessage[];
  readonly person: Person;
  readonly limits: Limits;
  readonly base: Pick<LoadedSend, 'touch' | 'mailbox' | 'approved'>;
  readonly pausedBy: string | null;
};

function factsOf({ world, found, messages, person, limits, base, pausedBy }: Gathered): SendFacts {
  const { touch, mailbox, approved } = base;
  const { lead, settings } = found;
  const country = lead.country ?? found.company?.country ?? null;
  const policy = policyOf(settings.doc.countries, country);
  const received = messages.filter((one) => one.direction === 'in').map(({ kind }) => kind);
  const now = approvableNow({ ...found, mailbox: mailbox && { ...mailbox, tz: '' } }, world.links.inMails);
  return {
    now: world.clock.now(),
    seed: touch.id,
    answer: false,
    leadState: found.hold ? 'held' : lead.state,
    pausedBy,
    suppressed: person.suppressed,
    replied: received.some((kind) => kind === 'reply' || kind === 'unsubscribe' || kind === 'complaint'),
    bounced: lead.state === 'bounced',
    blockedCountry: policy === 'block' ? country : null,
    hasAddress: person.emailKey !== '',
    hasPostalAddress: Boolean(settings.doc.sender.postalAddress),
    mailbox: limits.mailbox,
    approvalHolds: approved !== null && approvalCovers(approved, now, touch.step),
    first: lead.state === 'approved',
    earlierOpen: found.touches.some(
      (one) => one.kind === 'email' && one.step < touch.step && one.state !== 'sent',
    ),
    lastToPerson: person.lastToPerson,
    remembering: person.remembering,
    contacted: limits.contacted,
    toCompany: limits.toCompany,
    place: person.place,
    urgent: touch.urgent,
  };
}
