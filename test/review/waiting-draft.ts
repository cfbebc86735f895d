// A lead that waits for review, with a sender and a draft of two mails, as the tests of decisions start from.
import type { DraftMail } from '#domain/draft.ts';
import type { Member } from '#domain/member.ts';
import { readCase } from '#features/review/review-case.ts';
import { seedLead } from '../seed.ts';
import type { TestWorld } from '../world.ts';

export const writtenMails: readonly DraftMail[] = [
  {
    step: 0,
    subject: 'Builds at Company 1',
    body: 'Hello Chloé,\n\nYou run engineering at Company 1 in Lyon.\n\nAna',
  },
  {
    step: 3,
    subject: 'Builds at Company 1',
    body: 'Hello Chloé,\n\nHarbour Freight Lines went to 6 minutes.\n\nAna',
  },
];

/** Connects a mailbox of a member (no vendor is asked). */
export async function seedMailbox({ world, seed }: TestWorld, member: Member): Promise<string> {
  const name = `${member.name} Costa`;
  const address = `${member.name.toLowerCase()}@lumen.example`;
  const { id } = await world.mailboxes.connect(seed.workspaceId, {
    provider: 'google',
    memberId: member.id,
    address,
    name,
    signature: null,
    tokens: world.secrets.seal('{}'),
    scopes: ['gmail.send'],
    canRead: true,
    at: world.clock.now(),
  });
  return id;
}

/** A lead in review. `mailboxId` null: nobody had connected a mailbox yet. */
export async function seedWaiting(
  { world, seed }: TestWorld,
  given: { readonly mailboxId: string | null; readonly n?: number; readonly ownerId?: string },
): Promise<string> {
  const { workspaceId, segmentId } = seed;
  const { mailboxId, n = 1, ownerId = seed.ana.id } = given;
  const leadId = await seedLead(world, { workspaceId, segmentId, state: 'in_review', n });
  await world.db.lead.update({
    where: { id: leadId },
    data: { mailboxId, ownerId: mailboxId ? ownerId : null },
  });
  const text = {
    leadId,
    author: 'rules',
    editedBy: null,
    mails: writtenMails,
    flags: [],
    at: world.clock.now(),
  };
  await world.drafts.start(workspaceId, { ...text, language: 'en' });
  return leadId;
}

/** What the Approve button of the card carries now. */
export async function buttonOf({ world, seed }: TestWorld, leadId: string) {
  const { workspaceId } = seed;
  const of = await readCase(world, { workspaceId, leadId });
  const leavesAt = of.forecast.steps[0]?.at ?? null;
  return {
    workspaceId,
    leadId,
    fingerprint: of.fingerprint,
    marks: of.marks,
    leavesAt,
    via: 'slack',
  } as const;
}
