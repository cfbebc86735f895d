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

/** States in which nobody has decided to write: an import that is undone takes these leads back. */
export const undecidedStates: readonly LeadState[] = [
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
  'rejected',
  'failed',
];
