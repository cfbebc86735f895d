// Changes of ICPs that wait for a word, and what became of them; and the leads that a change would touch.
import { type IcpChange, type IcpChangeDetail, icpChangeDetail, icpOutcomes } from '#domain/icp-change.ts';
import type { Db } from './db.ts';

export type NewIcpChange = Pick<IcpChange, 'id' | 'segmentId' | 'dimension' | 'value' | 'detail'> & {
  readonly at: Date;
};
type Row = NonNullable<Awaited<ReturnType<Db['icpProposal']['findFirst']>>>;

/** False when this segment was asked the same before. */
async function add(db: Db, workspaceId: string, { at, ...change }: NewIcpChange): Promise<boolean> {
  const { count } = await db.icpProposal.createMany({
    data: [{ ...change, detail: json(change.detail), workspaceId, createdAt: at }],
    skipDuplicates: true,
  });
  return count === 1;
}

async function get(db: Db, workspaceId: string, id: string): Promise<IcpChange | null> {
  const row = await db.icpProposal.findFirst({ where: { workspaceId, id } });
  return row && toChange(row);
}

/** Suggestions of a segment, the newest first. */
async function suggestions(db: Db, workspaceId: string, segmentId: string): Promise<IcpChange[]> {
  const where = { workspaceId, segmentId, dimension: { not: 'change' } };
  const rows = await db.icpProposal.findMany({ where, orderBy: { createdAt: 'desc' }, take: 50 });
  return rows.map(toChange);
}

export type IcpDecision = {
  readonly id: string;
  /** What it has to be now. */
  readonly from: IcpChange['outcome'];
  readonly outcome: (typeof icpOutcomes)[number];
  readonly by: string;
  readonly at: Date;
  readonly applied?: IcpChangeDetail['applied'];
};

/** Compare-and-set; false when somebody else decided first. */
async function decide(db: Db, workspaceId: string, decision: IcpDecision): Promise<boolean> {
  const { id, from, outcome, by, at, applied } = decision;
  const before = await get(db, workspaceId, id);
  if (before === null) return false;
  const detail = json({ ...before.detail, ...(applied === undefined ? {} : { applied }) });
  const { count } = await db.icpProposal.updateMany({
    where: { workspaceId, id, outcome: from },
    data: { outcome, decidedBy: by, decidedAt: at, detail },
  });
  return count === 1;
}

/** Parked and waiting leads of a segment: those that a new ICP would look at again. Newest first. */
async function affected(
  db: Db,
  workspaceId: string,
  { segmentId, limit }: { segmentId: string; limit: number },
): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  const where = { workspaceId, segmentId, state: { in: ['parked', 'in_review', 'snoozed'] } };
  const [total, rows] = await Promise.all([
    db.lead.count({ where }),
    db.lead.findMany({ where, select: { id: true }, orderBy: { stateAt: 'desc' }, take: limit }),
  ]);
  return { ids: rows.map(({ id }) => id), total };
}

/**
 * Waiting leads whose newest score is of an older ICP than one that was applied to them since then: their job was
 * not done yet.
 */
async function unscored(
  db: Db,
  workspaceId: string,
  { since, limit }: { since: Date; limit: number },
): Promise<string[]> {
  const recent = await db.icpProposal.findFirst({
    where: { workspaceId, outcome: { in: ['applied', 'undone'] }, decidedAt: { gte: since } },
    select: { id: true },
  });
  if (recent === null) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT l."id"::text AS id FROM "Lead" l
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."state" IN ('in_review', 'snoozed')
      AND coalesce((SELECT s."icpVersion" FROM "Score" s WHERE s."leadId" = l."id"
        ORDER BY s."at" DESC, s."id" DESC LIMIT 1), 0) < (
          SELECT max((p."detail"->'applied'->>'version')::int) FROM "IcpProposal" p
          WHERE p."workspaceId" = l."workspaceId" AND p."segmentId" = l."segmentId" AND p."outcome" IN ('applied', 'undone')
            AND p."decidedAt" >= ${since} AND (p."detail"->'applied'->>'rescore')::boolean)
    ORDER BY l."stateAt" DESC LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Writes the new score of a lead that waits; it stays where it is. False when it moved on. */
async function setScore(
  db: Db,
  workspaceId: string,
  to: { leadId: string; score: number },
): Promise<boolean> {
  const where = { workspaceId, id: to.leadId, state: { in: ['in_review', 'snoozed'] } };
  return (await db.lead.updateMany({ where, data: { score: to.score } })).count === 1;
}

function json(detail: IcpChangeDetail): object {
  return JSON.parse(JSON.stringify(detail));
}

function toChange(row: Row): IcpChange {
  const { id, segmentId, dimension, value, createdAt, decidedAt, decidedBy } = row;
  const outcome = icpOutcomes.find((one) => one === row.outcome) ?? null;
  const detail = icpChangeDetail.parse(row.detail);
  return { id, segmentId, dimension, value, detail, createdAt, decidedAt, decidedBy, outcome };
}

export const icpChanges = { add, get, suggestions, decide, affected, unscored, setScore };
