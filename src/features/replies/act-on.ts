// What a received mail does to its lead. A table by kind; whatever is not in it (receipts, calendar answers, our own
// copies, newsletters) stops nothing and is not a reply.

import { isAbsence } from '#domain/absence.ts';
import type { InboundKind } from '#domain/inbound.ts';
import { shortened } from '#lib/storable.ts';
import type { World } from '#ports/world.ts';
import { type OptingOut, optOutLead } from '../compliance/opt-out-lead.ts';
import { suppressPerson } from '../compliance/suppress-person.ts';
import { type Guarding, guardMailbox } from '../mailbox/guard-mailbox.ts';
import { redraw } from '../review/redraw.ts';
import { holdAway } from './hold-away.ts';
import { holdCompany } from './hold-company.ts';
import { stopAnswered } from './stop-answered.ts';
import type { Taken } from './take-mail.ts';
import { tryAgain } from './try-again.ts';

export type Acting = OptingOut &
  Guarding &
  Pick<World, 'holds' | 'messages' | 'retries' | 'reviewCases' | 'touches'>;
/** `messageRowId`: the stored mail. */
export type Acted = Taken & { readonly messageRowId: string };
type Act = (world: Acting, taken: Acted) => Promise<void>;

const acts: Partial<Record<InboundKind, Act>> = {
  reply: stopForReply,
  unsubscribe: stopForWords,
  complaint: (world, { lead }) =>
    optOutLead(world, {
      workspaceId: lead.workspaceId,
      lead,
      how: 'words',
      reason: 'complaint',
      via: 'system',
    }),
  bounce: stopForBounce,
  auto_reply: waitForReturn,
};
const events: Partial<Record<InboundKind, string>> = {
  reply: 'replied',
  complaint: 'complained',
  bounce: 'bounced',
  auto_reply: 'auto_replied',
};

/** `fresh` = seen for the first time: only then it is an event. */
export async function actOn(world: Acting, taken: Acted, fresh: boolean): Promise<void> {
  const { lead, inbound, mail, match } = taken;
  const kind = events[inbound.kind];
  if (fresh && kind) {
    const data = { by: match.by, type: inbound.bounce?.type ?? null };
    await world.events.add(lead.workspaceId, { leadId: lead.id, kind, by: null, data, at: mail.at });
  }
  if (!(await isCurrent(world, taken))) return;
  await acts[inbound.kind]?.(world, taken);
  if (inbound.kind === 'bounce' || inbound.kind === 'complaint') await guardMailbox(world, taken.mailbox);
  await redraw(world, lead.workspaceId, [`lead/${lead.id}`]);
}

/** False when a person has said since that this mail was not an answer: reading it again must not undo that. */
async function isCurrent(world: Acting, { mailbox, messageRowId, inbound }: Acted): Promise<boolean> {
  return (await world.messages.get(mailbox.workspaceId, messageRowId))?.kind === inbound.kind;
}

/** Whoever answered is never mailed by the machine again; the claim asks the same of the stored message. */
async function stopForReply(world: Acting, acted: Acted): Promise<void> {
  const { workspaceId, id: leadId } = acted.lead;
  await stopAnswered(world, workspaceId, {
    leadId,
    state: 'replied',
    reason: { code: 'replied', params: {} },
  });
  await holdColleagues(world, acted);
  const payload = { workspaceId, messageId: acted.messageRowId };
  await world.queue.add({ name: 'reply.classify', payload });
}

/** A person who says stop answers for the company too; a machine that unsubscribes an address does not. */
async function stopForWords(world: Acting, acted: Acted): Promise<void> {
  const { lead, inbound } = acted;
  const how = { how: 'words', reason: 'opt_out', via: 'system' } as const;
  await optOutLead(world, { workspaceId: lead.workspaceId, lead, ...how, text: inbound.text.trim() });
  if (inbound.why.includes('words_stop')) await holdColleagues(world, acted);
}

async function holdColleagues(world: Acting, { lead, mail, messageRowId }: Acted): Promise<void> {
  const { workspaceId } = lead;
  const from = mail.from?.address ?? '';
  await holdCompany(world, { workspaceId, lead, messageId: messageRowId, from, at: mail.at });
}

/** Only a person who is away holds anything, and only what is theirs. */
async function waitForReturn(world: Acting, { lead, mail, inbound, messageRowId }: Acted): Promise<void> {
  if (!isAbsence(inbound, mail.subject)) return;
  const { workspaceId, id: leadId } = lead;
  const { returnsOn } = inbound;
  await holdAway(world, { workspaceId, leadId, messageId: messageRowId, at: mail.at, returnsOn });
}

/** A dead address stops everything, and so does one that failed three times; a block of the sender stops nothing. */
async function stopForBounce(world: Acting, taken: Taken): Promise<void> {
  const { lead, inbound, match } = taken;
  const { bounce } = inbound;
  if (!bounce || bounce.type === 'sender') return;
  const isOver = bounce.type === 'hard' || (await tryAgain(world, taken));
  if (!isOver) return;
  const { workspaceId } = lead;
  // A mailbox that stayed full is as good as dead; a server that was down says nothing of the address.
  if (bounce.type === 'hard' || bounce.status === '5.2.2')
    await suppressAddress(world, lead, match.message.toAddress);
  const detail = bounce.status ?? shortened(bounce.reason, 100);
  const code = bounce.type === 'hard' ? 'bounced' : 'bounced_thrice';
  await stopAnswered(world, workspaceId, {
    leadId: lead.id,
    state: 'bounced',
    reason: { code, params: { detail } },
  });
}

async function suppressAddress(world: Acting, lead: Taken['lead'], address: string): Promise<void> {
  const { workspaceId } = lead;
  const who = {
    workspaceId,
    address,
    reason: 'bounce',
    source: 'bounce',
    by: 'system',
    via: 'system',
  } as const;
  await suppressPerson(world, { ...who, except: lead.id });
}
