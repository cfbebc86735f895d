// Opens and clicks as they were loaded from the journal, with the verdict whether a person was behind them. Rows have
// ids made of their place in the journal, so that loading twice changes nothing.
import type { Hit, HitVerdict } from '#domain/hit-class.ts';
import type { Db } from './db.ts';
import { toHitCounts, toHits, toTrackedMails } from './tracking-hits.codec.ts';

/** With a person (touch and lead), or without (mailbox, segment and day). */
export type NewHit = Hit &
  HitVerdict & {
    readonly touchId: string | null;
    readonly leadId: string | null;
    readonly mailboxId: string | null;
    readonly segmentId: string | null;
    readonly day: string | null;
  };

/** More than this of one batch of mails is not looked at again. */
const most = 5_000;

async function add(db: Db, workspaceId: string, hits: readonly NewHit[]): Promise<void> {
  const data = hits.map(({ why, ...hit }) => ({ ...hit, workspaceId, why: [...why] }));
  await db.trackingHit.createMany({ data, skipDuplicates: true });
}

/** Everything known of these mails, the newest first. */
async function ofTouches(db: Db, workspaceId: string, touchIds: readonly string[]) {
  const where = { workspaceId, touchId: { in: [...touchIds] } };
  return toHits(
    await db.trackingHit.findMany({ where, orderBy: [{ at: 'desc' }, { id: 'asc' }], take: most }),
  );
}

/** Another verdict on a hit, for what came later. */
async function judge(
  db: Db,
  workspaceId: string,
  { id, class: judged, why }: { id: string } & HitVerdict,
): Promise<void> {
  await db.trackingHit.updateMany({ where: { workspaceId, id }, data: { class: judged, why: [...why] } });
}

/** To whom these steps went and when; while one is being sent, when it was taken. Unknown ones are left out. */
async function mails(db: Db, workspaceId: string, touchIds: readonly string[]) {
  return toTrackedMails(
    await db.$queryRaw`
    SELECT t."id" AS "touchId", t."leadId", coalesce(t."sentAt", t."claimedAt") AS "sentAt", l."emailKey",
      coalesce(l."country", c."country") AS country
    FROM "Touch" t JOIN "Lead" l ON l."id" = t."leadId" LEFT JOIN "Company" c ON c."id" = l."companyId"
    WHERE t."workspaceId" = ${workspaceId}::uuid AND t."id" = ANY(${[...touchIds]}::uuid[])`,
  );
}

/** Of the mails that left in the span and carried something to count by. A mail counts once. */
async function counts(
  db: Db,
  workspaceId: string,
  { kind, from, to }: { kind: 'open' | 'click'; from: Date; to: Date },
) {
  const form = kind === 'open' ? 'opens' : 'clicks';
  return toHitCounts(
    await db.$queryRaw`
    SELECT mails, "aggregateMails", reached, proxied, "machineOnly", loads FROM
      (SELECT count(*) FILTER (WHERE "data"->>${form} = 'person')::int AS mails,
          count(*) FILTER (WHERE "data"->>${form} = 'aggregate')::int AS "aggregateMails"
        FROM "Event" WHERE "workspaceId" = ${workspaceId}::uuid AND "kind" = 'sent'
          AND "at" >= ${from} AND "at" < ${to}) s,
      (SELECT count(*) FILTER (WHERE human OR proxy)::int AS reached,
          count(*) FILTER (WHERE proxy AND NOT human)::int AS proxied,
          count(*) FILTER (WHERE NOT human AND NOT proxy)::int AS "machineOnly"
        FROM (SELECT bool_or(h."class" = 'human') AS human, bool_or(h."class" = 'proxy') AS proxy
          FROM "TrackingHit" h JOIN "Touch" t ON t."id" = h."touchId"
          WHERE h."workspaceId" = ${workspaceId}::uuid AND h."kind" = ${kind}
            AND t."sentAt" >= ${from} AND t."sentAt" < ${to} GROUP BY h."touchId") m) o,
      (SELECT count(*)::int AS loads FROM "TrackingHit" WHERE "workspaceId" = ${workspaceId}::uuid
        AND "kind" = ${kind} AND "touchId" IS NULL AND "class" IN ('human', 'proxy')
        AND "at" >= ${from} AND "at" < ${to}) a`,
  );
}

export const trackingHits = { add, ofTouches, judge, mails, counts };
