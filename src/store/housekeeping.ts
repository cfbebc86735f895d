// Rows of the whole installation that are only needed for a while.
import type { Db } from './db.ts';

/** Deletes seen event ids and one-time states from before this moment. */
async function forgetBefore(db: Db, moment: Date): Promise<void> {
  await db.slackEvent.deleteMany({ where: { at: { lt: moment } } });
  await db.oAuthState.deleteMany({ where: { expiresAt: { lt: moment } } });
}

/** Deletes whom somebody wrote to by hand before this moment: it holds nobody back any more. */
async function forgetContacts(db: Db, moment: Date): Promise<void> {
  await db.handContact.deleteMany({ where: { at: { lt: moment } } });
}

export const housekeeping = { forgetBefore, forgetContacts };
