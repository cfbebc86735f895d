// The product's time: real time plus an offset that all processes share through the database and that survives
// restarts. It moves forward only; what is being sent at that moment keeps its age.
import { z } from 'zod';
import type { DbClient } from './db.ts';

const offsetKey = 'clock.offsetMs';
const startKey = 'clock.start';

export type SharedClock = {
  now(): Date;
  /** Reads what another process may have moved. */
  refresh(): Promise<void>;
  /** Moves the product's time to a later moment. An earlier one changes nothing. */
  moveTo(moment: Date): Promise<void>;
  /** Back to real time: only for a sandbox whose rows are thrown away as well. */
  reset(): Promise<void>;
};

export type ClockSource = {
  readonly db: DbClient;
  /** CLOCK_START. It is used when the database has not seen this value yet. */
  readonly start: Date | null;
  /** Real time in milliseconds; tests hand in a standing one. */
  readonly realNow: () => number;
};

/** Reads the offset (setting it from CLOCK_START where due). `now` is then answered from memory. */
export async function openClock(source: ClockSource): Promise<SharedClock> {
  const { db, realNow, start } = source;
  if (start) await useStart(source, start);
  let offsetMs = await readOffset(db);
  return {
    now: () => new Date(realNow() + offsetMs),
    refresh: async () => {
      offsetMs = await readOffset(db);
    },
    moveTo: async (moment) => {
      offsetMs = await moveOffset(db, moment.getTime() - realNow());
    },
    reset: async () => {
      await put(db, offsetKey, '0');
      offsetMs = 0;
    },
  };
}

async function useStart({ db, realNow }: ClockSource, start: Date): Promise<void> {
  const seen = await db.installed.findUnique({ where: { key: startKey } });
  if (seen?.value === start.toISOString()) return;
  await put(db, startKey, start.toISOString());
  await put(db, offsetKey, String(start.getTime() - realNow()));
}

async function put(db: Pick<DbClient, 'installed'>, key: string, value: string): Promise<void> {
  await db.installed.upsert({ where: { key }, create: { key, value }, update: { value } });
}

async function readOffset(db: Pick<DbClient, 'installed'>): Promise<number> {
  const row = await db.installed.findUnique({ where: { key: offsetKey } });
  return row === null ? 0 : z.coerce.number().int().parse(row.value);
}

/** A send that runs now was claimed a moment ago, not "a day ago": else it would be looked up while it leaves. */
async function moveOffset(db: DbClient, wantedMs: number): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(7350004)`;
    const before = await readOffset(tx);
    const byMs = Math.round(wantedMs) - before;
    if (byMs <= 0) return before;
    await put(tx, offsetKey, String(before + byMs));
    await tx.$executeRaw`UPDATE "Touch" SET "claimedAt" = "claimedAt" + ${byMs} * interval '1 millisecond'
      WHERE "state" = 'claimed'`;
    return before + byMs;
  });
}
