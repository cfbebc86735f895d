// The next thing to do for a lead, from its state alone. The sweep and every finished job ask the same question.
import type { LeadState } from './lifecycle-states.ts';

export type PipelineJob = 'lead.dedup' | 'lead.enrich' | 'lead.score' | 'lead.draft';
export type PipelineQueue = 'intake' | 'research' | 'think';

const next: Partial<Record<LeadState, { readonly job: PipelineJob; readonly queue: PipelineQueue }>> = {
  found: { job: 'lead.dedup', queue: 'intake' },
  new: { job: 'lead.enrich', queue: 'research' },
  enriched: { job: 'lead.score', queue: 'think' },
  scored: { job: 'lead.draft', queue: 'think' },
  drafted: { job: 'lead.draft', queue: 'think' },
};

/** The job that moves a lead on, or null when it waits for a person, a date or nothing at all. */
export function nextStep(lead: {
  readonly state: LeadState;
}): { readonly job: PipelineJob; readonly queue: PipelineQueue } | null {
  return next[lead.state] ?? null;
}

/** The states whose next job runs in this queue. */
export function statesOf(queue: PipelineQueue): readonly LeadState[] {
  const states = Object.keys(next).filter((state): state is LeadState => state in next);
  return states.filter((state) => next[state]?.queue === queue);
}
