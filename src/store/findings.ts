// What steps of the pipeline found, written by the very statement that moves their leads: nothing is written for a
// lead that somebody else moved.
import { type FirstText, insertDrafts } from './drafts.ts';
import { Prisma } from './generated/client.ts';
import { insertScores, type NewScore } from './scores.ts';
import { insertSignals, type NewSignals } from './signals.ts';
import { insertUsage, type UsageEntry } from './usage.ts';

export type Findings = {
  readonly signals?: NewSignals;
  readonly score?: NewScore;
  readonly draft?: FirstText;
  readonly usage?: readonly UsageEntry[];
};

type OfLead = Findings & { readonly leadId: string };

/** Parts of a statement (each with a comma before it) that write for the leads whose ids are in `moved`. */
export function findingsSql(workspaceId: string, all: readonly OfLead[]): Prisma.Sql {
  const onlyMoved = Prisma.sql`WHERE x."leadId" IN (SELECT "id" FROM moved)`;
  const signals = all.flatMap(({ leadId, signals: of }) =>
    (of?.signals ?? []).map((signal) => ({ leadId, companyId: of?.companyId, ...signal })),
  );
  const scores = all.flatMap(({ score }) => score ?? []);
  const drafts = all.flatMap(({ draft }) => draft ?? []);
  const usage = all.flatMap((of) => (of.usage ?? []).map((entry) => ({ ...entry, leadId: of.leadId })));
  const parts = [
    ...(signals.length ? [Prisma.sql`, signals AS (${insertSignals(workspaceId, signals, onlyMoved)})`] : []),
    ...(scores.length ? [Prisma.sql`, scores AS (${insertScores(workspaceId, scores, onlyMoved)})`] : []),
    ...(drafts.length ? [Prisma.sql`, ${insertDrafts(workspaceId, drafts, onlyMoved)}`] : []),
    ...(usage.length ? [Prisma.sql`, usage AS (${insertUsage(workspaceId, usage, onlyMoved)})`] : []),
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
