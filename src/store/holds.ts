// Holds and the leads that they hold. A lead on its way (`approved`, `contacted`) that something holds is `held`; it
// goes back when nothing holds it any more. The rows are the truth: the claim of a mail asks them as well.
import { type Hold, holdReasons } from '#domain/hold.ts';
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';
import { covers, isHeld } from './hold-sql.ts';
import { toHold } from './holds.codec.ts';

export type NewHold = Pick<
  Hold,
  'kind' | 'messageId' | 'leadId' | 'companyId' | 'domains' | 'emailKey' | 'reason' | 'at' | 'until'
> & { readonly waits?: Hold['waits'] };

/** Null when this mail holds already (or did). */
async function add(db: Db, workspaceId: string, made: NewHold): Promise<Hold | null> {
  const data = { id: newId(), workspaceId, ...made, domains: [...made.domains], waits: made.waits ?? {} };
  const { count } = await db.hold.createMany({ data: [data], skipDuplicates: true });
  return count === 1 ? get(db, workspaceId, data.id) : null;
}

async function get(db: Db, workspaceId: string, holdId: string): Promise<Hold | null> {
  const row = await db.hold.findFirst({ where: { workspaceId, id: holdId } });
  return row && toHold(row);
}

/** What a mail caused, in force or not. */
async function ofMessage(db: Db, workspaceId: string, messageId: string): Promise<Hold[]> {
  return (await db.hold.findMany({ where: { workspaceId, messageId } })).map(toHold);
}

/** Why a person is held for being away, when that is so now. */
async function awayOf(db: Db, workspaceId: string, emailKey: string): Promise<Hold | null> {
  const row = await db.hold.findFirst({ where: { workspaceId, kind: 'away', emailKey, endedAt: null } });
  return row && toHold(row);
}

/** What asks whether a mail is this lead's answer. */
async function weakOf(db: Db, workspaceId: string, leadId: string): Promise<Hold[]> {
  const where = { workspaceId, leadId, kind: 'weak', endedAt: null };
  return (await db.hold.findMany({ where })).map(toHold);
}

/** True when a person said that an answer of this lead holds the company no more. */
async function wasResumed(db: Db, workspaceId: string, leadId: string): Promise<boolean> {
  const where = { workspaceId, leadId, kind: 'company', endedBy: { not: null } };
  return (await db.hold.count({ where })) > 0;
}

/** Holds whose time is over, at most `limit`. */
async function over(
  db: Db,
  workspaceId: string,
  { at, limit }: { at: Date; limit: number },
): Promise<Hold[]> {
  const where = { workspaceId, endedAt: null, until: { lte: at } };
  return (await db.hold.findMany({ where, take: limit, orderBy: { until: 'asc' } })).map(toHold);
}

/** Moves everybody that it covers and that is on the way. Answers who was moved. */
async function apply(
  db: Db,
  workspaceId: string,
  { holdId, at }: { holdId: string; at: Date },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Lead" l SET "fromState" = l.state, state = 'held', "stateAt" = ${at}, reason = h.reason, "queuedAt" = NULL
    FROM "Hold" h WHERE h.id = ${holdId}::uuid AND h."workspaceId" = ${workspaceId}::uuid
      AND l.state IN ('approved', 'contacted') AND ${covers}
    RETURNING l.id`;
  return rows.map(({ id }) => id);
}

/** Everybody that it covers and that has a card to show it: held, or waiting for a decision. */
async function shown(db: Db, workspaceId: string, holdId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT l.id FROM "Lead" l JOIN "Hold" h ON h.id = ${holdId}::uuid
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l.state IN ('held', 'in_review', 'drafted') AND ${covers}`;
  return rows.map(({ id }) => id);
}

/** The steps that have not left of everybody that it covers. */
async function openSteps(
  db: Db,
  workspaceId: string,
  holdId: string,
): Promise<{ readonly id: string; readonly kind: string; readonly dueAt: Date }[]> {
  return db.$queryRaw`
    SELECT t.id, t.kind, t."dueAt" FROM "Touch" t JOIN "Lead" l ON l.id = t."leadId"
      JOIN "Hold" h ON h.id = ${holdId}::uuid
    WHERE t."workspaceId" = ${workspaceId}::uuid AND t.state IN ('planned', 'held') AND ${covers}`;
}

/** Another date, by a person or (null) because another mail named it. */
async function changeDate(
  db: Db,
  workspaceId: string,
  {
    holdId,
    ...data
  }: Pick<Hold, 'until' | 'reason'> & { waits?: Hold['waits']; holdId: string; changedBy: string | null },
): Promise<boolean> {
  const where = { workspaceId, id: holdId, endedAt: null };
  if ((await db.hold.updateMany({ where, data })).count === 0) return false;
  const held = { workspaceId, state: 'held', reason: { path: ['code'], equals: data.reason.code } };
  await db.lead.updateMany({
    where: { ...held, id: { in: await shown(db, workspaceId, holdId) } },
    data: { reason: data.reason },
  });
  return true;
}

/** True for the call that ended it. `by` null: its time was over, or what caused it was taken back. */
async function end(
  db: Db,
  workspaceId: string,
  { holdId, by, at }: { holdId: string; by: string | null; at: Date },
): Promise<boolean> {
  const where = { workspaceId, id: holdId, endedAt: null };
  const { count } = await db.hold.updateMany({ where, data: { endedAt: at, endedBy: by } });
  return count === 1;
}

/** What a mail held, and a correction ended, holds again. One that a person resumed stays so. */
async function reopen(db: Db, workspaceId: string, messageId: string): Promise<void> {
  const where = { workspaceId, messageId, kind: 'company', endedBy: null };
  await db.hold.updateMany({ where, data: { endedAt: null } });
}

/** Leads that nothing holds any more go back to where they were, their steps as planned. Answers who. */
async function release(db: Db, workspaceId: string, at: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Lead" l SET state = l."fromState", "fromState" = NULL, reason = NULL, "stateAt" = ${at}, "queuedAt" = NULL
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l.state = 'held' AND l."fromState" IN ('approved', 'contacted')
      AND l.reason->>'code' = ANY(${[...holdReasons]}) AND NOT ${isHeld(at)}
    RETURNING l.id`;
  await db.$executeRaw`
    UPDATE "Touch" t SET state = 'planned', reason = NULL, "queuedAt" = NULL FROM "Lead" l
    WHERE t."workspaceId" = ${workspaceId}::uuid AND t.state = 'held' AND t.reason->>'code' = 'lead_state'
      AND l.id = t."leadId" AND l.state IN ('approved', 'contacted') AND NOT ${isHeld(at)}`;
  return rows.map(({ id }) => id);
}

export const holds = {
  add,
  get,
  ofMessage,
  awayOf,
  wasResumed,
  weakOf,
  over,
  apply,
  shown,
  openSteps,
  changeDate,
  end,
  release,
  reopen,
};
