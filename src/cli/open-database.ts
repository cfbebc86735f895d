// The bare database, before anything is known about its tables: the own one (started or found), or DATABASE_URL.
import type { Config } from '#config/config.ts';
import { openEmbedded } from '#store/embedded.ts';

export type BareDatabase = { readonly url: string; readonly close: () => Promise<void> };

/** Throws what the database says when it can't be reached. */
export async function openDatabase(config: Config): Promise<BareDatabase> {
  if (config.database.kind === 'url') return { url: config.database.url, close: async () => {} };
  const { url, close } = await openEmbedded(config.dataDir);
  return { url, close };
}
