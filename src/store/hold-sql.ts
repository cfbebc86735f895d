// Whom a hold holds, as one condition on a hold (`h`) and a lead (`l`): the claim of a mail, the move of the leads and
// their cards all ask the same.
import { Prisma } from './generated/client.ts';

/** True where `h` covers `l`. Who answered is not held by it; that lead is stopped already. */
export const covers = Prisma.sql`h."workspaceId" = l."workspaceId" AND (
  (h.kind <> 'company' OR h."leadId" <> l.id) AND (
    l.id = h."leadId" OR h."emailKey" = l."emailKey"
    OR (h.kind <> 'away' AND (h."companyId" = l."companyId" OR l.domain = ANY(h.domains)))))`;

/** True where something holds `l` at a moment. */
export function isHeld(at: Date): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "Hold" h WHERE h."endedAt" IS NULL
    AND (h.until IS NULL OR h.until > ${at}::timestamptz) AND ${covers})`;
}
