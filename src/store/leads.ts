// Leads: reading, and the one way to change a state (a compare-and-set that asks the lifecycle table).
import type { Lead, Reason } from '#domain/lead.ts';
import { assertMove } from '#domain/lifecycle.ts';
import type { LeadState } from '#domain/lifecycle-states.ts';
import type { PersonChange } from '#domain/revealed-person.ts';
import { bound } from '#lib/bound.ts';
import { together } from '#lib/together.ts';
import type { Db } from './db.ts';
import { type LeadRow, toLead } from './leads.codec.ts';

export type Move = {
  readonly from: LeadState;
  readonly to: LeadState;
  readonly at: Date;
  readonly reason?: Reason | null;
  /** Where a held, snoozed or failed lead goes back to. */
  readonly fromState?: LeadState | null;
  /** The next job was enqueued (or is about to be). */
  readonly queuedAt?: Date | null;
  /** Other columns that change with the state. */
  readonly set?: Partial<Pick<Lead, 'ownerId' | 'mailboxId' | 'score' | 'snoozedUntil' | 'companyId'>>;
};

async function get(db: Db, workspaceId: string, leadId: string): Promise<Lead | null> {
  const row = await db.lead.findFirst({ where: { workspaceId, id: leadId } });
  return row && toLead(row);
}

async function getMany(db: Db, workspaceId: string, leadIds: readonly string[]): Promise<Lead[]> {
  const rows = await db.$queryRaw<LeadRow[]>`
    SELECT * FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ANY(${[...leadIds]}::uuid[])`;
  return rows.map(toLead);
}

/**
 * Moves a lead from exactly `from` to `to`. False when it was no longer there (someone was faster);
 * throws IllegalMove or AlreadyThere when the table forbids it.
 */
async function move(db: Db, workspaceId: string, move: Move & { readonly leadId: string }): Promise<boolean> {
  assertMove(move.from, move.to, move.fromState ?? null);
  const { count } = await db.lead.updateMany({
    where: { workspaceId, id: move.leadId, state: move.from },
    data: {
      state: move.to,
      stateAt: move.at,
      queuedAt: move.queuedAt ?? null,
      fromState: move.fromState ?? null,
      ...(move.reason ? { reason: move.reason } : {}),
      ...move.set,
    },
  });
  return count === 1;
}

/** Writes down who a hidden lead is. */
async function reveal(
  db: Db,
  workspaceId: string,
  { leadId, facts, ...person }: PersonChange & { readonly leadId: string },
): Promise<void> {
  const data = { ...person, facts: [...facts] };
  await db.lead.updateMany({ where: { workspaceId, id: leadId }, data });
}

/** A score that changed by itself; the lead stays where it is. */
async function setScore(
  db: Db,
  workspaceId: string,
  { leadId, score }: { leadId: string; score: number },
): Promise<void> {
  await db.lead.updateMany({ where: { workspaceId, id: leadId }, data: { score } });
}

/** Over one connection or transaction. */
export function createLeads(db: Db) {
  const getSoon = together<string, Lead>({
    run: async (workspaceId, ids) =>
      new Map((await getMany(db, workspaceId, ids)).map((lead) => [lead.id, lead])),
    keyOf: (leadId) => leadId,
  });
  /** `getSoon` is `get` for those who are many at a time: one query for all that ask at the same moment. */
  return { ...bound(db, { get, getMany, move, reveal, setScore }), getSoon };
}
