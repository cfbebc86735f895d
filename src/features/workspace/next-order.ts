// The job that a lead waits for, as an order. The same lead in the same state is always the same order, so that
// telling the queue twice costs nothing.
import type { LeadState } from '#domain/lifecycle-states.ts';
import { nextStep } from '#domain/pipeline.ts';
import type { JobOrder } from '#ports/jobs.ts';

export type WaitingLead = {
  readonly id: string;
  readonly state: LeadState;
  readonly stateAt: Date;
};

/** The order for the next job of a lead, or null when it waits for a person or a date. */
export function nextOrder(workspaceId: string, lead: WaitingLead): JobOrder | null {
  const step = nextStep(lead);
  if (step === null) return null;
  if (step.job === 'lead.dedup') return { name: 'lead.dedup', payload: { workspaceId } };
  const revision = String(lead.stateAt.getTime());
  return { name: step.job, payload: { workspaceId, leadId: lead.id }, revision };
}
