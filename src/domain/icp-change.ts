// A change of an ICP that waits for a word, was made, or was taken back: what changes, what was seen before, and what
// became of it. `dimension` is "change" when a person asked for it, else what decisions of people suggest.
import { z } from 'zod';

export const icpChangeDetail = z.object({
  /** Fields of the ICP with their new values. */
  change: z.record(z.string(), z.unknown()),
  /** The version that it was asked on. */
  expected: z.int(),
  /** Who asked; null = decisions of people suggest it. */
  by: z.string().nullable(),
  /** For a suggestion: the numbers and the people behind it. */
  rejected: z.int().default(0),
  of: z.int().default(0),
  othersRejected: z.int().default(0),
  others: z.int().default(0),
  leads: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
  /** The version that it made, and whether known leads were scored again. */
  applied: z.object({ version: z.int(), rescore: z.boolean() }).nullable().default(null),
});
export type IcpChangeDetail = z.infer<typeof icpChangeDetail>;

export const icpOutcomes = ['applied', 'dismissed', 'undone'] as const;
export type IcpOutcome = (typeof icpOutcomes)[number];

export type IcpChange = {
  readonly id: string;
  readonly segmentId: string;
  readonly dimension: string;
  readonly value: string;
  readonly detail: IcpChangeDetail;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly outcome: IcpOutcome | null;
};

/** What a change of the ICP would do to leads that are known already. */
export type IcpEffect = {
  /** Leads that would be scored again. */
  readonly rescored: number;
  /** Of them: parked ones that would reach the threshold, waiting ones that would fall below it. */
  readonly up: number;
  readonly down: number;
  /** The numbers are an estimate: a model scores, or not every lead was looked at. */
  readonly about: boolean;
  /** Micro-dollars of scores and drafts; null = not known. */
  readonly costMicros: number | null;
};
