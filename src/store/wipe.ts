// Empties a workspace: for the sandbox's Reset. Who is in it and how Slack is connected stays.
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';

const kept = ['Workspace', 'Installation', 'Member'];

/** Deletes every row of the workspace in every table that has one, and takes back what was decided about it. */
async function workspace(db: Db, workspaceId: string): Promise<void> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE column_name = 'workspaceId' AND table_schema = current_schema()`;
  for (const { name } of tables.filter((table) => !kept.includes(table.name))) {
    await db.$executeRaw`DELETE FROM ${Prisma.raw(`"${name}"`)} WHERE "workspaceId" = ${workspaceId}::uuid`;
  }
  const fresh = { pausedAt: null, pausedBy: null, pauseReason: null, liveSince: null, liveBy: null };
  await db.workspace.update({ where: { id: workspaceId }, data: fresh });
}

export const wipe = { workspace };
