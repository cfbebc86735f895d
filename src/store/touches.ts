// The steps of sequences: reading, planning, and holding or skipping what has not left. Claiming is in claims.ts.
import type { Reason } from '#domain/lead.ts';
import type { PlannedStep } from '#domain/sequence-plan.ts';
import type { Touch, TouchState } from '#domain/touch.ts';
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';
import { toTouch } from './touches.codec.ts';

export type TouchPlan = {
  readonly leadId: string;
  readonly mailboxId: string;
  readonly reviewId: string;
  readonly steps: readonly PlannedStep[];
};

async function get(db: Db, workspaceId: string, touchId: string): Promise<Touch | null> {
  const row = await db.touch.findFirst({ where: { workspaceId, id: touchId } });
  return row && toTouch(row);
}

/** In the order of the steps. */
async function ofLead(db: Db, workspaceId: string, leadId: string): Promise<Touch[]> {
  const rows = await db.touch.findMany({ where: { workspaceId, leadId }, orderBy: { step: 'asc' } });
  return rows.map(toTouch);
}

export type Uncertain = {
  readonly mailboxId: string;
  /** With their angle brackets. */
  readonly messageIds: readonly string[];
  readonly personKeys: readonly string[];
};

/** Mails of this mailbox that may have left, by their Message-ID or by whom they went to. */
async function uncertain(
  db: Db,
  workspaceId: string,
  { mailboxId, messageIds, personKeys }: Uncertain,
): Promise<Touch[]> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT t.* FROM "Touch" t JOIN "Lead" l ON l.id = t."leadId"
    WHERE t."workspaceId" = ${workspaceId}::uuid AND t.state IN ('claimed', 'unknown') AND t.kind = 'email'
      AND t."mailboxId" = ${mailboxId}::uuid
      AND (t."messageId" = ANY(${[...messageIds]}::text[]) OR l."emailKey" = ANY(${[...personKeys]}::text[]))`;
  return rows.map(toTouch);
}

/**
 * Plans every step. Steps of an earlier approval that never left are replaced; a step that was sent, is leaving or
 * may have left is kept as it is (that row is what makes a send happen once).
 */
async function plan(db: Db, workspaceId: string, { steps, ...rest }: TouchPlan): Promise<void> {
  const replaceable = ['planned', 'held', 'skipped', 'failed'];
  await db.touch.deleteMany({ where: { workspaceId, leadId: rest.leadId, state: { in: replaceable } } });
  const rows = steps.map(({ at, ...step }) => ({
    id: newId(),
    workspaceId,
    ...rest,
    ...step,
    state: 'planned',
    dueAt: at,
  }));
  await db.touch.createMany({ data: rows, skipDuplicates: true });
}

/** Removes what has not left (Cancel). False, and nothing removed, when a step has left or is leaving. */
async function unplan(db: Db, workspaceId: string, leadId: string): Promise<boolean> {
  const gone = await db.touch.count({
    where: { workspaceId, leadId, state: { in: ['claimed', 'sent', 'unknown'] }, kind: 'email' },
  });
  if (gone > 0) return false;
  await db.touch.deleteMany({
    where: { workspaceId, leadId, state: { in: ['planned', 'held', 'skipped', 'failed'] } },
  });
  return true;
}

export type TouchChange = {
  readonly touchId: string;
  readonly from: readonly TouchState[];
  readonly to: TouchState;
  readonly reason: Reason | null;
  readonly dueAt?: Date;
};

/** Compare-and-set of one step that has not left. False when it was no longer in one of `from`. */
async function change(db: Db, workspaceId: string, to: TouchChange): Promise<boolean> {
  const { count } = await db.touch.updateMany({
    where: { workspaceId, id: to.touchId, state: { in: [...to.from] } },
    data: {
      state: to.to,
      queuedAt: null,
      ...(to.reason ? { reason: to.reason } : {}),
      ...(to.dueAt ? { dueAt: to.dueAt } : {}),
    },
  });
  return count === 1;
}

/** Skips all steps of a lead that have not left. Answers how many. */
async function skipOpen(
  db: Db,
  workspaceId: string,
  { leadId, reason }: { leadId: string; reason: Reason },
): Promise<number> {
  const { count } = await db.touch.updateMany({
    where: { workspaceId, leadId, state: { in: ['planned', 'held'] } },
    data: { state: 'skipped', reason, queuedAt: null },
  });
  return count;
}

/** Skips the steps on LinkedIn that have not been done. */
async function skipLinkedin(
  db: Db,
  workspaceId: string,
  { leadId, reason }: { leadId: string; reason: Reason },
): Promise<void> {
  await db.touch.updateMany({
    where: { workspaceId, leadId, state: { in: ['planned', 'held'] }, kind: { not: 'email' } },
    data: { state: 'skipped', reason, queuedAt: null },
  });
}

/** Steps that were skipped for this reason are planned again, with the dates they had. */
async function restore(
  db: Db,
  workspaceId: string,
  { leadId, code }: { leadId: string; code: string },
): Promise<void> {
  await db.touch.updateMany({
    where: { workspaceId, leadId, state: 'skipped', reason: { path: ['code'], equals: code } },
    data: { state: 'planned', queuedAt: null },
  });
}

/** Sets the dates of steps that have not left. */
async function reschedule(
  db: Db,
  workspaceId: string,
  { leadId, steps }: { leadId: string; steps: readonly PlannedStep[] },
): Promise<void> {
  for (const { step, at } of steps) {
    const where = { workspaceId, leadId, step, state: { in: ['planned', 'held'] } };
    await db.touch.updateMany({ where, data: { dueAt: at, queuedAt: null } });
  }
}

/** Other dates for single steps that have not left. */
async function redate(
  db: Db,
  workspaceId: string,
  dates: readonly { readonly id: string; readonly dueAt: Date }[],
): Promise<void> {
  for (const { id, dueAt } of dates) {
    const where = { workspaceId, id, state: { in: ['planned', 'held'] } };
    await db.touch.updateMany({ where, data: { dueAt, queuedAt: null } });
  }
}

/** Makes the next planned mail urgent and due now (Send Now). False when there is none. */
async function hurry(
  db: Db,
  workspaceId: string,
  { touchId, at }: { touchId: string; at: Date },
): Promise<boolean> {
  const { count } = await db.touch.updateMany({
    where: { workspaceId, id: touchId, state: { in: ['planned', 'held'] }, kind: 'email' },
    data: { state: 'planned', urgent: true, dueAt: at, queuedAt: null },
  });
  return count === 1;
}

/** Steps that waited for their mailbox go on. Answers the leads they belong to. */
async function wakeMailbox(db: Db, workspaceId: string, mailboxId: string): Promise<string[]> {
  const reasons = ['mailbox_paused', 'mailbox_reconnect', 'no_mailbox'];
  const because = reasons.map((code) => ({ reason: { path: ['code'], equals: code } }));
  const where = { workspaceId, mailboxId, state: 'held', OR: because };
  const rows = await db.touch.findMany({ where, select: { leadId: true } });
  await db.touch.updateMany({ where, data: { state: 'planned', queuedAt: null } });
  return [...new Set(rows.map((row) => row.leadId))];
}

/** Back to the feed: the sweep may enqueue it again. */
async function letGo(db: Db, workspaceId: string, touchId: string): Promise<void> {
  await db.touch.updateMany({ where: { workspaceId, id: touchId }, data: { queuedAt: null } });
}

export const touches = {
  get,
  ofLead,
  uncertain,
  plan,
  unplan,
  change,
  skipOpen,
  skipLinkedin,
  restore,
  reschedule,
  redate,
  hurry,
  wakeMailbox,
  letGo,
};
