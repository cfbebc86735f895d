// Networks from which our own people connected mailboxes, as hashes.
import type { Db } from './db.ts';

async function seen(
  db: Db,
  workspaceId: string,
  { network, at }: { network: string; at: Date },
): Promise<void> {
  await db.ownNetwork.upsert({
    where: { workspaceId_network: { workspaceId, network } },
    create: { workspaceId, network, seenAt: at },
    update: { seenAt: at },
  });
}

async function all(db: Db, workspaceId: string): Promise<ReadonlySet<string>> {
  const rows = await db.ownNetwork.findMany({ where: { workspaceId }, select: { network: true } });
  return new Set(rows.map(({ network }) => network));
}

export const ownNetworks = { seen, all };
