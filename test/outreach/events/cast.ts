// Four people in a fresh workspace who wait for a decision, two of them at one company, and the two mailboxes that
// write to them.
import type { DraftMail } from '#domain/draft.ts';
import { seedWaiting } from '../../review/waiting-draft.ts';
import { address, type Stage } from '../stage.ts';
import { peopleCount } from './command.ts';
import { mailboxOf } from './model.ts';

export type Person = { readonly leadId: string; readonly email: string; readonly domain: string };
export type Cast = {
  readonly people: readonly Person[];
  /** Ana's and Ben's. */
  readonly mailboxes: readonly { readonly id: string; readonly address: string }[];
};

const met = { count: 5_000 };
const owners = [address, 'ben@lumen.example'];

/** Which of the two mails a text is of. */
export const mailOf = (text: string): number => (text.includes('Harbour') ? 1 : 0);

/** An empty workspace on a Monday morning, nothing paused, with four cards that wait. */
export async function openScene(s: Stage): Promise<Cast> {
  const { world, workspaceId } = s;
  await world.workspaces.pause(workspaceId, null);
  await world.db.segment.updateMany({ data: { peoplePerCompany: 3 } });
  await s.reset();
  await s.connect(owners[1], s.test.seed.ben);
  const healthy = { state: 'active', reason: null, pausedFor: {}, pausedUntil: null, countedAt: null };
  await world.db.mailbox.updateMany({ data: healthy });
  await world.db.$executeRaw`UPDATE "Mailbox" SET "pausedFor" = NULL`;
  const found = await Promise.all(owners.map((one) => world.mailboxes.byAddress(workspaceId, one)));
  const mailboxes = found.map((one) => ({ id: one?.id ?? '', address: one?.address ?? '' }));
  const people: Person[] = [];
  for (let who = 0; who < peopleCount; who += 1) people.push(await person(s, { who, mailboxes, people }));
  return { people, mailboxes };
}

async function person(
  s: Stage,
  { who, mailboxes, people }: Cast & { readonly who: number },
): Promise<Person> {
  const { world, test, workspaceId } = s;
  met.count += 1;
  const owner = mailboxOf(who);
  const ownerId = [test.seed.ana.id, test.seed.ben.id][owner] ?? '';
  const mailboxId = mailboxes[owner]?.id ?? '';
  const leadId = await seedWaiting(test, { n: met.count, mailboxId, ownerId });
  const first = people[0];
  const lead = await world.leads.get(workspaceId, leadId);
  if (who !== 1 || !first) return { leadId, email: lead?.email ?? '', domain: lead?.domain ?? '' };
  const { companyId } = (await world.leads.get(workspaceId, first.leadId)) ?? {};
  const email = `leo@${first.domain}`;
  const data = { companyId: companyId ?? null, domain: first.domain, email, emailKey: email };
  await world.db.lead.update({ where: { id: leadId }, data });
  return { leadId, email, domain: first.domain };
}

/** The words of the mails of a lead, as they are now. */
export async function wordsOf(s: Stage, { leadId }: Person): Promise<readonly DraftMail[]> {
  return (await s.world.drafts.current(s.workspaceId, leadId))?.mails ?? [];
}

/** Mails of which nobody knows yet whether they left. */
export async function isOpen({ s, cast }: { s: Stage; cast: Cast }, of?: number): Promise<boolean> {
  const ids = cast.people.flatMap(({ leadId }, who) => (of === undefined || of === who ? [leadId] : []));
  const where = { leadId: { in: ids }, kind: 'email', state: { in: ['claimed', 'unknown'] } };
  return (await s.world.db.touch.count({ where })) > 0;
}
