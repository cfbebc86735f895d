// Whom not to contact: an address, a domain (the whole company) or a person key.

export const suppressionReasons = [
  'opt_out',
  'one_click',
  'bounce',
  'complaint',
  'blocked',
  'customer',
  'competitor',
  'imported',
] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

export type Suppression = {
  readonly kind: 'email' | 'domain' | 'person';
  /** The matching form; null after erasure. */
  readonly value: string | null;
  readonly reason: SuppressionReason;
  readonly source: string;
  readonly by: string | null;
  readonly since: Date;
  readonly until: Date | null;
};
