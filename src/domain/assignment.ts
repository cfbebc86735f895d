// Who a lead belongs to and from which mailbox it is written to. Fixed when it is drafted, and sticky.
import type { Lead } from './lead.ts';
import { isAway } from './member.ts';

export type Sender = {
  readonly id: string;
  readonly memberId: string;
  readonly name: string;
  /** It works, and its member is still of the team. */
  readonly active: boolean;
  readonly takesLeads: boolean;
  readonly awayUntil: Date | null;
  /** Leads that it has to serve: those that wait for review or for their first mail. */
  readonly load: number;
};

/** The mailbox that a lead keeps: its own while it works, else one of its owner's. Undefined = the choice is open. */
export function keptSender(
  lead: Pick<Lead, 'ownerId' | 'mailboxId'>,
  senders: readonly Sender[],
): Sender | undefined {
  const working = senders.filter(({ active }) => active);
  return (
    working.find(({ id }) => id === lead.mailboxId) ??
    working.find(({ memberId }) => memberId === lead.ownerId)
  );
}

/** The mailbox from which the person, or a colleague of theirs, was written to before: they know that name. */
export function knownSender(
  mailboxId: string | null | undefined,
  senders: readonly Sender[],
): Sender | undefined {
  return senders.find(({ id, active }) => active && id === mailboxId);
}

/**
 * The mailboxes that may take a new lead: of the segment's owners where it has any. Whoever is away gets none while
 * somebody else can; when all are away the leads are theirs all the same.
 */
export function openTo(
  senders: readonly Sender[],
  { ownerIds, now }: { readonly ownerIds: readonly string[]; readonly now: Date },
): Sender[] {
  const wanted = senders.filter(
    ({ active, takesLeads, memberId }) =>
      active && takesLeads && (ownerIds.length === 0 || ownerIds.includes(memberId)),
  );
  const present = wanted.filter((sender) => !isAway(sender, now));
  return present.length > 0 ? present : wanted;
}

/** The least used; among equals each lead has its own favourite, so that they share the work. */
export function leastUsed(senders: readonly Sender[], leadId: string): Sender | null {
  const start = [...leadId].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  const turned = senders.map((_, index) => senders[(index + start) % senders.length]);
  return turned.reduce<Sender | null>((best, sender) => {
    if (sender === undefined) return best;
    return best === null || sender.load < best.load ? sender : best;
  }, null);
}
