// Steps whose mail failed for a passing reason. They stay `sent` until their time comes, so that caps go on counting
// them, and are planned anew then: the claim asks everything again.
import type { Reason } from '#domain/lead.ts';
import { dayMs } from '#lib/time.ts';
import type { Db } from './db.ts';

export type FailedMail = {
  readonly touchId: string;
  /** Of the mail that failed: an old report about an earlier try changes nothing. */
  readonly providerId: string;
  readonly at: Date;
};

/** How long to wait before the second and the third try; more than the day that a person has between two mails. */
const waitsMs: readonly number[] = [dayMs + dayMs / 24, 3 * dayMs + dayMs / 24];

const again: Reason = { code: 'soft_bounce', params: {} };

/** `spent`: it was the last try. `past`: it is not about the last mail of this step, or was noted before. */
async function note(db: Db, workspaceId: string, failed: FailedMail): Promise<'noted' | 'spent' | 'past'> {
  const { touchId: id, providerId, at } = failed;
  const where = { workspaceId, id, providerId, state: 'sent', kind: 'email', retryAt: null };
  for (const [retries, waitMs] of waitsMs.entries()) {
    const retryAt = new Date(at.getTime() + waitMs);
    const data = { retryAt, retries: retries + 1 };
    const { count } = await db.touch.updateMany({ where: { ...where, retries }, data });
    if (count === 1) return postpone(db, workspaceId, { id, after: new Date(retryAt.getTime() + dayMs) });
  }
  const spent = await db.touch.count({ where: { ...where, retries: waitsMs.length } });
  return spent === 1 ? 'spent' : 'past';
}

/** What follows waits for the mail that it follows. */
async function postpone(
  db: Db,
  workspaceId: string,
  { id, after }: { id: string; after: Date },
): Promise<'noted'> {
  await db.$executeRaw`
    UPDATE "Touch" t SET "dueAt" = GREATEST(t."dueAt", ${after}), "queuedAt" = NULL FROM "Touch" f
    WHERE f.id = ${id}::uuid AND f."workspaceId" = ${workspaceId}::uuid AND t."leadId" = f."leadId"
      AND t.step > f.step AND t.state IN ('planned', 'held')`;
  return 'noted';
}

/** Plans the steps whose time came, where the sequence still runs. Answers their leads. */
async function wake(db: Db, workspaceId: string, at: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ leadId: string }[]>`
    UPDATE "Touch" t SET state = 'planned', "dueAt" = t."retryAt", "retryAt" = NULL, "sentAt" = NULL,
      "claimedAt" = NULL, "queuedAt" = NULL, urgent = false,
      reason = ${JSON.stringify(again)}::jsonb
    FROM "Lead" l
    WHERE t."workspaceId" = ${workspaceId}::uuid AND t.state = 'sent' AND t."retryAt" <= ${at}
      AND l.id = t."leadId" AND l.state = 'contacted'
    RETURNING t."leadId"`;
  return rows.map(({ leadId }) => leadId);
}

export const retries = { note, wake };
