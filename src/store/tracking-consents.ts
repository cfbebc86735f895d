// What people said about being followed by opens and clicks, by address: it outlives a lead that is imported again.
import { type Consent, consents } from '#domain/tracking-policy.ts';
import type { Db } from './db.ts';

/** `unknown` without a row. */
async function get(db: Db, workspaceId: string, emailKey: string): Promise<Consent> {
  const where = { workspaceId_emailKey: { workspaceId, emailKey } };
  const row = await db.trackingConsent.findUnique({ where, select: { state: true } });
  return consents.find((known) => known === row?.state) ?? 'unknown';
}

/** Of several people; who is not in it said nothing. */
async function ofMany(
  db: Db,
  workspaceId: string,
  emailKeys: readonly string[],
): Promise<ReadonlyMap<string, Consent>> {
  const rows = await db.trackingConsent.findMany({
    where: { workspaceId, emailKey: { in: [...emailKeys] } },
  });
  return new Map(rows.map((row) => [row.emailKey, row.state === 'granted' ? 'granted' : 'denied']));
}

/** `by`: Slack user id, or "cli". `unknown` takes back what was said. */
async function set(
  db: Db,
  workspaceId: string,
  { emailKey, state, by, at }: { emailKey: string; state: Consent; by: string; at: Date },
): Promise<void> {
  if (state === 'unknown') {
    await db.trackingConsent.deleteMany({ where: { workspaceId, emailKey } });
    return;
  }
  await db.trackingConsent.upsert({
    where: { workspaceId_emailKey: { workspaceId, emailKey } },
    create: { workspaceId, emailKey, state, by, at },
    update: { state, by, at },
  });
}

export const trackingConsents = { get, ofMany, set };
