// What rejections say about the ICP: a group of leads (a sector, a role, a level, a size, a country, a technology)
// that people turn down far more often than the others, too often for chance. Reasons count: a bad draft or a bad
// moment never blames the ICP, "wrong role" blames roles and levels only.
import { chanceOf, levelFor, type Table } from './exact-test.ts';
import { type Dimension, dimensions, type Judgeable, valuesOf } from './icp-dimension.ts';
import { changeFor } from './icp-narrowing.ts';
import type { RejectReason } from './reject-reason.ts';
import type { Icp } from './segment.ts';

export type JudgedLead = Judgeable & {
  readonly leadId: string;
  readonly fullName: string;
  readonly decision: 'approved' | 'rejected';
  readonly reason: RejectReason | null;
};

export type IcpProposal = {
  readonly dimension: Dimension;
  /** The group, as the ICP would name it. */
  readonly value: string;
  readonly rejected: number;
  readonly of: number;
  /** The same outside of the group. */
  readonly othersRejected: number;
  readonly others: number;
  /** Those who were turned down. */
  readonly leads: readonly { readonly id: string; readonly name: string }[];
  /** Fields of the ICP with their new values. */
  readonly change: Partial<Icp>;
};

/** Of a false alarm, over all groups that are looked at together. */
const risk = 0.01;
const leastRejected = 5;
const leastShare = 0.6;
const window = 300;

const blames: Readonly<Record<RejectReason, readonly Dimension[]>> = {
  wrong_industry: ['industry'],
  wrong_role: ['role', 'seniority'],
  wrong_size: ['size'],
  bad_timing: [],
  bad_draft: [],
  other: dimensions,
};

type Group = {
  readonly dimension: Dimension;
  readonly value: string;
  readonly table: Table;
  readonly rejected: readonly JudgedLead[];
};

/** The most telling first; empty when nothing stands out. `decided` newest first. */
export function icpProposals(decided: readonly JudgedLead[], icp: Icp): IcpProposal[] {
  const recent = decided.slice(0, window);
  const groups = dimensions.flatMap((dimension) => groupsOf(dimension, recent, icp));
  const level = levelFor(
    groups.map(({ table }) => table),
    risk,
  );
  return groups
    .map((group) => ({ group, chance: chanceOf(group.table) }))
    .filter(({ group, chance }) => chance <= level && isPlain(group))
    .sort((a, b) => a.chance - b.chance)
    .flatMap(({ group }) => proposalOf(group, { recent, icp }));
}

function isPlain({ table, rejected }: Group): boolean {
  return rejected.length >= leastRejected && table.hits / table.members >= leastShare;
}

/** Rejections for another reason say nothing here: they are left out, on both sides. */
function groupsOf(dimension: Dimension, recent: readonly JudgedLead[], icp: Icp): Group[] {
  const counted = recent.filter(
    ({ decision, reason }) => decision === 'approved' || blames[reason ?? 'other'].includes(dimension),
  );
  const members = new Map<string, JudgedLead[]>();
  const known = counted.filter((one) => {
    const values = valuesOf(dimension, one, icp);
    for (const value of values) members.set(value, [...(members.get(value) ?? []), one]);
    return values.length > 0;
  });
  const allHits = known.filter(isRejected).length;
  return [...members].map(([value, inside]) => {
    const rejected = inside.filter(isRejected);
    const table = { hits: rejected.length, members: inside.length, allHits, all: known.length };
    return { dimension, value, table, rejected };
  });
}

function isRejected({ decision }: JudgedLead): boolean {
  return decision === 'rejected';
}

function proposalOf(
  { dimension, value, table, rejected }: Group,
  { recent, icp }: { recent: readonly JudgedLead[]; icp: Icp },
): IcpProposal[] {
  const approved = recent.filter(({ decision }) => decision === 'approved');
  const kept = [...new Set(approved.flatMap((one) => valuesOf(dimension, one, icp)))];
  const change = changeFor(icp, { dimension, value, kept });
  if (change === null) return [];
  return [
    {
      dimension,
      value,
      rejected: table.hits,
      of: table.members,
      othersRejected: table.allHits - table.hits,
      others: table.all - table.members,
      leads: rejected.slice(0, 10).map(({ leadId, fullName }) => ({ id: leadId, name: fullName })),
      change,
    },
  ];
}
