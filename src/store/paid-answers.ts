// What paid vendors answered, kept with the very transaction that records their cost: a step that runs again reads it
// here and pays nothing.
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';

export type PaidKey = { readonly provider: string; readonly purpose: string; readonly key: string };
export type PaidAnswer = { readonly key: string; readonly answer: unknown; readonly at: Date };

/** Answers that were paid for since then, by key. */
async function find(
  db: Db,
  workspaceId: string,
  asked: { provider: string; purpose: string; keys: readonly string[]; since: Date },
): Promise<ReadonlyMap<string, PaidAnswer>> {
  const { provider, purpose, keys, since } = asked;
  if (keys.length === 0) return new Map();
  const rows = await db.paidAnswer.findMany({
    where: { workspaceId, provider, purpose, key: { in: [...keys] }, at: { gte: since } },
  });
  return new Map(rows.map(({ key, answer, at }) => [key, { key, answer, at }]));
}

/** Keeps answers; a newer one replaces the one of before. */
async function keep(
  db: Db,
  workspaceId: string,
  { at, answers }: { at: Date; answers: readonly (PaidKey & { readonly answer: unknown })[] },
): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map((answer) => ({ id: newId(), ...answer }));
  await db.$executeRaw`
    INSERT INTO "PaidAnswer" ("id", "workspaceId", "provider", "purpose", "key", "answer", "at")
    SELECT x."id", ${workspaceId}::uuid, x."provider", x."purpose", x."key", coalesce(x."answer", 'null'), ${at}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("id" uuid, "provider" text, "purpose" text,
      "key" text, "answer" jsonb)
    ON CONFLICT ("workspaceId", "provider", "purpose", "key") DO UPDATE SET "answer" = EXCLUDED."answer",
      "at" = EXCLUDED."at"`;
}

/** Takes one away. Its answer for the call that did; null when it is not there (any more). */
async function drop(db: Db, workspaceId: string, { provider, purpose, key }: PaidKey): Promise<unknown> {
  const rows = await db.$queryRaw<{ answer: unknown }[]>`
    DELETE FROM "PaidAnswer" WHERE "workspaceId" = ${workspaceId}::uuid AND "provider" = ${provider}
      AND "purpose" = ${purpose} AND "key" = ${key} RETURNING "answer"`;
  return rows[0]?.answer ?? null;
}

/** Those of a purpose that were kept before then. */
async function olderThan(
  db: Db,
  workspaceId: string,
  { provider, purpose, before }: { provider: string; purpose: string; before: Date },
): Promise<readonly PaidAnswer[]> {
  const where = { workspaceId, provider, purpose, at: { lt: before } };
  return db.paidAnswer.findMany({ where, select: { key: true, answer: true, at: true } });
}

export const paidAnswers = { find, keep, drop, olderThan };
