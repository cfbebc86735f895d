// Somebody of a company answered: everybody else there is held at once, before any model is asked, until a person
// resumes the company. Free mail is no company.
import { companyDomain } from '#domain/domain-name.ts';
import type { Lead } from '#domain/lead.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';

export type CompanyAnswer = {
  readonly workspaceId: string;
  readonly lead: Lead;
  /** Row of the mail, who wrote it and when. */
  readonly messageId: string;
  readonly from: string;
  readonly at: Date;
};

/** Once a mail. Nothing for a person whom a team member said that the company goes on for. */
export async function holdCompany(
  world: Pick<World, 'clock' | 'queue' | 'transact'>,
  answer: CompanyAnswer,
): Promise<void> {
  const { workspaceId, lead, messageId } = answer;
  const cards = await world.transact(async (stores) => {
    if (await stores.holds.wasResumed(workspaceId, lead.id)) return [];
    const who = await coverage(stores, answer);
    if (!who) return [];
    const reason = {
      code: 'company_answered',
      params: { who: lead.fullName, at: answer.at.toISOString() },
    };
    const base = { kind: 'company', messageId, leadId: lead.id, reason, at: answer.at, until: null } as const;
    const hold = await stores.holds.add(workspaceId, { ...base, ...who });
    if (!hold) return [];
    await stores.holds.apply(workspaceId, { holdId: hold.id, at: world.clock.now() });
    return stores.holds.shown(workspaceId, hold.id);
  });
  await redraw(
    world,
    workspaceId,
    cards.map((id) => `lead/${id}` as const),
  );
}

/** The company with all its domains, and the person's other leads. Null when neither is known. */
export async function coverage(
  stores: Pick<World, 'reviewCases'>,
  { workspaceId, lead, from }: Pick<CompanyAnswer, 'workspaceId' | 'lead' | 'from'>,
) {
  const company = (await stores.reviewCases.get(workspaceId, lead.id))?.company ?? null;
  const known = [lead.domain, company?.domain, ...(company?.aliases ?? []), from, lead.email ?? ''];
  const domains = [...new Set(known.flatMap((one) => (one ? (companyDomain(one) ?? []) : [])))];
  if (!lead.companyId && domains.length === 0 && !lead.emailKey) return null;
  return { companyId: lead.companyId, domains, emailKey: lead.emailKey };
}
