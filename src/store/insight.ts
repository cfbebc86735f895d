// Numbers over leads, mails and money, by raw SQL. Days are days of the zone that is handed in.
import type { Db } from './db.ts';
import { toDays, toTotals, toWaiting } from './insight.codec.ts';

export type Span = { readonly from: Date; readonly to: Date };

async function perDay(db: Db, workspaceId: string, span: Span & { zone: string }) {
  const { from, to, zone } = span;
  return toDays(
    await db.$queryRaw`
    WITH days AS (
      SELECT generate_series((${from}::timestamptz AT TIME ZONE ${zone})::date,
        ((${to}::timestamptz - interval '1 millisecond') AT TIME ZONE ${zone})::date, interval '1 day')::date AS day
    ), found AS (
      SELECT ("createdAt" AT TIME ZONE ${zone})::date AS day, count(*)::int AS n FROM "Lead"
      WHERE "workspaceId" = ${workspaceId}::uuid AND "createdAt" >= ${from} AND "createdAt" < ${to} GROUP BY 1
    ), sent AS (
      SELECT ("sentAt" AT TIME ZONE ${zone})::date AS day, count(*)::int AS n FROM "Touch"
      WHERE "workspaceId" = ${workspaceId}::uuid AND "kind" = 'email' AND "state" = 'sent'
        AND "sentAt" >= ${from} AND "sentAt" < ${to} GROUP BY 1
    ), replies AS (
      SELECT ("at" AT TIME ZONE ${zone})::date AS day, count(DISTINCT "leadId")::int AS n FROM "Event"
      WHERE "workspaceId" = ${workspaceId}::uuid AND "kind" = 'replied' AND "at" >= ${from} AND "at" < ${to}
      GROUP BY 1
    )
    SELECT to_char(days.day, 'YYYY-MM-DD') AS day, coalesce(found.n, 0) AS found, coalesce(sent.n, 0) AS sent,
      coalesce(replies.n, 0) AS replies
    FROM days LEFT JOIN found USING (day) LEFT JOIN sent USING (day) LEFT JOIN replies USING (day) ORDER BY 1`,
  );
}

async function totals(db: Db, workspaceId: string, span: Span & { threshold: number }) {
  const { from, to, threshold } = span;
  return toTotals(
    await db.$queryRaw`
    SELECT found, "aboveThreshold", approved, rejected, sent, contacted, replies, bounced, unsubscribed FROM
      (SELECT count(*)::int AS found, count(*) FILTER (WHERE "score" >= ${threshold})::int AS "aboveThreshold"
        FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid AND "createdAt" >= ${from} AND "createdAt" < ${to}) l,
      (SELECT count(*) FILTER (WHERE "decision" = 'approved')::int AS approved,
          count(*) FILTER (WHERE "decision" = 'rejected')::int AS rejected
        FROM "Review" WHERE "workspaceId" = ${workspaceId}::uuid AND "at" >= ${from} AND "at" < ${to}) r,
      (SELECT count(*)::int AS sent, count(DISTINCT "leadId")::int AS contacted FROM "Touch"
        WHERE "workspaceId" = ${workspaceId}::uuid AND "kind" = 'email' AND "state" = 'sent'
          AND "sentAt" >= ${from} AND "sentAt" < ${to}) t,
      (SELECT count(DISTINCT "leadId") FILTER (WHERE "kind" = 'replied')::int AS replies,
          count(DISTINCT "leadId") FILTER (WHERE "kind" = 'bounced')::int AS bounced,
          count(DISTINCT "leadId") FILTER (WHERE "kind" = 'unsubscribed')::int AS unsubscribed
        FROM "Event" WHERE "workspaceId" = ${workspaceId}::uuid AND "at" >= ${from} AND "at" < ${to}) e`,
  );
}

/** What waits for a person now. */
async function waiting(db: Db, workspaceId: string) {
  return toWaiting(
    await db.$queryRaw`
    SELECT waiting, oldest, tasks FROM
      (SELECT count(*)::int AS waiting, min("stateAt") AS oldest FROM "Lead"
        WHERE "workspaceId" = ${workspaceId}::uuid AND "state" = 'in_review') l,
      (SELECT count(*)::int AS tasks FROM "Task" WHERE "workspaceId" = ${workspaceId}::uuid AND "doneAt" IS NULL) t`,
  );
}

/** True once the workspace has (had) any lead, and any approval. */
async function started(db: Db, workspaceId: string): Promise<{ leads: boolean; approved: boolean }> {
  const [lead, review] = await Promise.all([
    db.lead.findFirst({ where: { workspaceId }, select: { id: true } }),
    db.review.findFirst({ where: { workspaceId, decision: 'approved' }, select: { id: true } }),
  ]);
  return { leads: lead !== null, approved: review !== null };
}

/** What has been tried: a list beyond the first, a text changed by hand, an approval, an answer, a search. */
async function tried(db: Db, workspaceId: string) {
  const [lists, edit, review, answer, search] = await Promise.all([
    db.run.count({ where: { workspaceId, purpose: 'leads', source: { not: 'search' } } }),
    db.draftRevision.findFirst({
      where: { workspaceId, editedBy: { not: null } },
      select: { id: true },
    }),
    db.review.findFirst({ where: { workspaceId, decision: 'approved' }, select: { id: true } }),
    db.event.findFirst({ where: { workspaceId, kind: 'replied' }, select: { id: true } }),
    db.run.findFirst({ where: { workspaceId, source: 'search' }, select: { id: true } }),
  ]);
  return {
    ...{ imported: lists > 1, edited: edit !== null, approved: review !== null },
    ...{ answered: answer !== null, searched: search !== null },
  };
}

export const insight = { perDay, totals, waiting, started, tried };
