// Everything about one lead: where each fact came from, the score and what it rests on, what happened since.
import { fitOf } from '#domain/fit.ts';
import type { Company, Lead, Signal } from '#domain/lead.ts';
import { type Gap, gapsOf } from '#domain/score-gap.ts';
import type { Icp } from '#domain/segment.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';

type Needs = Pick<
  World,
  'leads' | 'companies' | 'scores' | 'segments' | 'signals' | 'events' | 'touches' | 'slackMessages'
>;
type Score = NonNullable<Awaited<ReturnType<World['scores']['latest']>>>;
type Touches = Awaited<ReturnType<World['touches']['ofLead']>>;
type Events = Awaited<ReturnType<World['events']['ofLead']>>;

export type LeadStory = {
  readonly lead: Lead;
  readonly company: Company | null;
  readonly score: Score | null;
  /** What would have to be true, or known, for a higher score. */
  readonly gaps: readonly Gap[];
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
  const [company, signals, score, touches, events, row, segment] = await Promise.all([
    companyId ? world.companies.get(workspaceId, companyId) : null,
    companyId ? world.signals.ofCompany(workspaceId, companyId) : [],
    world.scores.latest(workspaceId, leadId),
    world.touches.ofLead(workspaceId, leadId),
    world.events.ofLead(workspaceId, leadId),
    world.slackMessages.get(workspaceId, `lead/${leadId}`),
    world.segments.get(workspaceId, lead.segmentId),
  ]);
  const message = row?.ts ? { channel: row.channel, ts: row.ts } : null;
  const gaps = gapsNow({ icp: segment?.icp?.doc ?? null, lead, company, score });
  return { lead, company, score, gaps, signals, touches, events, message };
}

type Known = Pick<LeadStory, 'lead' | 'company' | 'score'> & { readonly icp: Icp | null };

function gapsNow({ icp, lead, company, score }: Known): Gap[] {
  if (score === null) return [];
  return gapsOf(icp, { fit: fitOf(icp, { lead, company }), boosts: score.boosts, total: score.total });
}
