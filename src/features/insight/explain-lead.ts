// Everything about one lead: where each fact came from, the score and what it rests on, what happened since.
import type { Company, Lead, Signal } from '#domain/lead.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';

type Needs = Pick<
  World,
  'leads' | 'companies' | 'scores' | 'signals' | 'events' | 'touches' | 'slackMessages'
>;
type Score = NonNullable<Awaited<ReturnType<World['scores']['latest']>>>;
type Touches = Awaited<ReturnType<World['touches']['ofLead']>>;
type Events = Awaited<ReturnType<World['events']['ofLead']>>;

export type LeadStory = {
  readonly lead: Lead;
  readonly company: Company | null;
  readonly score: Score | null;
  readonly signals: readonly Signal[];
  readonly touches: Touches;
  readonly events: Events;
  /** Where its card is; null when it has none. */
  readonly message: { readonly channel: string; readonly ts: string } | null;
};

/** Throws Refusal('lead_unknown') for an id that is not of this workspace. */
export async function explainLead(world: Needs, workspaceId: string, leadId: string): Promise<LeadStory> {
  const lead = await world.leads.get(workspaceId, leadId);
  if (!lead) throw new Refusal('lead_unknown');
  const { companyId } = lead;
  const [company, signals, score, touches, events, row] = await Promise.all([
    companyId ? world.companies.get(workspaceId, companyId) : null,
    companyId ? world.signals.ofCompany(workspaceId, companyId) : [],
    world.scores.latest(workspaceId, leadId),
    world.touches.ofLead(workspaceId, leadId),
    world.events.ofLead(workspaceId, leadId),
    world.slackMessages.get(workspaceId, `lead/${leadId}`),
  ]);
  const message = row?.ts ? { channel: row.channel, ts: row.ts } : null;
  return { lead, company, score, signals, touches, events, message };
}
