// What limits one mail: the caps of its mailbox, and who of the company was written to. Facts for the check, and the
// same numbers for the claim.
import { type Contact, companyBlock, personBlock, quietMs } from '#domain/dedup.ts';
import { companyDomains } from '#domain/dedup-batch.ts';
import { gapOf } from '#domain/gap.ts';
import type { Reason } from '#domain/lead.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import type { SendFacts } from '#domain/send-facts.ts';
import { dayMs } from '#lib/time.ts';
import type { World } from '#ports/world.ts';
import { metPeople } from '../intake/met-people.ts';
import { readCap } from '../mailbox/read-cap.ts';

type Needs = Pick<
  World,
  'clock' | 'dedup' | 'events' | 'handContacts' | 'members' | 'secrets' | 'sending' | 'workspaces'
>;
type ClaimLimits = Parameters<World['claims']['take']>[1]['limits'];

/** First contacts of one wave lie within this time (dedup.ts asks the same). */
const waveMs = 14 * dayMs;

export type Limits = Pick<SendFacts, 'mailbox' | 'contacted' | 'toCompany'> & {
  /** Null without a mailbox: nothing can be claimed then. */
  readonly claim: ClaimLimits | null;
};

export type LimitedMail = {
  readonly workspaceId: string;
  readonly leadId: string;
  readonly emailKey: string;
  /** The first mail to the person. */
  readonly first: boolean;
  readonly mailbox: Mailbox | null;
};

/** Reads them as they are now. */
export async function loadLimits(world: Needs, mail: LimitedMail): Promise<Limits> {
  const { workspaceId, leadId, mailbox, first } = mail;
  const [subject] = await world.dedup.subjects(workspaceId, { leadIds: [leadId], state: null });
  const company = { companyId: subject?.companyId ?? null, domains: subject ? companyDomains(subject) : [] };
  const at = world.clock.now();
  const people = subject?.peoplePerCompany ?? 1;
  const met = first ? await readContacts(world, mail, { ...company, people }) : noContacts;
  if (!mailbox) return { mailbox: null, contacted: met.reason, toCompany: none, claim: null };
  const [read, toCompany] = await Promise.all([
    readCap(world, mailbox),
    world.sending.toCompany(workspaceId, { mailboxId: mailbox.id, at, ...company }),
  ]);
  const { cap, provider, use, day, ramp, domain, providerLimit } = read;
  const { address, state } = mailbox;
  const lastSentAt = use.lastSentAt;
  const gapMs = lastSentAt ? gapOf(mailbox.gapMs, { mailboxId: mailbox.id, lastSentAt }) : mailbox.gapMs;
  const since = new Date(Math.max(at.getTime() - waveMs, met.overriddenAt?.getTime() ?? 0));
  const others = first ? people - 1 : null;
  const quietSince = new Date(Math.max(at.getTime() - quietMs, met.overriddenAt?.getTime() ?? 0));
  return {
    mailbox: { address, state, gapMs, lastSentAt, cap, provider, followUpsDue: use.followUpsDue },
    contacted: met.reason,
    toCompany,
    claim: {
      day,
      ramp,
      gapMs,
      domain,
      providerLimit,
      quietSince: first ? quietSince : null,
      company: { ...company, id: company.companyId, others, since },
    },
  };
}

const none = { sent: 0, firstSentAt: null };
type Met = { readonly reason: Reason | null; readonly overriddenAt: Date | null };
const noContacts: Met = { reason: null, overriddenAt: null };

type AtCompany = {
  readonly companyId: string | null;
  readonly domains: readonly string[];
  readonly people: number;
};

/** Who wrote to the person or the company, unless somebody looked at that and gave a reason to go on. */
async function readContacts(
  world: Needs,
  { workspaceId, leadId, emailKey }: LimitedMail,
  { companyId, domains, people }: AtCompany,
): Promise<Met> {
  const now = world.clock.now();
  const companyIds = companyId === null ? [] : [companyId];
  const [persons, colleagues, events] = await Promise.all([
    metPeople(world, workspaceId, { keys: emailKey === '' ? [] : [emailKey], now }),
    world.dedup.companyContacts(workspaceId, { domains, companyIds, now }),
    world.events.ofLead(workspaceId, leadId),
  ]);
  const overriddenAt = events.findLast(({ kind }) => kind === 'reconsidered')?.at ?? null;
  const counts = (contact: Contact): boolean =>
    contact.leadId !== leadId && (overriddenAt === null || contact.at > overriddenAt);
  const reason =
    personBlock(persons.filter(counts), now) ??
    companyBlock({ companyContacts: colleagues.filter(counts), peoplePerCompany: people }, now);
  return { reason, overriddenAt };
}
