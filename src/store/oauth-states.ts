// One-time states of an OAuth round trip and of personal links.
import type { Db } from './db.ts';

export type OAuthStateRow = {
  readonly id: string;
  readonly workspaceId: string;
  readonly memberId: string;
  readonly purpose: 'google';
  /** Sealed. */
  readonly verifier: string;
  readonly expiresAt: Date;
};

async function add(db: Db, workspaceId: string, state: Omit<OAuthStateRow, 'workspaceId'>): Promise<void> {
  await db.oAuthState.create({ data: { workspaceId, ...state } });
}

/** Uses a state up. Null when it is unknown, used, expired or of another purpose or workspace. */
async function use(
  db: Db,
  workspaceId: string,
  asked: { id: string; purpose: OAuthStateRow['purpose']; at: Date },
): Promise<{ memberId: string; verifier: string } | null> {
  const { id, purpose, at } = asked;
  const { count } = await db.oAuthState.updateMany({
    where: { id, workspaceId, purpose, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  });
  if (count === 0) return null;
  return db.oAuthState.findUnique({ where: { id }, select: { memberId: true, verifier: true } });
}

/** Looks without using it up: a link may be opened by a preview before the person comes. */
async function look(
  db: Db,
  workspaceId: string,
  asked: { id: string; purpose: OAuthStateRow['purpose']; at: Date },
): Promise<{ memberId: string; verifier: string } | null> {
  const { id, purpose, at } = asked;
  const where = { id, workspaceId, purpose, usedAt: null, expiresAt: { gt: at } };
  return db.oAuthState.findFirst({ where, select: { memberId: true, verifier: true } });
}

export const oauthStates = { add, look, use };
