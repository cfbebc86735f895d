// Writes down that a mail left: the step, the mail itself, the event, the lead's new state and the dates of what
// follows, all or nothing. Safe to say twice: the second time changes nothing.
import { addressKey } from '#domain/address.ts';
import { companyDomain } from '#domain/domain-name.ts';
import type { OutgoingMail } from '#domain/mail.ts';
import type { DayMode } from '#domain/segment.ts';
import { planSequence } from '#domain/sequence-plan.ts';
import type { Place } from '#domain/window.ts';
import type { Transaction, World } from '#ports/world.ts';
import type { Tracking } from '../tracking/tracks-of.ts';

export type SentMail = {
  readonly workspaceId: string;
  readonly touchId: string;
  readonly leadId: string;
  readonly step: number;
  readonly mailboxId: string;
  /** How the days of the sequence are counted. */
  readonly dayMode: DayMode;
  /** Where the person works. */
  readonly place: Place;
  /** What in the mail counts opens and clicks. */
  readonly tracking: Tracking;
  readonly mail: OutgoingMail;
  readonly providerId: string;
  readonly threadId: string | null;
  readonly raw: Uint8Array | null;
  /** The Message-ID that really left, where the vendor replaced ours: answers name it. */
  readonly wireMessageId?: string | null;
  /** "system", or who says that it left. */
  readonly by: string;
  readonly at: Date;
};

/** False when it was recorded before. */
export async function recordSent(world: Pick<World, 'transact'>, sent: SentMail): Promise<boolean> {
  return world.transact(async (stores) => {
    const { workspaceId, touchId, providerId, threadId, at } = sent;
    const { messageId } = sent.mail;
    const fresh = await stores.claims.record(workspaceId, { touchId, providerId, threadId, messageId, at });
    if (!fresh) return false;
    await stores.messages.add(workspaceId, messageOf(sent));
    await stores.events.add(workspaceId, {
      leadId: sent.leadId,
      kind: 'sent',
      by: sent.by,
      data: { step: sent.step, mailboxId: sent.mailboxId, ...sent.tracking },
      at,
    });
    if (sent.step === 0) await startSequence(stores, sent);
    const entry = { at, actor: sent.by, via: 'system', action: 'touch.sent', outcome: 'done' } as const;
    const detail = { step: sent.step, messageId };
    await stores.audit.add(workspaceId, { ...entry, subject: `lead/${sent.leadId}`, detail });
    return true;
  });
}

/** Day 1 is the day on which the first mail really left: the later steps move with it. */
async function startSequence(
  stores: Transaction,
  { workspaceId, leadId, place, at, dayMode }: SentMail,
): Promise<void> {
  await stores.leads.move(workspaceId, { leadId, from: 'approved', to: 'contacted', at });
  const touches = await stores.touches.ofLead(workspaceId, leadId);
  const steps = touches.map(({ day, kind }) => ({ day, kind }));
  const dated = planSequence(steps, { ...place, firstAt: at, seed: leadId, dayMode });
  const later = dated.flatMap((one, i) => (i === 0 ? [] : [{ ...one, step: touches[i]?.step ?? one.step }]));
  await stores.touches.reschedule(workspaceId, { leadId, steps: later });
}

function messageOf({ mail, ...sent }: SentMail): Parameters<World['messages']['add']>[1] {
  const to = mail.to.address;
  return {
    mailboxId: sent.mailboxId,
    leadId: sent.leadId,
    touchId: sent.touchId,
    direction: 'out',
    kind: 'touch',
    providerId: sent.providerId,
    threadId: sent.threadId,
    messageId: sent.wireMessageId ?? mail.messageId,
    inReplyTo: mail.inReplyTo,
    fromAddress: mail.from.address,
    toAddress: to,
    personKey: addressKey(to) ?? to,
    domain: companyDomain(to),
    subject: mail.subject,
    text: mail.text,
    raw: sent.raw,
    at: sent.at,
  };
}
