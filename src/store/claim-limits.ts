// The part of a claim that counts: caps, gaps and people of a company, as conditions on the row that is claimed
// (`t`), its mailbox (`m`) and its lead (`l`). The check before it asks the same of older facts; this asks last.

import { domainCap } from '#domain/mailbox-cap.ts';
import { hardCap } from '#domain/ramp.ts';
import { toCompanyPerDay } from '#domain/send-check.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import { underLimit } from './provider-use.ts';

export type ClaimLimits = {
  /** The day where the mailbox's owner is ("2026-11-23"), and what its ramp allows on it. */
  readonly day: string;
  readonly ramp: number;
  /** Least time since the mailbox's last mail, in milliseconds; never less than its own setting. */
  readonly gapMs: number;
  /** The mailbox's own domain; null when others use it as well (gmail.com). */
  readonly domain: string | null;
  /** What the vendor allows in 24 hours. */
  readonly providerLimit: number;
  /** Whoever was written to by hand since then is left alone; null for a follow-up: 24 hours. */
  readonly quietSince: Date | null;
  readonly company: {
    readonly id: string | null;
    readonly domains: readonly string[];
    /** Others who may have been mailed there since, this one not counted; null for a follow-up. */
    readonly others: number | null;
    readonly since: Date;
  };
};

/** Two workers never pass the same company or domain together. Before the mailbox is locked. */
export async function lockLimits(db: Db, workspaceId: string, limits: ClaimLimits): Promise<void> {
  const { company, domain } = limits;
  const keys = [company.id ?? company.domains[0] ?? null, domain].filter((key) => key !== null);
  for (const key of keys)
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`limits/${workspaceId}/${key}`}, 0))`;
}

/** What the ramp allowed is kept from the first claim of a day on. */
export async function keepDay(
  db: Db,
  workspaceId: string,
  { mailboxId, limits }: { mailboxId: string; limits: ClaimLimits },
): Promise<void> {
  const { day, ramp } = limits;
  await db.mailboxDay.createMany({ data: [{ workspaceId, mailboxId, day, ramp }], skipDuplicates: true });
}

const left = Prisma.sql`kind = 'email' AND state IN ('claimed', 'sent', 'unknown')`;

export type Counted = { readonly at: Date; readonly urgent: boolean; readonly limits: ClaimLimits };

/** True where none of the limits is reached. */
export function withinLimits(claim: Counted): Prisma.Sql {
  const { at, urgent, limits } = claim;
  return Prisma.sql`
    (SELECT count(*) FROM "Touch" WHERE "mailboxId" = m.id AND ${left} AND ${sinceDay(at)}) < LEAST(m."capPerDay", ${hardCap},
      coalesce((SELECT r.ramp FROM "MailboxDay" r WHERE r."mailboxId" = m.id AND r.day = ${limits.day}), ${limits.ramp}))
    AND ${underLimit(at, limits.providerLimit)}
    AND (${limits.domain}::text IS NULL OR (SELECT count(*) FROM "Touch" JOIN "Mailbox" b ON b.id = "mailboxId"
      WHERE b."workspaceId" = t."workspaceId" AND split_part(b.address, '@', 2) = ${limits.domain}
        AND kind = 'email' AND "Touch".state IN ('claimed', 'sent', 'unknown') AND ${sinceDay(at)}) < ${domainLimit(Prisma.sql`t."workspaceId"`)})
    AND (${urgent} OR NOT EXISTS (SELECT 1 FROM "Touch" WHERE "mailboxId" = m.id AND ${left}
      AND coalesce("sentAt", "claimedAt")
        > ${at}::timestamptz - GREATEST(m."gapMs", ${limits.gapMs}) * interval '1 millisecond'))
    AND ${ofCompany(claim)}`;
}

/** What the settings in force allow all mailboxes of a domain in 24 hours. */
export function domainLimit(workspaceId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT (g.doc->'limits'->>'domainPerDay')::int FROM "Settings" g
    WHERE g."workspaceId" = ${workspaceId} ORDER BY g.version DESC LIMIT 1), ${domainCap}::int)`;
}

function sinceDay(at: Date): Prisma.Sql {
  return Prisma.sql`coalesce("sentAt", "claimedAt") > ${at}::timestamptz - interval '24 hours'`;
}

/** No more people than the segment allows, and no more mails a day from one mailbox than two. */
function ofCompany({ at, limits: { company } }: Counted): Prisma.Sql {
  const { id, others, since } = company;
  const colleagues = Prisma.sql`SELECT c.id FROM "Lead" c WHERE c."workspaceId" = t."workspaceId" AND c.id <> l.id
    AND (c."companyId" = ${id}::uuid OR c.domain = ANY(${[...company.domains]}::text[]))`;
  return Prisma.sql`
    (${others}::int IS NULL OR (SELECT count(DISTINCT "leadId") FROM "Touch" WHERE "leadId" IN (${colleagues})
      AND ${left} AND coalesce("sentAt", "claimedAt") > ${since}::timestamptz) <= ${others}::int)
    AND (SELECT count(*) FROM "Touch" WHERE "mailboxId" = m.id AND ${left} AND ${sinceDay(at)}
      AND ("leadId" = l.id OR "leadId" IN (${colleagues}))) < ${toCompanyPerDay}`;
}
