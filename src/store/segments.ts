// Segments with the versions in force of their ICP, Offer and sequence. Every change is a new row.

import { z } from 'zod';
import {
  defaultSequence,
  type FindSchedule,
  type Icp,
  icpSchema,
  type MailLanguage,
  mailLanguages,
  type Offer,
  offerSchema,
  type Segment,
  type Sequence,
  scheduleSchema,
  storedSequenceSchema,
} from '#domain/segment.ts';
import { type SourceSpec, sourceSpecSchema } from '#domain/source-spec.ts';
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import type { Change } from './settings.ts';

type SegmentRow = Awaited<ReturnType<Db['segment']['findUniqueOrThrow']>>;
type NextVersion<D> = Change & { readonly segmentId: string; readonly doc: D; readonly expected: number };

async function get(db: Db, workspaceId: string, segmentId: string): Promise<Segment | null> {
  const row = await db.segment.findFirst({ where: { workspaceId, id: segmentId } });
  return row && assemble(db, row);
}

/** Oldest first: the first one is the default. */
async function list(db: Db, workspaceId: string): Promise<Segment[]> {
  const rows = await db.segment.findMany({
    where: { workspaceId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return Promise.all(rows.map((row) => assemble(db, row)));
}

/** Those that search: they have a source. */
async function withSources(db: Db, workspaceId: string): Promise<Pick<Segment, 'id' | 'schedule'>[]> {
  const rows = await db.$queryRaw<{ id: string; schedule: unknown }[]>`
    SELECT "id"::text AS id, "schedule" FROM "Segment"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "sources" <> '[]' ORDER BY "createdAt"`;
  return rows.map(({ id, schedule }) => ({ id, schedule: scheduleSchema.nullable().parse(schedule) }));
}

async function create(
  db: Db,
  workspaceId: string,
  made: { name: string; languages: readonly MailLanguage[]; at: Date },
): Promise<Segment> {
  const data = {
    id: newId(),
    workspaceId,
    name: made.name,
    languages: [...made.languages],
    createdAt: made.at,
  };
  return assemble(db, await db.segment.create({ data }));
}

export type SegmentChange = {
  readonly segmentId: string;
  readonly name?: string;
  readonly languages?: readonly MailLanguage[];
  readonly peoplePerCompany?: number;
  readonly sources?: readonly SourceSpec[];
  readonly schedule?: FindSchedule | null;
  readonly ownerIds?: readonly string[];
};

/** Changes what it names. */
async function update(db: Db, workspaceId: string, to: SegmentChange): Promise<void> {
  const { languages, segmentId, sources, schedule, ownerIds, ...rest } = to;
  const data = {
    ...rest,
    ...(languages ? { languages: [...languages] } : {}),
    ...(ownerIds ? { ownerIds: [...ownerIds] } : {}),
    ...(sources ? { sources: [...sources] } : {}),
    ...(schedule === undefined ? {} : { schedule: schedule ?? Prisma.DbNull }),
  };
  await db.segment.updateMany({ where: { workspaceId, id: segmentId }, data });
}

async function saveIcp(db: Db, workspaceId: string, next: NextVersion<Icp>): Promise<void> {
  await db.icp.create({ data: versionRow(workspaceId, next) });
}

/** The ICP as it was in that version; an empty one for version 0 or one that is not there. */
async function icpOf(
  db: Db,
  workspaceId: string,
  { segmentId, version }: { segmentId: string; version: number },
): Promise<Icp> {
  const row = await db.icp.findFirst({ where: { workspaceId, segmentId, version } });
  return icpSchema.parse(row?.doc ?? {});
}

async function saveOffer(db: Db, workspaceId: string, next: NextVersion<Offer>): Promise<void> {
  await db.offer.create({ data: versionRow(workspaceId, next) });
}

async function saveSequence(db: Db, workspaceId: string, next: NextVersion<Sequence>): Promise<void> {
  const { steps, dayMode } = next.doc;
  const doc = dayMode === 'calendar' ? [...steps] : { steps: [...steps], dayMode };
  await db.sequenceTemplate.create({ data: versionRow(workspaceId, { ...next, doc }) });
}

async function assemble(db: Db, row: SegmentRow): Promise<Segment> {
  const latest = { where: { segmentId: row.id }, orderBy: { version: 'desc' } } as const;
  const [icp, offer, sequence] = await Promise.all([
    db.icp.findFirst(latest),
    db.offer.findFirst(latest),
    db.sequenceTemplate.findFirst(latest),
  ]);
  return {
    id: row.id,
    name: row.name,
    languages: row.languages.filter(isLanguage),
    peoplePerCompany: row.peoplePerCompany,
    sources: z.array(sourceSpecSchema).parse(row.sources),
    schedule: scheduleSchema.nullable().parse(row.schedule),
    ownerIds: row.ownerIds,
    icp: icp && { version: icp.version, doc: icpSchema.parse(icp.doc) },
    offer: offer && { version: offer.version, doc: offerSchema.parse(offer.doc) },
    sequence: sequence
      ? { version: sequence.version, ...storedSequenceSchema.parse(sequence.doc) }
      : { version: 0, steps: defaultSequence, dayMode: 'calendar' },
  };
}

function isLanguage(word: string): word is MailLanguage {
  return mailLanguages.some((known) => known === word);
}

function versionRow<D>(workspaceId: string, next: NextVersion<D>) {
  const { segmentId, doc, at, via } = next;
  return {
    id: newId(),
    workspaceId,
    segmentId,
    version: next.expected + 1,
    doc,
    changedBy: next.by,
    via,
    at,
  };
}

export const segments = { get, list, withSources, create, update, saveIcp, icpOf, saveOffer, saveSequence };
