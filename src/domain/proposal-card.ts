// What the card of a suggested change of an ICP shows, as plain values.
import type { IcpOutcome } from './icp-change.ts';

export type ProposalCard = {
  readonly kind: 'proposal';
  readonly locale: 'en' | 'fr';
  readonly changeId: string;
  /** Named only when there are several. */
  readonly segment: string | null;
  readonly dimension: string;
  /** The group that people turn down. */
  readonly value: string;
  readonly rejected: number;
  readonly of: number;
  readonly others: number;
  readonly othersRejected: number;
  readonly leads: readonly { readonly id: string; readonly name: string }[];
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
  readonly outcome: IcpOutcome | null;
  readonly decidedBy: string | null;
};
