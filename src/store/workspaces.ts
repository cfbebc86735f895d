// Workspaces: one Slack team each. The first one is made by `migrate` and bound by the first auth.test.
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';

export type Workspace = {
  readonly id: string;
  readonly slackTeamId: string | null;
  readonly name: string;
  readonly domain: string | null;
  readonly locale: 'en' | 'fr';
  readonly hashKey: string;
  readonly pausedAt: Date | null;
  readonly pausedBy: string | null;
  readonly pauseReason: string | null;
  readonly liveSince: Date | null;
  readonly createdAt: Date;
};

async function get(db: Db, workspaceId: string): Promise<Workspace> {
  return toWorkspace(await db.workspace.findUniqueOrThrow({ where: { id: workspaceId } }));
}

async function ofTeam(db: Db, slackTeamId: string): Promise<Workspace | null> {
  const row = await db.workspace.findUnique({ where: { slackTeamId } });
  return row && toWorkspace(row);
}

/** Every workspace, oldest first. */
async function all(db: Db): Promise<Workspace[]> {
  return (await db.workspace.findMany({ orderBy: { createdAt: 'asc' } })).map(toWorkspace);
}

/** `hashKey` comes sealed: the caller holds the keys. */
async function create(
  db: Db,
  made: {
    name: string;
    hashKey: string;
    at: Date;
    slackTeamId?: string;
  },
): Promise<Workspace> {
  const data = {
    id: newId(),
    name: made.name,
    hashKey: made.hashKey,
    createdAt: made.at,
    slackTeamId: made.slackTeamId ?? null,
  };
  return toWorkspace(await db.workspace.create({ data }));
}

/** Binds an unbound workspace to its Slack team; false when it was bound already. */
async function bind(
  db: Db,
  workspaceId: string,
  team: { slackTeamId: string; name: string; domain: string | null; locale: string },
): Promise<boolean> {
  const { count } = await db.workspace.updateMany({
    where: { id: workspaceId, slackTeamId: null },
    data: team,
  });
  return count === 1;
}

async function pause(
  db: Db,
  workspaceId: string,
  pause: { at: Date; by: string; reason: string | null } | null,
): Promise<void> {
  const data = {
    pausedAt: pause?.at ?? null,
    pausedBy: pause?.by ?? null,
    pauseReason: pause?.reason ?? null,
  };
  await db.workspace.update({ where: { id: workspaceId }, data });
}

/** Marks that the dry run was shown before the first real send; true only for the call that did it. */
async function goLive(db: Db, workspaceId: string, live: { at: Date; by: string }): Promise<boolean> {
  const data = { liveSince: live.at, liveBy: live.by };
  const { count } = await db.workspace.updateMany({ where: { id: workspaceId, liveSince: null }, data });
  return count === 1;
}

type Row = Awaited<ReturnType<Db['workspace']['findUniqueOrThrow']>>;

function toWorkspace(row: Row): Workspace {
  return { ...row, locale: row.locale === 'fr' ? 'fr' : 'en' };
}

export const workspaces = { get, ofTeam, all, create, bind, pause, goLive };
