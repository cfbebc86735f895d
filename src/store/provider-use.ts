// How much of its vendor's daily limit a mailbox has used: the last count of its Sent folder, and whatever of ours left
// since then or may be leaving, approved mails and answers of a person alike. Mails of a warm-up tool count as well,
// whether its traces stay in the Sent folder or not. One sentence for the check and the claims.
import { warmupValidDays } from '#domain/warmup.ts';
import { Prisma } from './generated/client.ts';

/** For the mailbox `m` of the query; null without a count. */
export function usedOfLimit(at: Date): Prisma.Sql {
  const since = Prisma.sql`o."mailboxId" = m.id AND o.state IN ('claimed', 'sent', 'unknown')
    AND (o."sentAt" >= m."countedAt"
      OR (o."sentAt" IS NULL AND o."claimedAt" > ${at}::timestamptz - interval '24 hours'))`;
  return Prisma.sql`(m."countedSent" + (SELECT count(*)::int FROM "Touch" o WHERE o.kind = 'email' AND ${since})
    + (SELECT count(*)::int FROM "Answer" o WHERE ${since}))`;
}

/** True while the vendor takes another mail of the mailbox `m`, or nobody counted lately. */
export function underLimit(at: Date, providerLimit: number): Prisma.Sql {
  return Prisma.sql`(m."countedAt" IS NULL OR m."countedAt" <= ${at}::timestamptz - interval '24 hours'
    OR ${usedOfLimit(at)} < ${providerLimit}) AND ${underLimitWithTool(at, providerLimit)}`;
}

/** What a tool said some days ago decides nothing any more. */
function underLimitWithTool(at: Date, providerLimit: number): Prisma.Sql {
  const since = Prisma.sql`o."mailboxId" = m.id AND o.state IN ('claimed', 'sent', 'unknown')
    AND coalesce(o."sentAt", o."claimedAt") > ${at}::timestamptz - interval '24 hours'`;
  return Prisma.sql`(m."warmupPerDay" = 0
    OR coalesce(m."warmupSeenAt" < ${at}::timestamptz - ${warmupValidDays} * interval '1 day', true)
    OR m."warmupPerDay" + (SELECT count(*) FROM "Touch" o WHERE o.kind = 'email' AND ${since})
      + (SELECT count(*) FROM "Answer" o WHERE ${since}) < ${providerLimit})`;
}
