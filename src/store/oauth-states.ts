// One-time states of an OAuth round trip and of personal links.
import { type ConnectPurpose, connectPurposes } from '#domain/connect-purpose.ts';
import type { Db } from './db.ts';

export type OAuthStateRow = {
  readonly id: string;
  readonly workspaceId: string;
  readonly memberId: string;
  readonly purpose: ConnectPurpose;
  /** Sealed. */
  readonly verifier: string;
  readonly expiresAt: Date;
};

type Asked = { readonly id: string; readonly purposes: readonly ConnectPurpose[]; readonly at: Date };
export type OpenState = Pick<OAuthStateRow, 'memberId' | 'verifier' | 'purpose'>;

async function add(db: Db, workspaceId: string, state: Omit<OAuthStateRow, 'workspaceId'>): Promise<void> {
  await db.oAuthState.create({ data: { workspaceId, ...state } });
}

/** Uses a state up. Null when it is unknown, used, expired or of another purpose or workspace. */
async function use(db: Db, workspaceId: string, asked: Asked): Promise<OpenState | null> {
  const { count } = await db.oAuthState.updateMany({
    where: openOnes(workspaceId, asked),
    data: { usedAt: asked.at },
  });
  if (count === 0) return null;
  return toState(await db.oAuthState.findUnique({ where: { id: asked.id } }));
}

/** Looks without using it up: a link may be opened by a preview before the person comes. */
async function look(db: Db, workspaceId: string, asked: Asked): Promise<OpenState | null> {
  return toState(await db.oAuthState.findFirst({ where: openOnes(workspaceId, asked) }));
}

function openOnes(workspaceId: string, { id, purposes, at }: Asked) {
  return { id, workspaceId, purpose: { in: [...purposes] }, usedAt: null, expiresAt: { gt: at } };
}

function toState(row: { memberId: string; verifier: string; purpose: string } | null): OpenState | null {
  const purpose = connectPurposes.find((known) => known === row?.purpose);
  return row && purpose ? { memberId: row.memberId, verifier: row.verifier, purpose } : null;
}

export const oauthStates = { add, look, use };
