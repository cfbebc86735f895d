// What a step of the pipeline found, written by the very statement that moves its lead: nothing is written for a
// lead that somebody else moved, and a step costs one round trip.
import { type FirstText, insertDraft } from './drafts.ts';
import { Prisma } from './generated/client.ts';
import { insertScore, type NewScore } from './scores.ts';
import { insertSignals, type NewSignals } from './signals.ts';
import { insertUsage, type UsageEntry } from './usage.ts';

export type Findings = {
  readonly signals?: NewSignals;
  readonly score?: NewScore;
  readonly draft?: FirstText;
  readonly usage?: readonly UsageEntry[];
};

/** Parts of a statement (each with a comma before it) that write for each row of `moved`. */
export function findingsSql(workspaceId: string, { signals, score, draft, usage }: Findings): Prisma.Sql {
  const moved = Prisma.sql`moved`;
  const parts = [
    ...(signals?.signals.length
      ? [Prisma.sql`, signals AS (${insertSignals(workspaceId, signals, moved)})`]
      : []),
    ...(score ? [Prisma.sql`, score AS (${insertScore(workspaceId, score, moved)})`] : []),
    ...(draft ? [Prisma.sql`, ${insertDraft(workspaceId, draft, moved)}`] : []),
    ...(usage?.length ? [Prisma.sql`, usage AS (${insertUsage(workspaceId, usage, moved)})`] : []),
  ];
  return parts.length === 0 ? Prisma.empty : Prisma.join(parts, '');
}

/**
 * True when the step may be done again at no price. Its commit then need not wait for the disk: after a power cut
 * the lead is where it was a moment before. Whatever commits later and does wait (an approval, a posted card) takes
 * this one to the disk with it.
 */
export function isCheap({ usage = [] }: Findings): boolean {
  return usage.length === 0;
}
