// A mail that may be an answer, by company or name alone: the sequence is held and a person is asked. Ordinary mail is
// not stored, and a sender of whom somebody said no is not asked about again.
import { companyDomain } from '#domain/domain-name.ts';
import { answeredIds } from '#domain/match-reply.ts';
import { weakMatch } from '#domain/weak-match.ts';
import { shortened } from '#lib/storable.ts';
import { dayMs } from '#lib/time.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { type Arrived, arrivedMessage } from './arrived-message.ts';
import { coverage } from './hold-company.ts';

type Asking = Pick<World, 'clock' | 'leads' | 'queue' | 'transact' | 'weakMatches'>;

/** A sequence and the patience after it. */
const lately = 60 * dayMs;

/** Asks once a mail; nothing when nobody can be meant. */
export async function askWhose(world: Asking, { mailbox, mail, inbound }: Arrived): Promise<void> {
  const { workspaceId, id: mailboxId } = mailbox;
  const from = mail.from?.address ?? '';
  if (inbound.kind !== 'reply' || from === '') return;
  const since = new Date(world.clock.now().getTime() - lately);
  const whom = { mailboxId, domain: companyDomain(from), name: mail.from?.name ?? '', since };
  const people = await world.weakMatches.people(workspaceId, whom);
  const traces = { mail, kind: inbound.kind, mailbox: mailbox.address, answered: answeredIds(mail) };
  const meant = weakMatch(people, traces);
  if (!meant || (await world.weakMatches.refused(workspaceId, from))) return;
  const lead = await world.leads.get(workspaceId, meant.leadId);
  if (lead) await ask(world, { mailbox, mail, inbound, lead, from });
}

async function ask(
  world: Asking,
  of: Arrived & {
    readonly lead: NonNullable<Awaited<ReturnType<World['leads']['get']>>>;
    readonly from: string;
  },
): Promise<void> {
  const { mailbox, mail, inbound, lead, from } = of;
  const { workspaceId } = mailbox;
  const at = world.clock.now();
  const shown = await world.transact(async (stores) => {
    const messageId = await stores.messages.add(workspaceId, { ...stored(of), at: mail.at });
    if (messageId === null) return null;
    const who = (await coverage(stores, { workspaceId, lead, from: '' })) ?? {
      ...{ companyId: null, domains: [], emailKey: lead.emailKey },
    };
    const reason = { code: 'weak_match', params: { from } };
    const base = { kind: 'weak', messageId, leadId: lead.id, reason, at, until: null } as const;
    const hold = await stores.holds.add(workspaceId, { ...base, ...who });
    if (hold) await stores.holds.apply(workspaceId, { holdId: hold.id, at });
    const text = shortened(inbound.text, 500);
    const detail = { from, subject: shortened(mail.subject, 200), text, messageId };
    const task = { kind: 'weak_match', leadId: lead.id, touchId: null, detail, at } as const;
    const { id } = await stores.tasks.open(workspaceId, task);
    return { taskId: id, leads: hold ? await stores.holds.shown(workspaceId, hold.id) : [] };
  });
  if (!shown) return;
  await redraw(world, workspaceId, [
    `task/${shown.taskId}`,
    ...shown.leads.map((id) => `lead/${id}` as const),
  ]);
}

/** Nobody's until a person says whose. */
function stored(arrived: Arrived): Omit<Parameters<World['messages']['add']>[1], 'at'> {
  return { ...arrivedMessage(arrived), leadId: null, touchId: null, kind: 'reply' };
}
