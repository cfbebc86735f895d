// One transaction over all repositories.
import type { DbClient } from './db.ts';
import { createStores, type Stores } from './stores.ts';

/** Waits for a free connection as long as a job may take; a transaction itself is short. */
const limits = { maxWait: 20_000, timeout: 20_000 };

/** Runs work so that its stores make one change, or none when it throws. */
export function createTransact(client: DbClient): <T>(work: (stores: Stores) => Promise<T>) => Promise<T> {
  return (work) => client.$transaction((tx) => work(createStores(tx)), limits);
}
