// The leads of one run: taking them back. Leads that somebody approved or wrote to are left alone.
import type { Reason } from '#domain/lead.ts';
import { undecidedStates } from '#domain/lifecycle-states.ts';
import type { Db } from './db.ts';
import { toRemoved } from './run-leads.codec.ts';

export type RemovedLeads = {
  readonly removed: number;
  /** Had a card: suppressed instead of removed, so that the card can say why. */
  readonly closed: readonly string[];
  readonly kept: number;
};

/**
 * Removes what can be removed, with everything that hangs on it. Audit and usage stay. Whoever is taken back may be found
 * again, closed leads too: a search that is repeated brings the same people, whoever had a card.
 */
async function remove(
  db: Db,
  workspaceId: string,
  { runId, at, reason }: { runId: string; at: Date; reason: Reason },
): Promise<RemovedLeads> {
  const rows = await db.$queryRaw`
    WITH all_leads AS (
      SELECT l.id, (l."state" = ANY(${[...undecidedStates]}::text[])
          AND NOT EXISTS (SELECT 1 FROM "Touch" t WHERE t."leadId" = l.id
            AND t."state" IN ('sent', 'claimed', 'unknown'))
          AND NOT EXISTS (SELECT 1 FROM "Message" m WHERE m."leadId" = l.id)) AS free,
        EXISTS (SELECT 1 FROM "SlackMessage" s WHERE s."workspaceId" = l."workspaceId"
          AND s."subject" = 'lead/' || l.id) AS shown
      FROM "Lead" l WHERE l."workspaceId" = ${workspaceId}::uuid AND l."runId" = ${runId}::uuid
    ), gone AS (SELECT id FROM all_leads WHERE free AND NOT shown),
    closed AS (
      UPDATE "Lead" l SET "fromState" = l."state", "state" = 'suppressed', "stateAt" = ${at}::timestamptz,
        "reason" = ${JSON.stringify(reason)}::jsonb, "queuedAt" = NULL
      FROM all_leads a WHERE l.id = a.id AND a.free AND a.shown RETURNING l.id
    ),
    d1 AS (DELETE FROM "Score" x USING gone WHERE x."leadId" = gone.id),
    d2 AS (DELETE FROM "DraftRevision" x USING gone WHERE x."leadId" = gone.id),
    d3 AS (DELETE FROM "Draft" x USING gone WHERE x."leadId" = gone.id),
    d4 AS (DELETE FROM "Review" x USING gone WHERE x."leadId" = gone.id),
    d5 AS (DELETE FROM "Task" x USING gone WHERE x."leadId" = gone.id),
    d6 AS (DELETE FROM "Event" x USING gone WHERE x."leadId" = gone.id),
    d7 AS (DELETE FROM "Touch" x USING gone WHERE x."leadId" = gone.id),
    d9 AS (DELETE FROM "LeadIdentity" x USING all_leads a WHERE x."leadId" = a.id AND a.free),
    d10 AS (DELETE FROM "BoostChange" x USING gone WHERE x."leadId" = gone.id),
    d8 AS (DELETE FROM "Lead" x USING gone WHERE x.id = gone.id)
    SELECT (SELECT count(*)::int FROM gone) AS removed,
      (SELECT coalesce(jsonb_agg(id), '[]') FROM closed) AS closed,
      (SELECT count(*)::int FROM all_leads WHERE NOT free) AS kept`;
  return toRemoved(rows);
}

export const runLeads = { remove };
