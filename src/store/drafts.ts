// Drafts: every version of a lead's mails is kept; `Draft.revision` names the one in force. A new version is a
// compare-and-set on that number, so that nobody's text is lost to somebody else's.
import type { DraftFlag, DraftMail, DraftRevision } from '#domain/draft.ts';
import type { MailLanguage } from '#domain/segment.ts';
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';
import {
  type CurrentDraft,
  type EditExample,
  toDraft,
  toExample,
  toRevision,
  toUnapproved,
  type UnapprovedDraft,
} from './drafts.codec.ts';
import { Prisma } from './generated/client.ts';

export type NewText = {
  readonly leadId: string;
  /** Model id, "rules" or "human". */
  readonly author: string;
  /** Slack user id of the person; null for a model. */
  readonly editedBy: string | null;
  readonly mails: readonly DraftMail[];
  readonly flags: readonly DraftFlag[];
  readonly at: Date;
};

/** The version in force, or null when nothing was drafted yet. */
async function current(db: Db, workspaceId: string, leadId: string): Promise<CurrentDraft | null> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT r."number", r."author", r."editedBy", r."mails", r."flags", r."at", d."language"
    FROM "Draft" d JOIN "DraftRevision" r ON r."leadId" = d."leadId" AND r."number" = d."revision"
    WHERE d."workspaceId" = ${workspaceId}::uuid AND d."leadId" = ${leadId}::uuid`;
  return rows[0] ? toDraft(rows[0]) : null;
}

async function revision(
  db: Db,
  workspaceId: string,
  { leadId, number }: { leadId: string; number: number },
): Promise<DraftRevision | null> {
  const row = await db.draftRevision.findFirst({ where: { workspaceId, leadId, number } });
  return row && toRevision(row);
}

/** All versions, oldest first. */
async function list(db: Db, workspaceId: string, leadId: string): Promise<DraftRevision[]> {
  const rows = await db.draftRevision.findMany({
    where: { workspaceId, leadId },
    orderBy: { number: 'asc' },
  });
  return rows.map(toRevision);
}

/** Writes the first version, or the next one of a lead that comes round again. Gives back its number. */
async function start(db: Db, workspaceId: string, text: FirstText): Promise<number> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    WITH ${insertDrafts(workspaceId, [text], Prisma.empty)} SELECT "number" FROM draft_revision`;
  const [row] = rows;
  if (row === undefined) throw new Error('the draft belongs to another workspace');
  return row.number;
}

export type FirstText = NewText & { readonly language: MailLanguage };

/** `start` for several leads, as parts of a statement; `where` may restrict it by `x."leadId"`. */
export function insertDrafts(
  workspaceId: string,
  texts: readonly FirstText[],
  where: Prisma.Sql,
): Prisma.Sql {
  const rows = texts.map((text) => ({ id: newId(), ...text }));
  return Prisma.sql`
    text AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("id" uuid, "leadId" uuid,
        "language" text, "author" text, "editedBy" text, "mails" jsonb, "flags" jsonb, "at" timestamptz) ${where}),
    draft AS (
      INSERT INTO "Draft" ("leadId", "workspaceId", "revision", "language", "updatedAt")
      SELECT t."leadId", ${workspaceId}::uuid, 1, t."language", t."at" FROM text t
      ON CONFLICT ("leadId") DO UPDATE SET "revision" = "Draft"."revision" + 1,
        "language" = EXCLUDED."language", "sequenceVersion" = NULL, "updatedAt" = EXCLUDED."updatedAt"
      WHERE "Draft"."workspaceId" = EXCLUDED."workspaceId"
      RETURNING "leadId", "revision"),
    draft_revision AS (
      INSERT INTO "DraftRevision" ("id", "workspaceId", "leadId", "number", "author", "editedBy", "mails", "flags", "at")
      SELECT t."id", ${workspaceId}::uuid, t."leadId", d."revision", t."author", t."editedBy", t."mails", t."flags",
        t."at"
      FROM draft d JOIN text t ON t."leadId" = d."leadId" RETURNING "number")`;
}

/** Adds a version after `expected` and gives back its number; null when another one came in between. */
async function addRevision(
  db: Db,
  workspaceId: string,
  text: NewText & { readonly expected: number },
): Promise<number | null> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    WITH d AS (
      UPDATE "Draft" SET "revision" = "revision" + 1, "updatedAt" = ${text.at}
      WHERE "workspaceId" = ${workspaceId}::uuid AND "leadId" = ${text.leadId}::uuid
        AND "revision" = ${text.expected}
      RETURNING "revision")
    INSERT INTO "DraftRevision" ("id", "workspaceId", "leadId", "number", "author", "editedBy", "mails", "flags", "at")
    SELECT ${newId()}::uuid, ${workspaceId}::uuid, ${text.leadId}::uuid, d."revision", ${text.author},
      ${text.editedBy}, ${JSON.stringify(text.mails)}::jsonb, ${JSON.stringify(text.flags)}::jsonb, ${text.at}
    FROM d RETURNING "number"`;
  return rows[0]?.number ?? null;
}

/** What people changed in a machine's text, newest first. */
async function examples(db: Db, workspaceId: string, limit: number): Promise<EditExample[]> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT p."mails" AS before, r."mails" AS after
    FROM "DraftRevision" r JOIN "DraftRevision" p ON p."leadId" = r."leadId" AND p."number" = r."number" - 1
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."author" = 'human' AND p."author" <> 'human'
    ORDER BY r."at" DESC LIMIT ${limit}`;
  return rows.map(toExample);
}

/** Drafts of a segment that follow the newest sequence are tied to this version of it: another one is coming. */
async function keepSequence(
  db: Db,
  workspaceId: string,
  { segmentId, version }: { segmentId: string; version: number },
): Promise<void> {
  await db.$executeRaw`
    UPDATE "Draft" d SET "sequenceVersion" = ${version} FROM "Lead" l
    WHERE d."workspaceId" = ${workspaceId}::uuid AND l."id" = d."leadId" AND l."segmentId" = ${segmentId}::uuid
      AND d."sequenceVersion" IS NULL`;
}

/** The draft follows the newest sequence of its segment again. */
async function takeNewest(db: Db, workspaceId: string, leadId: string): Promise<void> {
  await db.draft.updateMany({ where: { workspaceId, leadId }, data: { sequenceVersion: null } });
}

/** Drafts of a segment on which nobody has decided. */
async function unapproved(db: Db, workspaceId: string, segmentId: string): Promise<UnapprovedDraft[]> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT r."number", r."author", r."editedBy", r."mails", r."flags", r."at", d."language", l."id" AS "leadId",
      l."state"
    FROM "Lead" l JOIN "Draft" d ON d."leadId" = l."id"
    JOIN "DraftRevision" r ON r."leadId" = d."leadId" AND r."number" = d."revision"
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."segmentId" = ${segmentId}::uuid
      AND l."state" IN ('in_review', 'snoozed') ORDER BY l."id"`;
  return rows.map(toUnapproved);
}

export const drafts = {
  current,
  revision,
  list,
  start,
  addRevision,
  examples,
  keepSequence,
  takeNewest,
  unapproved,
};
