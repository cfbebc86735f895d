// The people of a workspace, by Slack user id, with their role.
import type { Member, Role } from '#domain/member.ts';
import { roles } from '#domain/member.ts';
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';

export type SeenMember = {
  slackUserId: string;
  name: string;
  email: string | null;
  role: Role;
  tz: string;
  locale: 'en' | 'fr';
  at: Date;
};

async function bySlackId(db: Db, workspaceId: string, slackUserId: string): Promise<Member | null> {
  const row = await db.member.findUnique({
    where: { workspaceId_slackUserId: { workspaceId, slackUserId } },
  });
  return row && toMember(row);
}

async function get(db: Db, workspaceId: string, memberId: string): Promise<Member | null> {
  const row = await db.member.findFirst({ where: { workspaceId, id: memberId } });
  return row && toMember(row);
}

async function list(db: Db, workspaceId: string): Promise<Member[]> {
  return (await db.member.findMany({ where: { workspaceId }, orderBy: { createdAt: 'asc' } })).map(toMember);
}

/** Adds or refreshes a member. A role that an admin gave is kept. */
async function see(db: Db, workspaceId: string, seen: SeenMember): Promise<Member> {
  const { at, role, slackUserId, ...rest } = seen;
  const key = { workspaceId_slackUserId: { workspaceId, slackUserId } };
  const before = await db.member.findUnique({ where: key });
  const update = before?.roleFixed ? rest : { ...rest, role };
  const create = { id: newId(), workspaceId, slackUserId, role, createdAt: at, ...rest };
  return toMember(await db.member.upsert({ where: key, create, update }));
}

async function setRole(
  db: Db,
  workspaceId: string,
  { slackUserId, role }: { slackUserId: string; role: Role },
): Promise<void> {
  await db.member.updateMany({ where: { workspaceId, slackUserId }, data: { role, roleFixed: true } });
}

/** What the member looks at in App Home, as they left it; null before the first time. The caller parses it. */
async function homeOf(db: Db, workspaceId: string, slackUserId: string): Promise<unknown> {
  const where = { workspaceId_slackUserId: { workspaceId, slackUserId } };
  return (await db.member.findUnique({ where, select: { home: true } }))?.home ?? null;
}

async function lookAt(
  db: Db,
  workspaceId: string,
  look: { slackUserId: string; home: Readonly<Record<string, string | number>>; at: Date },
): Promise<void> {
  const { slackUserId, home, at } = look;
  await db.member.updateMany({
    where: { workspaceId, slackUserId },
    data: { home: { ...home }, homeAt: at },
  });
}

/** Who opened App Home since then: they see changes without opening it again. */
async function lookingSince(db: Db, workspaceId: string, at: Date): Promise<string[]> {
  const where = { workspaceId, homeAt: { gte: at } };
  const rows = await db.member.findMany({ where, select: { slackUserId: true }, take: 50 });
  return rows.map((row) => row.slackUserId);
}

/** True for the call that noted it first. */
async function leave(
  db: Db,
  workspaceId: string,
  { memberId, at }: { memberId: string; at: Date },
): Promise<boolean> {
  const where = { workspaceId, id: memberId, leftAt: null };
  return (await db.member.updateMany({ where, data: { leftAt: at } })).count === 1;
}

/** They are back. False when they were never away. */
async function comeBack(db: Db, workspaceId: string, memberId: string): Promise<boolean> {
  const where = { workspaceId, id: memberId, leftAt: { not: null } };
  return (await db.member.updateMany({ where, data: { leftAt: null } })).count === 1;
}

export type OwnSettings = Partial<Pick<Member, 'takesLeads' | 'delegates' | 'awayUntil' | 'deputyId'>>;

/** What members decide about themselves; what is not named stays. */
async function setOwn(
  db: Db,
  workspaceId: string,
  { memberId, ...own }: OwnSettings & { readonly memberId: string },
): Promise<void> {
  await db.member.updateMany({ where: { workspaceId, id: memberId }, data: own });
}

type Row = Awaited<ReturnType<Db['member']['findUniqueOrThrow']>>;

function toMember(row: Row): Member {
  const role = roles.find((known) => known === row.role) ?? 'viewer';
  return { ...row, role, locale: row.locale === 'fr' ? 'fr' : 'en' };
}

export const members = {
  bySlackId,
  get,
  list,
  see,
  setRole,
  leave,
  comeBack,
  setOwn,
  homeOf,
  lookAt,
  lookingSince,
};
