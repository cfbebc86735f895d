// What a mailbox may send now and why no more: for the decision about a mail, and for the screens.
import { companyDomain } from '#domain/domain-name.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import { type Cap, type CapFacts, capOf, providerLimit } from '#domain/mailbox-cap.ts';
import { rampOf } from '#domain/ramp.ts';
import { holdsRamp, leftInAll, mailsOfTool } from '#domain/warmup.ts';
import { dateAt } from '#domain/window.ts';
import { isZone } from '#domain/zone.ts';
import type { World } from '#ports/world.ts';

type Needs = Pick<World, 'clock' | 'members' | 'sending'>;
export type MailboxUse = Awaited<ReturnType<World['sending']['ofMailbox']>>;

export type ReadCap = {
  readonly cap: Cap;
  readonly provider: CapFacts['provider'];
  readonly providerLimit: number;
  readonly ramp: number;
  /** The day where the owner is: "2026-11-23". */
  readonly day: string;
  /** The mailbox's own domain; null when it is everybody's (gmail.com). */
  readonly domain: string | null;
  readonly use: MailboxUse;
};

/** Days are the owner's. The same numbers as the claim asks for. */
export async function readCap(world: Needs, mailbox: Mailbox): Promise<ReadCap> {
  const { workspaceId, id: mailboxId, memberId, address, capPerDay, rampStart } = mailbox;
  const at = world.clock.now();
  const owner = await world.members.get(workspaceId, memberId);
  const zone = owner && isZone(owner.tz) ? owner.tz : 'UTC';
  const day = dateAt(at, zone);
  const domain = companyDomain(address) === null ? null : (address.split('@')[1] ?? null);
  const use = await world.sending.ofMailbox(workspaceId, { mailboxId, at, day, zone, domain });
  const ramp =
    use.today ?? rampOf({ start: rampStart, last: use.last, isHeld: holdsRamp(use.warmup, at) }, day);
  const limit = providerLimit(mailbox);
  const own = use.sent + use.answered;
  const left = leftInAll({ counted: use.counted, own, ofTool: mailsOfTool(use.warmup, at) });
  const provider = left === null ? null : { sent: left, limit };
  const { domainSent, domainFirstSentAt, domainLimit } = use;
  const shared =
    domain === null ? null : { sent: domainSent, firstSentAt: domainFirstSentAt, cap: domainLimit };
  const { sent, firstSentAt, days } = use;
  const facts = { capPerDay, ramp, rampDay: days + 1, sent, firstSentAt, domain: shared, provider };
  return { cap: capOf(facts, at), provider, providerLimit: limit, ramp, day, domain, use };
}
