// The states of a lead. What leads where is in lifecycle.ts.

export const leadStates = [
  'found',
  'duplicate',
  'suppressed',
  'new',
  'enriched',
  'parked',
  'scored',
  'drafted',
  'in_review',
  'snoozed',
  'approved',
  'contacted',
  'held',
  'replied',
  'rejected',
  'bounced',
  'unsubscribed',
  'finished',
  'failed',
] as const;

export type LeadState = (typeof leadStates)[number];
