// Somebody is away: every sequence of that person is held and goes on on the first day present (or the next working
// day there), each step with the wait that it still had. A date that a person chose is never overruled by a machine.
import { datesAfter, type Hold, resumesAt, waitsOf } from '#domain/hold.ts';
import type { Place } from '#domain/window.ts';
import { Refusal } from '#lib/errors.ts';
import type { Transaction, World } from '#ports/world.ts';
import { zoneOfLead } from '../outreach/forecast.ts';
import { redraw } from '../review/redraw.ts';

type Holding = Pick<World, 'clock' | 'holds' | 'queue' | 'reviewCases' | 'transact'>;
export type Absence = {
  readonly workspaceId: string;
  readonly leadId: string;
  /** Row of the automatic answer, and when it was written. */
  readonly messageId: string;
  readonly at: Date;
  /** First day present; null = unknown: a week. */
  readonly returnsOn: string | null;
};

/** Once a mail. Nothing where no step waits, or when the day is over already. */
export async function holdAway(world: Holding, absence: Absence): Promise<void> {
  const { workspaceId, leadId, messageId } = absence;
  const facts = await world.reviewCases.get(workspaceId, leadId);
  if (!facts?.lead.emailKey) return;
  const { lead } = facts;
  const place = placeOf(facts);
  const until = resumesAt(absence.returnsOn, { ...place, at: absence.at, seed: leadId });
  if (until <= world.clock.now()) return;
  const reason = reasonOf(lead.fullName, until);
  const cards = await world.transact(async (stores) => {
    const known = await stores.holds.awayOf(workspaceId, lead.emailKey ?? '');
    if (known) return known.changedBy ? [] : move(stores, workspaceId, { hold: known, until, reason, place });
    const base = { kind: 'away', messageId, leadId, companyId: null, domains: [], reason, until } as const;
    const hold = await stores.holds.add(workspaceId, { ...base, emailKey: lead.emailKey, at: absence.at });
    return hold ? start(stores, workspaceId, { hold, at: world.clock.now(), place }) : [];
  });
  await show(world, workspaceId, cards);
}

async function start(
  stores: Transaction,
  workspaceId: string,
  { hold, at, place }: { hold: Hold; at: Date; place: Place },
): Promise<string[]> {
  const waits = waitsOf(await stores.holds.openSteps(workspaceId, hold.id), at);
  const { until, reason } = hold;
  await stores.holds.changeDate(workspaceId, { holdId: hold.id, until, reason, waits, changedBy: null });
  await stores.holds.apply(workspaceId, { holdId: hold.id, at });
  return move(stores, workspaceId, { hold: { ...hold, waits }, until: until ?? at, reason, place });
}

type Moved = {
  readonly hold: Hold;
  readonly until: Date;
  readonly reason: Hold['reason'];
  readonly place: Place;
  readonly changedBy?: string;
};

/** Writes the date, and new dates of the steps that wait. Answers whose cards show it. */
async function move(stores: Transaction, workspaceId: string, moved: Moved): Promise<string[]> {
  const { hold, until, reason, place, changedBy = null } = moved;
  await stores.holds.changeDate(workspaceId, { holdId: hold.id, until, reason, changedBy });
  const steps = await stores.holds.openSteps(workspaceId, hold.id);
  await stores.touches.redate(workspaceId, datesAfter(steps, { from: until, waits: hold.waits, place }));
  return stores.holds.shown(workspaceId, hold.id);
}

/** A person chooses another first day present. Refusal('hold_over') when nothing is held any more, 'hold_date' for a past day. */
export async function changeReturn(
  world: Holding & Pick<World, 'audit'>,
  { workspaceId, holdId, day, by }: { workspaceId: string; holdId: string; day: string; by: string },
): Promise<void> {
  const at = world.clock.now();
  const hold = await world.holds.get(workspaceId, holdId);
  const facts = hold && (await world.reviewCases.get(workspaceId, hold.leadId));
  if (!hold || hold.endedAt || !facts) throw new Refusal('hold_over');
  const place = placeOf(facts);
  if (!isDay(day) || Date.parse(`${day}T23:59:59Z`) < at.getTime()) throw new Refusal('hold_date');
  const until = resumesAt(day, { ...place, at: new Date(Date.parse(day) - 86_400_000), seed: hold.leadId });
  const reason = reasonOf(facts.lead.fullName, until);
  const cards = await world.transact((stores) =>
    move(stores, workspaceId, { hold, until, reason, place, changedBy: by }),
  );
  const entry = { at, actor: by, via: 'slack', action: 'hold.date', outcome: 'done' } as const;
  await world.audit.add(workspaceId, { ...entry, subject: `lead/${hold.leadId}`, detail: { day } });
  await show(world, workspaceId, cards);
  await redraw(world, workspaceId, [`reply/${hold.messageId}`]);
}

function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
}

function reasonOf(who: string, until: Date): Hold['reason'] {
  return { code: 'away', params: { who, until: until.toISOString() } };
}

type Facts = NonNullable<Awaited<ReturnType<World['reviewCases']['get']>>>;

/** Where the person works. */
export function placeOf({ lead, company, mailbox }: Facts): Place {
  const { zone, country } = zoneOfLead({ lead, company, senderZone: mailbox?.tz ?? 'UTC' });
  return { zone, country };
}

async function show(
  world: Pick<World, 'queue'>,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<void> {
  await redraw(
    world,
    workspaceId,
    leadIds.map((id) => `lead/${id}` as const),
  );
}
