// Who a lead belongs to and from which mailbox it is written to. Fixed when it is drafted, and sticky.
import type { Lead } from './lead.ts';

export type Sender = {
  readonly id: string;
  readonly memberId: string;
  readonly name: string;
  readonly active: boolean;
  readonly takesLeads: boolean;
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

/** The mailboxes that may take a new lead. */
export function openTo(senders: readonly Sender[]): Sender[] {
  return senders.filter(({ active, takesLeads }) => active && takesLeads);
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
